package adaps.studio.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.pipeline.Experiment;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.runs.RunWriter;
import adaps.studio.SmallRuns;
import adaps.studio.session.OpenedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real run's summary, as it ends and as it is opened. */
class SummaryViewModelTest {
  private static final SummaryViewModel LIVE = new SummaryViewModel();
  private static final ExperimentConfig CONFIG = SmallRuns.config("adaps", 3, Map.of());
  private static Path folder;

  private static final class Asked implements SummaryActions {
    private final List<String> done = new ArrayList<>();

    @Override
    public void run(ExperimentConfig config) {
      done.add(config.run().method() + " gain " + config.masks().gain());
    }

    @Override
    public void compare(ExperimentConfig config, String seeds) {
      done.add("seeds " + seeds);
    }

    @Override
    public void showPage() {
      done.add("page");
    }
  }

  @BeforeAll
  static void run(@TempDir Path runs) {
    try (RunWriter writer = RunWriter.create(runs, CONFIG)) {
      Experiment experiment = new Experiment(CONFIG, List.of(writer, LIVE::accept));
      LIVE.accept(new RunEvent.Begins(CONFIG, experiment.spec()));
      experiment.run();
      folder = writer.folder().path();
    }
  }

  @Test
  void anOpenedRunHasTheSummaryThatItHadWhenItEnded() {
    SummaryViewModel opened = new SummaryViewModel();
    OpenedRun.read(folder).tell(opened);
    RunSummary then = LIVE.summary().get();
    RunSummary now = opened.summary().get();
    assertEquals(then.clusters(), now.clusters());
    assertEquals(then.best().testMean(), now.best().testMean(), 1e-9);
    assertEquals(then.result().training().testReturn(), now.result().training().testReturn(), 1e-9);
    assertEquals(then.otherSizes(), now.otherSizes());
    assertEquals(List.of(ints(then)), List.of(ints(now)));
    assertEquals(then.seconds(), now.seconds(), 0.01);
  }

  private static String ints(RunSummary summary) {
    return java.util.Arrays.toString(summary.neurons().kept())
        + java.util.Arrays.toString(summary.neurons().privateTo());
  }

  @Test
  void itsFiguresAreThoseOfTheRunsFiles() {
    RunSummary summary = LIVE.summary().get();
    OpenedRun run = OpenedRun.read(folder);
    assertEquals(3, summary.clusters().size());
    assertEquals(15, summary.clusters().stream().mapToInt(RunSummary.Cluster::agents).sum());
    MetricPoint best =
        run.metrics().stream().max(Comparator.comparingDouble(MetricPoint::testMean)).get();
    assertEquals(best.envSteps(), summary.best().envSteps());
    // 10 observations, 64 and 64 neurons, 5 actions: as the form says of each method.
    assertEquals(10_118, summary.result().training().trainableParameters());
    assertEquals(Map.of("FuPS", 10_118L, "SePS", 30_354L, "NoPS", 151_770L), summary.otherSizes());
    double stages =
        run.result().stageSeconds().values().stream().mapToDouble(Double::doubleValue).sum();
    assertEquals(stages, summary.seconds(), 1e-6);
  }

  @Test
  void aRunUnderWayHasNone() {
    SummaryViewModel next = new SummaryViewModel();
    OpenedRun.read(folder).tell(next);
    assertNotNull(next.summary().get());
    next.accept(new RunEvent.Begins(CONFIG, LIVE.summary().get().spec()));
    assertNull(next.summary().get());
  }

  @Test
  void questionsAreThoseThatARunLeavesOpen() {
    Asked asked = new Asked();
    NextQuestion.about(CONFIG, asked).forEach(question -> question.ask().run());
    assertEquals(List.of("fups gain 4.0", "adaps gain 1.0", "seeds 3-6"), asked.done);
    List<String> ids =
        NextQuestion.about(CONFIG.with("method", "fups"), asked).stream()
            .map(NextQuestion::id)
            .toList();
    assertEquals(List.of("adaps", "seeds"), ids);
    assertTrue(
        NextQuestion.about(CONFIG.with("gain", 1), asked).stream()
            .noneMatch(question -> question.id().equals("gain")));
  }

  @Test
  void theLineOfARunThatWasStoppedBeforeATestSaysWhere() {
    RunResult stopped =
        new RunResult(
            RunState.STOPPED,
            RunResult.Training.NONE,
            RunResult.Clusters.NONE,
            RunResult.Masks.NONE,
            Map.of(),
            Map.of(Stage.COLLECT, 1.25, Stage.ENCODE, 3.75));
    RunSummary summary = RunSummary.of(CONFIG, LIVE.summary().get().spec(), stopped, null, null);
    assertEquals("stopped in Encode \u00b7 5.0 s", SummaryStrip.headline(summary));
  }
}
