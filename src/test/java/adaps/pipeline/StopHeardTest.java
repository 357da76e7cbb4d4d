package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A stop is heard in the middle of what takes long with a thousand agents. */
class StopHeardTest {
  /** What the run may still compute once it is asked to stop. */
  private static final double MAX_SECONDS = 2;

  private static final double SECONDS_INTO_IT = 0.5;

  private static ExperimentConfig thousandAgents(Map<String, ?> values) {
    return ExperimentConfig.of(
            Scenarios.load("spread-5-5-5").with("groups", List.of(334, 333, 333)),
            Map.of(
                "collectSteps", 20,
                "maxCollectSteps", 20,
                "minRewarded", 0,
                "vaeEpochs", 1))
        .with(values);
  }

  @Test
  void theSwapTestHearsIt() throws Exception {
    assertStops(Stage.ENCODE, 1, thousandAgents(Map.of("vaeHidden", 256)));
  }

  @Test
  void kMeansHearsIt() throws Exception {
    assertStops(Stage.CLUSTER, 0, thousandAgents(Map.of("clusters", 900, "kmeansRestarts", 1000)));
  }

  /**
   * Stops a while after a running stage has come so far.
   *
   * @param stage in which the run counts as stopped then
   * @param done the stage's share; 1 while it makes an end
   */
  private static void assertStops(Stage stage, double done, ExperimentConfig config)
      throws Exception {
    AtomicBoolean there = new AtomicBoolean();
    AtomicReference<RunResult> result = new AtomicReference<>();
    Experiment experiment =
        new Experiment(
            config,
            List.of(
                event -> {
                  if (event instanceof RunEvent.StageChanged changed) {
                    StageProgress progress = changed.progress();
                    there.compareAndSet(
                        false,
                        progress.stage() == stage
                            && progress.state() == StageProgress.State.RUNNING
                            && progress.done() >= done);
                  } else if (event instanceof RunEvent.Ended ended) {
                    result.set(ended.result());
                  }
                }));
    Thread worker = new Thread(experiment, "worker");
    worker.setDaemon(true);
    worker.start();
    Waiting.until(stage + " is at " + done, there::get);
    double begun = seconds(worker);
    Waiting.until("it is in the middle", () -> seconds(worker) > begun + SECONDS_INTO_IT);
    assertEquals(RunState.RUNNING, experiment.state(), "the rest is done already");

    double stopped = seconds(worker);
    experiment.control().stop();
    double[] last = {stopped};
    Waiting.until(
        "the worker has ended",
        () -> {
          last[0] = Math.max(last[0], seconds(worker));
          return !worker.isAlive();
        });
    assertEquals(Optional.of(stage), result.get().stoppedIn());
    assertTrue(last[0] - stopped < MAX_SECONDS, () -> "seconds to the end: " + (last[0] - stopped));
  }

  /** Computed so far; -1 once it has ended. */
  private static double seconds(Thread worker) {
    long nanos = ManagementFactory.getThreadMXBean().getThreadCpuTime(worker.getId());
    return nanos < 0 ? -1 : nanos / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
