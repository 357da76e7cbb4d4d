package adaps.studio.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.runs.ExperimentKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of the sizes of swept methods. */
class ComparedSizeTest {

  private static ComparedRun run(String method, String variant, long parameters) {
    ExperimentConfig config =
        ExperimentConfig.of(Scenarios.load("spread-5-5-5"), Map.of("method", method));
    ComparedRun run = new ComparedRun(config, variant);
    run.hear(new CompareMailbox.News(ExperimentKey.of(config), null, List.of(), parameters));
    return run;
  }

  private static List<String> labels(ComparedRun... runs) {
    return ComparedSize.of(List.of(runs)).stream().map(ComparedSize::label).toList();
  }

  /** No mean is taken over networks of unlike shapes. */
  @Test
  void aSweepThatChangesTheSizeHasASizeForEachValue() {
    assertEquals(
        List.of("AdaPS, hidden=32-32", "AdaPS, hidden=64-64", "FuPS"),
        labels(
            run("adaps", "hidden=32-32", 1000),
            run("adaps", "hidden=64-64", 3000),
            run("fups", "", 3000)));
  }

  @Test
  void aSweepThatChangesNoSizeHasOneForTheMethod() {
    assertEquals(
        List.of("AdaPS", "FuPS"),
        labels(
            run("adaps", "lambda=0.1", 3000),
            run("adaps", "lambda=0.2", 3000),
            run("fups", "", 3000)));
  }

  /** Where a setting of the environment is swept, the report names it behind the scenario. */
  @Test
  void whatIsSaidOfAScenarioWithASweptSettingIsAboutTheScenario() {
    assertTrue(CompareReport.isAbout("spread-5-5-5, timeLimit=20", "spread-5-5-5"));
    assertTrue(CompareReport.isAbout("spread-5-5-5", "spread-5-5-5"));
    assertFalse(CompareReport.isAbout("spread-5-5-50", "spread-5-5-5"));
  }
}
