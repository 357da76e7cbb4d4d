package adaps.studio.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.nets.MlpShape;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.sharing.SharingPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The line at the bottom; no window. */
class StatusViewModelTest {
  private final StatusViewModel status = new StatusViewModel();

  private static PolicySnapshot policy(long update) {
    MlpShape shape = new MlpShape(3, List.of(2), 3);
    SharingPlan plan = new SharingPlan(1, new int[4], null, false);
    return new PolicySnapshot(plan, shape, new float[shape.parameters()], update);
  }

  @Test
  void whoStepsThroughTrainingReadsTheNumberOfEveryUpdate() {
    status.accept(new RunEvent.Begins(ExperimentConfig.of(Scenarios.load("spread-5-5-5")), null));
    status.accept(new RunEvent.StateChanged(RunState.RUNNING, ""));
    status.accept(
        new RunEvent.StageChanged(
            new StageProgress(Stage.TRAIN, StageProgress.State.RUNNING, 0.1, 2, "last test -700")));
    status.accept(new RunEvent.PolicyChanged(policy(1234)));
    status.accept(new RunEvent.StateChanged(RunState.PAUSED, ""));
    assertEquals(
        "Paused in stage 5 after update 1,234, Train: last test \u2212700",
        status.sentence().get());
    status.accept(new RunEvent.PolicyChanged(policy(1235)));
    assertEquals(
        "Paused in stage 5 after update 1,235, Train: last test \u2212700",
        status.sentence().get());
  }

  /** The VAE's libraries load for twenty seconds before its first batch. */
  @Test
  void theTimeLeftIsThatOfThePaceSinceTheStageGotGoing() {
    status.accept(new RunEvent.Begins(ExperimentConfig.of(Scenarios.load("spread-5-5-5")), null));
    status.accept(new RunEvent.StateChanged(RunState.RUNNING, ""));
    encodes(0, 0);
    assertEquals("", status.left().get());
    encodes(20, 0.01);
    assertEquals("", status.left().get());
    encodes(24, 0.21);
    assertEquals("16 s left", status.left().get());
  }

  private void encodes(double seconds, double done) {
    StageProgress.State running = StageProgress.State.RUNNING;
    status.accept(
        new RunEvent.StageChanged(new StageProgress(Stage.ENCODE, running, done, seconds, "")));
  }
}
