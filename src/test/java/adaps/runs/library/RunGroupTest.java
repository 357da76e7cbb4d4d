package adaps.runs.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.MetricPoints;
import adaps.runs.ExperimentKey;
import adaps.runs.Provenance;
import adaps.runs.RunFolder;
import adaps.runs.RunNotes;
import adaps.studio.SmallRuns;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which runs of the library belong together, and what is said of them. */
class RunGroupTest {
  private static LibraryRun run(String name, ExperimentConfig config, double best) {
    return run(name, config, RunStatus.FINISHED, best);
  }

  private static LibraryRun run(
      String name, ExperimentConfig config, RunStatus status, double best) {
    MetricPoint point = Double.isNaN(best) ? null : MetricPoints.of(10, 800, 1, tested(best), best);
    return new LibraryRun(
        new RunFolder(Path.of(name)),
        LocalDateTime.MIN,
        config,
        config == null ? RunSettings.UNKNOWN : RunSettings.of(config),
        status,
        "",
        new LibraryRun.Progress(800, best - 1, point),
        null,
        RunNotes.NONE,
        Provenance.UNKNOWN);
  }

  private static MetricPoint.TestReturn tested(double mean) {
    return new MetricPoint.TestReturn(mean, mean, mean);
  }

  private static ExperimentConfig adaps(long seed, Object gain) {
    return SmallRuns.config("adaps", seed, Map.of("gain", gain));
  }

  private static List<String> titles(LibraryRun... runs) {
    return RunGroup.of(List.of(runs).stream().sorted(RunGroup.order()).toList()).stream()
        .map(RunGroup::title)
        .toList();
  }

  @Test
  void runsThatDifferInTheirSeedsOrInWhatChangesNoNumberAreOneGroup() {
    List<RunGroup> groups =
        RunGroup.of(
            List.of(
                run("a", adaps(0, 2), -300),
                run("b", adaps(1, 2), -350),
                run("c", adaps(2, 2).with("workers", 3), -250),
                run("d", adaps(0, 4), -200)));
    assertEquals(List.of(3, 1), groups.stream().map(group -> group.runs().size()).toList());
  }

  @Test
  void runsOfOtherLengthAreAnotherGroupAndItsHeadingSaysSo() {
    ExperimentConfig small = adaps(0, 2);
    List<String> both = titles(run("b", small.with("steps", 1600L), -300), run("a", small, -300));
    assertEquals(2, both.size());
    assertTrue(both.get(0).startsWith("spread-5-5-5 \u00b7 AdaPS \u00b7 "), both.get(0));
    assertTrue(both.get(0).contains("gain=2"), both.get(0));
    assertTrue(both.get(0).endsWith("\u00b7 800 steps"), both.get(0));
    assertTrue(both.get(1).endsWith("\u00b7 1,600 steps"), both.get(1));
  }

  @Test
  void groupsStandByScenarioMethodAndValueAndWhatCannotBeReadComesLast() {
    List<LibraryRun> runs =
        List.of(
            run("a", null, Double.NaN),
            run("b", SmallRuns.config("fups", 0, Map.of()), -1),
            run("c", adaps(0, 10), -1),
            run("d", adaps(0, 2), -1));
    assertEquals(
        List.of("d", "c", "b", "a"),
        runs.stream().sorted(RunGroup.order()).map(LibraryRun::name).toList());
    assertEquals("Settings that cannot be read", titles(runs.get(0)).get(0));
  }

  @Test
  void theHeadingSaysMeanAndRangeOfTheBestTests() {
    RunGroup group =
        new RunGroup(
            adapsSeries(),
            List.of(
                run("a", adaps(0, 2), -300),
                run("b", adaps(1, 2), -350),
                run("c", adaps(2, 2), -250)));
    assertEquals(
        "3 runs \u00b7 best test \u2212300 on average, \u2212350 to \u2212250", group.summary());
  }

  @Test
  void aSeedThatWasRunTwiceAndOnesThatHaveNotFinishedDoNotCountTwice() {
    RunGroup group =
        new RunGroup(
            adapsSeries(),
            List.of(
                run("a", adaps(0, 2), -100),
                run("b", adaps(0, 2), -300),
                run("c", adaps(1, 2), -400),
                run("d", adaps(2, 2), RunStatus.STOPPED, -900)));
    assertEquals(
        "4 runs \u00b7 best test \u2212350 on average, \u2212400 to \u2212300, of 2 finished seeds",
        group.summary());
    assertEquals(
        "1 run, none finished",
        new RunGroup(adapsSeries(), List.of(run("d", adaps(2, 2), RunStatus.STOPPED, -9)))
            .summary());
    assertEquals(
        "1 run \u00b7 best test \u22129.00",
        new RunGroup(adapsSeries(), List.of(run("e", adaps(2, 2), -9))).summary());
  }

  private static ExperimentKey adapsSeries() {
    return ExperimentKey.of(adaps(0, 2)).withoutSeed();
  }
}
