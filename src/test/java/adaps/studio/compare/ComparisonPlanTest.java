package adaps.studio.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.sweep.Comparisons;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonPlanTest {
  private static ComparisonPlan plan(
      List<String> scenarios, List<String> methods, String seeds, String steps, String settings) {
    return new ComparisonPlan(
        scenarios, methods, seeds, steps, settings, SweepWords.NONE, Map.of());
  }

  private static String problem(ComparisonPlan plan, String key) {
    ConfigException e = assertThrows(ConfigException.class, plan::check);
    return e.problems().stream()
        .filter(problem -> problem.key().equals(key))
        .map(ConfigException.Problem::message)
        .findFirst()
        .orElseThrow(() -> new AssertionError(e.problems()));
  }

  @Test
  void theGridGoesSeedBySeedAndMethodByMethodWithinASeed() {
    List<ExperimentConfig> grid =
        plan(List.of("spread-5-5-5"), List.of("adaps", "fups"), "0-1", "5,000", "gain=2").grid();
    assertEquals(
        List.of("adaps 0", "fups 0", "adaps 1", "fups 1"),
        grid.stream().map(c -> c.run().method() + " " + c.run().seed()).toList());
    assertEquals(5_000, grid.get(0).run().steps());
    assertEquals(2, grid.get(0).masks().gain());
  }

  @Test
  void everyFieldThatIsWrongIsNamedAtOnce() {
    ComparisonPlan wrong = plan(List.of(), List.of(), "3-1", "", "nonsense");
    assertTrue(problem(wrong, "scenarios").contains("at least one"));
    assertTrue(problem(wrong, "methods").contains("at least one"));
    assertTrue(problem(wrong, "seeds").contains("counts down"));
    assertTrue(problem(wrong, "settings").contains("'nonsense'"));
  }

  @Test
  void aParameterOutOfItsRangeIsNamedWithItsRange() {
    List<String> spread = List.of("spread-5-5-5");
    assertTrue(problem(plan(spread, List.of("fups"), "0", "-4", ""), "steps").contains("-4"));
    assertTrue(
        problem(plan(spread, List.of("adaps"), "0", "", "lambda=3"), "lambda").contains("3"));
  }

  @Test
  void moreRunsThanAWindowCanShowAreRefusedWithBothNumbers() {
    String words =
        problem(plan(List.of("spread-5-5-5"), List.of("fups"), "0-1000", "", ""), "seeds");
    assertTrue(words.contains("1001") && words.contains("1000"), words);
    assertEquals(1000, plan(List.of("spread-5-5-5"), List.of("fups"), "0-999", "", "").check());
  }

  @Test
  void methodAndSeedHaveFieldsOfTheirOwn() {
    assertTrue(
        problem(plan(List.of("spread-5-5-5"), List.of("fups"), "0", "", "seed=4"), "settings")
            .contains("field for seeds"));
  }

  @Test
  void aNamedComparisonBringsWhatSuitsItsScenariosAndFieldsGoBefore() {
    CompareSetup setup = new CompareSetup("spread-5-5-5");
    setup.choose("paper");
    assertEquals(96, setup.runs().get(), "four scenarios, six methods, four seeds");
    List<ExperimentConfig> grid = setup.plan().grid();
    ExperimentConfig foraging =
        grid.stream().filter(c -> c.scenario().name().startsWith("foraging")).findFirst().get();
    Map<String, Object> suited =
        Comparisons.named("paper").scenarios().get(foraging.scenario().name());
    assertEquals(suited.get("steps").toString(), String.valueOf(foraging.run().steps()));
    assertEquals(
        suited.get("testInterval").toString(),
        String.valueOf(foraging.evaluation().testInterval()));
    setup.steps().set("1000");
    assertTrue(setup.plan().grid().stream().allMatch(c -> c.run().steps() == 1_000));
  }

  @Test
  void sweptParametersMultiplyTheRunsOfTheMethodsThatReadThem() {
    CompareSetup setup = new CompareSetup("spread-5-5-5");
    setup.methods().retainAll(List.of("adaps", "fups"));
    setup.seeds().set("0-1");
    SweptField lambda = setup.sweeps().add();
    assertEquals(4, setup.runs().get(), "an empty row says nothing yet");
    lambda.key().set("lambda");
    assertEquals(0, setup.runs().get());
    assertTrue(setup.problem("sweep").get().contains("'lambda='"));
    lambda.values().set("0.1,0.2,0.3");
    assertEquals(8, setup.runs().get(), "three lambdas of AdaPS, FuPS once, two seeds");
    assertEquals("", setup.problem("sweep").get());
    assertEquals(
        List.of(0.1, 0.2, 0.3),
        setup.plan().grid().subList(0, 3).stream().map(c -> c.masks().lambda()).toList());
    lambda.key().set("clusters");
    lambda.values().set("2,16");
    assertTrue(setup.problem("sweep").get().contains("only 15 agents"), "beside the sweep");
    assertEquals("", setup.problem("settings").get());
    lambda.values().set("1..15");
    setup.sweeps().sample().set("20");
    assertTrue(setup.problem("sample").get().contains("only 15 different settings"));
    setup.sweeps().remove(lambda);
    assertEquals(4, setup.runs().get());
    assertEquals("", setup.sweeps().sample().get(), "without a sweep there is no sample");
  }

  @Test
  void moreSettingsThanAWindowCanShowAreRefusedBeforeTheyAreMade() {
    CompareSetup setup = new CompareSetup("spread-5-5-5");
    SweptField gamma = setup.sweeps().add();
    gamma.key().set("gamma");
    gamma.values().set("0.1..0.9/1000");
    assertTrue(setup.problem("seeds").get().contains("28000 runs"), setup.problem("seeds").get());
    gamma.values().set("0.1..0.9/100");
    setup.seeds().set("0");
    assertEquals(700, setup.runs().get());
    setup.settings().set("lambda=3");
    assertTrue(setup.problem("settings").get().contains("lambda is 3"), "also of very many");
    setup.settings().set("gamma=0.5");
    assertTrue(setup.problem("sweep").get().contains("swept and given as 0.5"));
  }

  @Test
  void aWrongFieldIsMarkedAndNothingCanStart() {
    CompareSetup setup = new CompareSetup("spread-5-5-5");
    assertEquals(28, setup.runs().get());
    setup.seeds().set("0-");
    assertEquals(0, setup.runs().get());
    assertTrue(setup.problem("seeds").get().contains("'0-'"));
    setup.seeds().set("0-1");
    assertEquals("", setup.problem("seeds").get());
    setup.settings().set("hiddn=64");
    assertTrue(setup.problem("settings").get().contains("hidden"), "the nearest name is said");
  }
}
