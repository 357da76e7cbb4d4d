package adaps.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Methods crossed with settings and seeds. */
class CrossingTest {

  private static List<ExperimentConfig> grid(
      List<String> methods, List<Long> seeds, String... sweeps) {
    Crossing crossing = new Crossing(methods, Sweeps.parse(List.of(sweeps), "", ""), seeds);
    List<ExperimentConfig> grid = crossing.on(Scenarios.load("spread-5-5-5"), Map.of("steps", 400));
    assertEquals(grid.size(), crossing.size(Scenarios.load("spread-5-5-5"), Map.of()));
    assertEquals(grid, Grid.distinct(grid), "each once");
    return grid;
  }

  private static String words(ExperimentConfig config, String key) {
    return config.run().method() + " " + config.values().get(key) + " " + config.run().seed();
  }

  /** FuPS has no masks: with another lambda it would compute the same numbers again. */
  @Test
  void aMethodThatDoesNotReadTheParameterRunsOnce() {
    List<ExperimentConfig> grid = grid(List.of("adaps", "fups"), List.of(0L, 1L), "lambda=0.1,0.3");
    assertEquals(
        List.of(
            "adaps 0.1 0", "adaps 0.3 0", "fups 0.2 0", "adaps 0.1 1", "adaps 0.3 1", "fups 0.2 1"),
        grid.stream().map(config -> words(config, "lambda")).toList());
    assertTrue(grid.stream().allMatch(config -> config.run().steps() == 400));
  }

  @Test
  void ofSeveralParametersOnlyThoseThatAMethodReadsAreCrossedForIt() {
    List<ExperimentConfig> grid =
        grid(
            List.of("adaps", "seps", "fups"),
            List.of(0L),
            "lambda=0.1,0.3",
            "gamma=0.9,0.95",
            "clusters=2,3");
    assertEquals(8, grid.stream().filter(c -> c.run().method().equals("adaps")).count());
    assertEquals(4, grid.stream().filter(c -> c.run().method().equals("seps")).count());
    assertEquals(2, grid.stream().filter(c -> c.run().method().equals("fups")).count());
  }

  /** SNP-PS maps no masks, but its own lie on the networks that the parameter names. */
  @Test
  void whereMasksLieMattersToWhoeverLeavesOutNeurons() {
    List<ExperimentConfig> grid =
        grid(List.of("adaps", "snp-ps", "fups"), List.of(0L), "maskedNetworks=both,actor");
    assertEquals(
        List.of("adaps both 0", "adaps actor 0", "snp-ps both 0", "snp-ps actor 0"),
        grid.subList(0, 4).stream().map(config -> words(config, "maskedNetworks")).toList());
    assertEquals(5, grid.size());
  }

  @Test
  void aSettingOfTheEnvironmentIsSweptLikeAnyParameter() {
    List<ExperimentConfig> grid = grid(List.of("fups"), List.of(0L), "timeLimit=20,30");
    assertEquals(
        List.of(20, 30),
        grid.stream().map(config -> config.scenario().settings().get("timeLimit")).toList());
  }

  @Test
  void aParameterThatNoMethodReadsOrThatIsGivenTooIsRefused() {
    assertTrue(
        refusal(List.of("fups", "nops"), "lambda=0.1,0.3")
            .contains("lambda changes nothing for FuPS, NoPS"));
    assertEquals(
        "steps is swept and given as 400; keep one of them.",
        refusal(List.of("fups"), "steps=200,800"));
  }

  private static String refusal(List<String> methods, String sweep) {
    ConfigException e =
        assertThrows(ConfigException.class, () -> grid(methods, List.of(0L), sweep));
    assertEquals("sweep", e.problems().get(0).key());
    return e.getMessage();
  }

  @Test
  void aRunIsToldByWhatDiffersAmongThoseOfItsMethod() {
    List<ExperimentConfig> grid = grid(List.of("adaps", "fups"), List.of(0L, 1L), "lambda=0.1,0.3");
    Variants variants = new Variants(grid);
    assertEquals("lambda=0.3", variants.words(grid.get(1)));
    assertEquals("", variants.words(grid.get(2)));
  }
}
