package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.pipeline.Experiment;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.sharing.MaskFrame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run of GradPS tells of the neurons that it splits and merges. */
class SplitNeuronsTest {
  @TempDir Path folder;

  /** GradPS looks after every twenty updates, splits half of the neurons and soon merges some. */
  private static ExperimentConfig config() {
    return StoppedRuns.config("spread-5-5-5", "gradps")
        .with("lookEvery", 800)
        .with("futileBelow", 1)
        .with("mergeFrom", 0.6);
  }

  /** What was summed up under another plan is forgotten, but not before it is told. */
  @Test
  void aTestAtWhichThePlanIsRevisedKnowsTheConflictUntilThen() {
    ExperimentConfig config = config().with("testInterval", 800).with("conflictInterval", 4);
    List<MetricPoint> tests = StoredRun.read(StoppedRuns.whole(folder, config)).metrics();
    assertEquals(
        List.of(0L, 800L, 1600L, 2400L), tests.stream().map(MetricPoint::envSteps).toList());
    for (MetricPoint test : tests.subList(1, 4)) {
      assertTrue(Double.isFinite(test.conflict().critic().efficiency()), test.toString());
    }
  }

  /** A copy of a first layer's neuron has ten weights and a bias, and 64 weights lead out of it. */
  @Test
  void whatGradpsSplitsAndMergesIsToldAndCounted() throws Exception {
    List<RunEvent.PlanRevised> told = new ArrayList<>();
    try (RunWriter writer = RunWriter.create(folder.resolve("runs"), config())) {
      RunListener listener =
          event -> {
            if (event instanceof RunEvent.PlanRevised revised) {
              told.add(revised);
            }
          };
      new Experiment(config(), List.of(writer, listener)).run();
      writer.close();
      StoredRun run = StoredRun.read(writer.folder().path());
      // Nothing is trained after 2,400 steps, so that nothing is split for it.
      assertEquals(
          List.of(800L, 1600L), told.stream().map(RunEvent.PlanRevised::envSteps).toList());
      int merged = 0;
      for (RunEvent.PlanRevised revised : told) {
        Matcher words =
            Pattern.compile("(\\d+) neurons? split, (\\d+) merged; (\\d+) of 128 have copies now")
                .matcher(revised.what());
        assertTrue(words.matches(), revised.what());
        merged += Integer.parseInt(words.group(2));
        int copies = Integer.parseInt(words.group(3));
        assertTrue(copies > 0, revised.what());
        assertEquals(10_118 + 75 * copies, revised.trainableParameters());
      }
      assertTrue(merged > 0, "nothing was merged");
      RunEvent.PlanRevised last = told.get(told.size() - 1);
      assertEquals(
          last.trainableParameters(), run.result().orElseThrow().training().trainableParameters());
      String log = Files.readString(run.folder().log());
      for (RunEvent.PlanRevised revised : told) {
        assertTrue(log.contains(revised.sentence()), log);
      }
      MaskFrame masks = run.masks().orElseThrow();
      assertEquals(List.of(2, 1, 2, 1), masks.room());
      assertEquals(
          (last.trainableParameters() - 10_118) / 75 + 128,
          masks.neurons(0).length + masks.neurons(2).length);
      assertEquals(List.of(), masks.report().warnings());
      assertEquals(1, masks.report().keep()[3][0], "an agent uses one copy of every neuron");
    }
  }
}
