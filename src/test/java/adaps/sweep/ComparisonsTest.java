package adaps.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.pipeline.ExperimentChecks;
import adaps.pipeline.NamedSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonsTest {
  static List<String> names() {
    return Comparisons.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyExperimentOfEveryComparisonCanRun(String name) {
    Comparison comparison = Comparisons.named(name);
    comparison
        .scenarios()
        .forEach(
            (scenario, values) -> {
              ExperimentConfig experiment = NamedSettings.apply(Scenarios.load(scenario), values);
              Grid.of(experiment, comparison.methods(), comparison.seeds())
                  .forEach(ExperimentChecks::check);
            });
  }

  @Test
  void onlyTheStudyOfConflictHasAMethodThatThePaperLacks() {
    List<String> ofPaper = List.of("adaps", "seps", "nops", "fups", "fups+id", "snp-ps");
    List<String> all = new ArrayList<>(ofPaper);
    all.add("gradps");
    for (String name : Comparisons.names()) {
      assertEquals(
          name.equals("conflict") ? all : ofPaper, Comparisons.named(name).methods(), name);
    }
    assertEquals(List.of(0L, 1L, 2L, 3L), Comparisons.named("conflict").seeds());
  }

  @Test
  void quickAndPaperAreThoseOfThePlan() {
    Comparison quick = Comparisons.named("quick");
    assertEquals(List.of(0L, 1L), quick.seeds());
    assertEquals(600_000, quick.scenarios().get("spread-5-5-5").get("steps"));
    Comparison paper = Comparisons.named("paper");
    assertEquals(List.of(0L, 1L, 2L, 3L), paper.seeds());
    assertEquals(
        List.of(
            "spread-10-10-10",
            "foraging-8x8-4p-4f",
            "warehouse-2color-tiny-4ag",
            "warehouse-2color-tiny-4ag-one-order"),
        List.copyOf(paper.scenarios().keySet()));
  }

  @Test
  void anUnknownNameIsAnsweredWithTheNearest() {
    ConfigException refused =
        assertThrows(ConfigException.class, () -> Comparisons.named("papers"));
    assertTrue(refused.getMessage().endsWith("Did you mean 'paper'?"), refused.getMessage());
  }

  @Test
  void seedsAreRangesAndLists() {
    assertEquals(List.of(0L, 1L, 2L, 3L), Seeds.parse("0-3"));
    assertEquals(List.of(7L), Seeds.parse("7"));
    assertEquals(List.of(5L, 0L, 1L), Seeds.parse("5, 0-1,5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "3-0", "-1", "0-", "1,,2", "0-999999999", "0..3"})
  void whatIsNoListOfSeedsIsRefused(String text) {
    ConfigException refused = assertThrows(ConfigException.class, () -> Seeds.parse(text));
    assertTrue(refused.getMessage().contains("'" + text + "'"), refused.getMessage());
  }

  @Test
  void aGridHoldsAllMethodsOfASeedBeforeTheNext() {
    ExperimentConfig experiment = ExperimentConfig.of(Scenarios.load("spread-5-5-5"));
    List<ExperimentConfig> grid = Grid.of(experiment, List.of("fups", "nops"), List.of(3L, 4L));
    assertEquals(
        List.of("fups 3", "nops 3", "fups 4", "nops 4"),
        grid.stream().map(c -> c.run().method() + " " + c.run().seed()).toList());
    assertEquals(
        grid,
        Grid.distinct(List.of(grid.get(0), grid.get(1), grid.get(2), grid.get(0), grid.get(3))));
  }
}
