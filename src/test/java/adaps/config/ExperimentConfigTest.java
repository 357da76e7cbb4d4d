package adaps.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentConfigTest {
  private static final Scenario PLAIN = new Scenario("plain", "", "spread", "", Map.of());
  private static final Scenario SUITED =
      new Scenario("suited", "", "spread", "", Map.of(), Map.of("gamma", 0.9, "vaeHidden", 128));

  @Test
  void aScenariosParametersStandBetweenDefaultsAndChanges() {
    ExperimentConfig config = ExperimentConfig.of(SUITED, Map.of("gamma", 0.5, "seed", 3));
    assertEquals(0.5, config.a2c().gamma());
    assertEquals(128, config.identity().vae().vaeHidden());
    assertEquals(3, config.run().seed());
    assertEquals(10, config.identity().vae().latentSize());
  }

  @Test
  void aScenarioWithAParameterThatDoesNotExistIsRefused() {
    Scenario wrong = new Scenario("wrong", "", "spread", "", Map.of(), Map.of("gama", 0.9));
    ConfigException refused = assertThrows(ConfigException.class, () -> ExperimentConfig.of(wrong));
    assertEquals("There is no parameter 'gama'. Did you mean 'gamma'?", refused.getMessage());
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    ConfigException refused =
        assertThrows(
            ConfigException.class,
            () ->
                ExperimentConfig.of(
                    PLAIN, Map.of("lambda", 2, "gamma", 2, "steps", 0, "qqqqqqqqqq", 1)));
    assertEquals(
        List.of("qqqqqqqqqq", "steps", "gamma", "lambda"),
        refused.problems().stream().map(ConfigException.Problem::key).toList());
  }

  /** One value of every parameter that is not its default. */
  static List<Map.Entry<String, Object>> changes() {
    return ExperimentConfig.parameters().stream().map(p -> Map.entry(p.key(), changed(p))).toList();
  }

  private static Object changed(ParameterDescription parameter) {
    return switch (parameter.type()) {
      case BOOLEAN -> !(boolean) parameter.defaultValue();
      case TEXT ->
          parameter.key().equals(SettingChanges.KEY)
              ? "learningRate=0.5@7"
              : parameter.choices().get(1);
      case INTEGERS -> List.of(7, 9);
      case REAL -> 0.5 * (double) parameter.defaultValue();
      case LONG -> (long) parameter.defaultValue() + 1;
      default -> (int) parameter.defaultValue() + 1;
    };
  }

  @ParameterizedTest
  @MethodSource("changes")
  void oneChangedParameterChangesItselfAlone(Map.Entry<String, Object> change) {
    ExperimentConfig plain = ExperimentConfig.of(PLAIN);
    ExperimentConfig changed = plain.with(change.getKey(), change.getValue());
    Map<String, Object> expected = plain.values();
    expected.put(change.getKey(), change.getValue());
    assertEquals(expected, changed.values());
    List<String> inOrder =
        ExperimentConfig.parameters().stream()
            .map(ParameterDescription::key)
            .filter(expected::containsKey)
            .toList();
    assertEquals(inOrder, List.copyOf(changed.values().keySet()));
    assertEquals(changed, ExperimentConfig.of(PLAIN, changed.values()));
  }

  @Test
  void aMethodsOwnSettingsAreThereWithThatMethodAndWhatIsGivenStaysForIt() {
    ExperimentConfig plain = ExperimentConfig.of(PLAIN);
    assertEquals(Map.of(), plain.methodSettings());
    assertEquals(plain, plain.with("keepProbability", "0.5"));
    ExperimentConfig pruned = plain.with("method", "snp-ps");
    assertEquals(Map.of("keepProbability", 0.5), pruned.methodSettings());
    ExperimentConfig given = plain.with("keepProbability", "0.3");
    assertEquals(0.3, given.values().get("keepProbability"));
    assertEquals(pruned.with("keepProbability", 0.3), given.with("method", "snp-ps"));
  }

  @Test
  void aMethodsOwnSettingIsCheckedWhateverTheMethodAndOnce() {
    for (String method : List.of("adaps", "snp-ps")) {
      ConfigException refused =
          assertThrows(
              ConfigException.class,
              () -> ExperimentConfig.of(PLAIN, Map.of("method", method, "keepProbability", "1.5")));
      assertEquals("keepProbability is 1.5 but must be 0 to 1.", refused.getMessage());
    }
  }

  @Test
  void changesKeepTheScenarioAndWhatWasChangedBefore() {
    ExperimentConfig config =
        ExperimentConfig.of(SUITED).with("seed", 4).with(Map.of("gain", 6, "lambda", 0.3));
    assertEquals(SUITED, config.scenario());
    assertEquals(4, config.run().seed());
    assertEquals(6, config.masks().gain());
    assertEquals(0.9, config.a2c().gamma());
  }

  @Test
  void aScenarioWithOneSettingChangedKeepsTheRest() {
    Scenario changed =
        new Scenario("a", "b", "spread", "c", Map.of("groups", "2-2"), Map.of("gain", 6))
            .with("timeLimit", 20);
    assertEquals(
        new Scenario(
            "a",
            "a with timeLimit=20",
            "spread",
            "c",
            Map.of("groups", "2-2", "timeLimit", 20),
            Map.of("gain", 6)),
        changed);
  }
}
