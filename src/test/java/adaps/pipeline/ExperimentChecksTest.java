package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings that do not fit together are refused at their limit, and not before. */
class ExperimentChecksTest {
  /** Fifteen agents with observations of ten numbers. */
  private static ExperimentConfig spread(Map<String, ?> values) {
    return ExperimentConfig.of(Scenarios.load("spread-5-5-5"), values);
  }

  private static List<String> refused(Map<String, ?> values) {
    ConfigException refused =
        assertThrows(ConfigException.class, () -> ExperimentChecks.check(spread(values)));
    return refused.problems().stream().map(ConfigException.Problem::key).toList();
  }

  private static void accepted(Map<String, ?> values) {
    ExperimentConfig config = spread(values);
    assertEquals(EnvironmentKinds.spec(config.scenario()), ExperimentChecks.check(config));
  }

  @ParameterizedTest
  @MethodSource("adaps.EveryMethod#withClusters")
  void asManyClustersAsAgentsAreAllowedAndNotOneMore(String method) {
    accepted(Map.of("method", method, "clusters", 15));
    assertEquals(List.of("clusters"), refused(Map.of("method", method, "clusters", 16)));
  }

  @ParameterizedTest
  @MethodSource("adaps.EveryMethod#withoutClusters")
  void whatMethodsWithoutClustersDoNotUseIsNotChecked(String method) {
    accepted(Map.of("method", method, "clusters", 16, "collectSteps", 1e9, "maxTransitions", 1e9));
  }

  /**
   * With layers of 64 and 64, the first of them with two places a neuron, the hidden layers of
   * actor and critic have 2·(11·128 + 129·64) = 19,328 parameters; 4,194,304 numbers are kept for
   * 217 agents.
   */
  @Test
  void gradientsAreKeptOfAsManyAgentsAsThereIsRoomForAndNotOneMore() {
    ExperimentChecks.check(many("gradps", "100-100-17"));
    ConfigException refused =
        assertThrows(
            ConfigException.class, () -> ExperimentChecks.check(many("gradps", "100-100-18")));
    assertEquals(
        "method is gradps, which keeps 19,328 numbers for each of 218 agents, but only 217 agents"
            + " have room; choose smaller hidden layers or another method.",
        refused.getMessage());
    ExperimentChecks.check(many("snp-ps", "100-100-18"));
  }

  private static ExperimentConfig many(String method, String groups) {
    return ExperimentConfig.of(
        new Scenario("many", "", "spread", "", Map.of("groups", groups)),
        Map.of("method", method, "environments", 1));
  }

  /**
   * The kept transitions of one array are at most 2^30 - 1 numbers: of fifteen agents with
   * observations of ten, 7,158,278 joint steps. The memory they need is another question, so they
   * are many here only by number.
   */
  @Test
  void asManyTransitionsAsAnArrayHoldsAreAllowedAndNotOneMore() {
    long most = (Integer.MAX_VALUE / 2) / (15 * 10);
    assertEquals(7_158_278, most);
    Map<String, Object> values = new HashMap<>();
    values.put("maxTransitions", 15 * most);
    values.put("collectSteps", 1_000_000_000L);
    assertEquals(List.of(), keysAbout("collectSteps", values));
    values.put("maxTransitions", 15 * (most + 1));
    assertEquals(List.of("collectSteps"), keysAbout("collectSteps", values));
    // Fewer steps than may be kept: the steps count, with those of the copies that end them.
    values.put("maxTransitions", 1_000_000_000L);
    values.put("collectSteps", most - 8);
    values.put("maxCollectSteps", 1);
    assertEquals(List.of(), keysAbout("collectSteps", values));
    values.put("collectSteps", most - 7);
    assertEquals(List.of("collectSteps"), keysAbout("collectSteps", values));
    values.put("collectSteps", 1);
    values.put("maxCollectSteps", most - 7);
    assertEquals(List.of("collectSteps"), keysAbout("collectSteps", values));
    values.put("environments", 7);
    assertEquals(List.of(), keysAbout("collectSteps", values));
  }

  /** Whether this problem is among those found, whatever memory the machine has. */
  private static List<String> keysAbout(String key, Map<String, ?> values) {
    try {
      ExperimentChecks.check(spread(values));
      return List.of();
    } catch (ConfigException e) {
      return e.problems().stream().map(ConfigException.Problem::key).filter(key::equals).toList();
    }
  }

  @Test
  void theSentenceOnTransitionsHasAllTheNumbers() {
    ConfigException refused =
        assertThrows(
            ConfigException.class,
            () ->
                ExperimentChecks.check(
                    spread(Map.of("maxTransitions", 1e9, "collectSteps", 20_000_000))));
    assertEquals(
        "collectSteps is 20000000 and maxCollectSteps 40000, but with 15 agents and observations of"
            + " 10 at most 7158278 environment steps can be kept; lower maxTransitions.",
        refused.problems().get(0).message());
  }

  @Test
  void twoWorkersNeedAKernelThatSharesItsWork() {
    accepted(Map.of("workers", 2, "kernel", "vector"));
    accepted(Map.of("workers", 1, "kernel", "nd4j"));
    ConfigException refused =
        assertThrows(
            ConfigException.class,
            () -> ExperimentChecks.check(spread(Map.of("workers", 2, "kernel", "nd4j"))));
    assertEquals(
        "workers is 2 but the kernel nd4j works on one thread; set workers to 1, or kernel to"
            + " vector.",
        refused.getMessage());
  }

  @Test
  void everythingThatDoesNotFitIsNamedAtOnce() {
    assertEquals(
        List.of("clusters", "environments", "workers"),
        refused(
            Map.of(
                "clusters",
                16,
                "workers",
                2,
                "kernel",
                "nd4j",
                "environments",
                4096,
                "nSteps",
                1024)));
  }

  @Test
  void anEnvironmentThatDoesNotExistIsRefused() {
    ExperimentConfig config = ExperimentConfig.of(new Scenario("x", "", "spred", "", Map.of()));
    ConfigException refused =
        assertThrows(ConfigException.class, () -> ExperimentChecks.check(config));
    assertEquals("environment", refused.problems().get(0).key());
  }
}
