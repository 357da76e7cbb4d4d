package adaps.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No mean is taken over unlike experiments. */
class PanelsTest {

  @Test
  void seedsOfOneMethodAreOneSeriesAndMethodsKeepTheirOrder() {
    List<Panel> panels =
        Panels.of(List.of(run("nops", 1), run("adaps", 1), run("nops", 0), run("fups", 7)));
    assertEquals(1, panels.size());
    assertEquals(
        List.of("AdaPS", "NoPS", "FuPS"),
        panels.get(0).series().stream().map(Series::label).toList());
    assertEquals(
        List.of("nops0", "nops1"),
        panels.get(0).series().get(1).runs().stream().map(ReportedRun::name).toList());
    assertEquals(List.of(), panels.get(0).unlike());
  }

  @Test
  void anotherParameterIsAnotherSeriesThatNamesIt() {
    List<Panel> panels =
        Panels.of(List.of(run("adaps", 0), run("adaps", 0, "gain", 1.5), run("fups", 0)));
    assertEquals(
        List.of("AdaPS, gain=1.5", "AdaPS, gain=4", "FuPS"),
        panels.get(0).series().stream().map(Series::label).toList());
    assertEquals(List.of(0, 1, 0), panels.get(0).series().stream().map(Series::variant).toList());
    assertEquals(List.of(), panels.get(0).unlike());
  }

  @Test
  void aRunThatWasChangedWhileItTrainedIsNoSeedOfTheOthers() {
    List<Panel> panels =
        Panels.of(
            List.of(
                run("adaps", 0), run("adaps", 1), run("adaps", 2, "changes", "learningRate=0@9")));
    List<Series> series = panels.get(0).series();
    assertEquals(
        List.of("AdaPS, changes=learningRate=0@9", "AdaPS, changes=none"),
        series.stream().map(Series::label).toList());
    assertEquals(List.of(1, 2), series.stream().map(one -> one.runs().size()).toList());
  }

  @Test
  void variantsComeByTheSizeOfTheirValues() {
    List<Panel> panels =
        Panels.of(
            List.of(
                run("adaps", 0, "gain", 10),
                run("adaps", 0, "gain", 2),
                run("adaps", 0, "clusterOn", "sample")));
    assertEquals(
        List.of(
            "AdaPS, clusterOn=mu, gain=2",
            "AdaPS, clusterOn=mu, gain=10",
            "AdaPS, clusterOn=sample, gain=4"),
        panels.get(0).series().stream().map(Series::label).toList());
  }

  @Test
  void aParameterThatMattersToAllIsNamedForAll() {
    List<Panel> panels =
        Panels.of(List.of(run("fups", 0), run("fups", 0, "steps", 900), run("adaps", 0)));
    assertEquals(
        List.of("AdaPS, steps=600000", "FuPS, steps=900", "FuPS, steps=600000"),
        panels.get(0).series().stream().map(Series::label).toList());
  }

  @Test
  void aParameterThatDiffersBetweenMethodsIsPointedOut() {
    List<Panel> panels = Panels.of(List.of(run("adaps", 0, "steps", 900), run("fups", 0)));
    assertEquals(
        List.of("AdaPS", "FuPS"), panels.get(0).series().stream().map(Series::label).toList());
    assertEquals(List.of("steps"), panels.get(0).unlike());
  }

  /** Threads and checkpoints of a run change no number of it. */
  @Test
  void runsThatDifferInWhatChangesNoNumberAreOneSeries() {
    List<Panel> panels =
        Panels.of(
            List.of(
                run("fups", 0),
                run("fups", 1, "workers", 2),
                run("fups", 2, "checkpointSeconds", 5),
                run("fups", 3, "checkpointUpdates", 7),
                run("nops", 0, "workers", 2)));
    assertEquals(
        List.of("NoPS", "FuPS"), panels.get(0).series().stream().map(Series::label).toList());
    assertEquals(4, panels.get(0).series().get(1).runs().size());
    assertEquals(List.of(), panels.get(0).unlike());
  }

  @Test
  void whatOnlyOneMethodHasIsNoDifferenceBetweenMethods() {
    List<Panel> panels =
        Panels.of(List.of(run("snp-ps", 0, "keepProbability", 0.25), run("fups", 0)));
    assertEquals(List.of(), panels.get(0).unlike());
  }

  @Test
  void anotherSettingOfTheEnvironmentIsAnotherPanel() {
    Scenario scenario =
        new Scenario("s", "t", "spread", "a test", Map.of("groups", "1-1", "timeLimit", 20));
    ExperimentConfig shorter = ExperimentConfig.of(scenario, Map.of("method", "fups"));
    List<Panel> panels = Panels.of(List.of(run("fups", 0), HandMadeRuns.run(shorter, 1, 2)));
    assertEquals(
        List.of("s, timeLimit=20", "s, timeLimit=50"),
        panels.stream().map(Panel::scenario).toList());
  }

  private static ReportedRun run(String method, long seed) {
    return HandMadeRuns.run(HandMadeRuns.config("s", method, seed, Map.of()), 1, 2);
  }

  private static ReportedRun run(String method, long seed, String key, Object value) {
    return HandMadeRuns.run(HandMadeRuns.config("s", method, seed, Map.of(key, value)), 1, 2);
  }
}
