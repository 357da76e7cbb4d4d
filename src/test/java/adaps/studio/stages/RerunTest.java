package adaps.studio.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.pipeline.Stage;
import adaps.studio.session.EditedParameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RerunTest {
  private final ExperimentConfig base =
      ExperimentConfig.of(
          Scenarios.load("spread-5-5-5"), Map.of("seed", 3, "gain", 2, "clusters", 3));

  private static EditedParameter parameter(Rerun rerun, String key) {
    return rerun.parameters().stream()
        .filter(p -> p.description().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theMaskStageOffersLambdaGainAndMappingSeedAsTheyAreInTheRun() {
    Rerun rerun = new Rerun(Stage.MASK, base);
    assertEquals(
        List.of("lambda", "gain", "mappingSeed"),
        rerun.parameters().stream().map(p -> p.description().key()).toList());
    assertEquals("2", parameter(rerun, "gain").text().get());
    assertEquals(base, rerun.config().get());
  }

  @Test
  void onlyWhatWasChangedIsOtherwise() {
    Rerun rerun = new Rerun(Stage.MASK, base);
    parameter(rerun, "gain").text().set("1");
    assertEquals(base.with("gain", 1), rerun.config().get());
  }

  @Test
  void aValueThatCannotBeIsSaidAtItsFieldAndNothingRuns() {
    Rerun rerun = new Rerun(Stage.CLUSTER, base);
    EditedParameter clusters = parameter(rerun, "clusters");
    clusters.text().set("16");
    assertNull(rerun.config().get());
    assertTrue(clusters.problem().get().contains("16"), clusters.problem().get());
    assertTrue(clusters.problem().get().contains("15"), clusters.problem().get());
    clusters.text().set("5");
    assertEquals("", clusters.problem().get());
    assertEquals(5, rerun.config().get().identity().clustering().clusters());
  }

  @Test
  void withoutFindingsNothingCanGoOnFromAnywhere() {
    for (Stage stage : Stage.values()) {
      assertFalse(Rerun.isPossible(stage, null), stage.label());
    }
  }
}
