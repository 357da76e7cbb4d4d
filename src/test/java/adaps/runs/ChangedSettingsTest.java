package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangedSettingsTest {
  private static final Scenario SPREAD = Scenarios.load("spread-5-5-5");

  private static String words(Scenario scenario, Map<String, ?> values) {
    return ChangedSettings.words(ChangedSettings.of(ExperimentConfig.of(scenario, values)));
  }

  @Test
  void aScenarioAsItComesHasNothingChangedWhateverMethodSeedAndLength() {
    for (String name : List.of("spread-5-5-5", "warehouse-2color-tiny-4ag", "foraging-8x8-4p-4f")) {
      assertEquals(
          "", words(Scenarios.load(name), Map.of("seed", 7, "method", "nops", "steps", 400)), name);
    }
  }

  @Test
  void whatIsChangedIsNamedAsTheTerminalTakesIt() {
    assertEquals(
        "groups=4-4-4-4-4, gain=1",
        words(SPREAD.with("groups", List.of(4, 4, 4, 4, 4)), Map.of("gain", 1)));
  }

  @Test
  void whatChangesNoNumberAndOtherMethodsSettingsDoNotCount() {
    assertEquals("", words(SPREAD, Map.of("method", "fups", "keepProbability", 0.4, "workers", 2)));
  }

  @Test
  void aScenarioOfOnesOwnIsItsOwnStandard() {
    Scenario own =
        new Scenario(
            "mine", "Mine", SPREAD.environment(), "", SPREAD.settings(), Map.of("gain", 2));
    assertEquals("", words(own, Map.of("gain", 2)));
    assertEquals("gain=4", words(own, Map.of("gain", 4)));
  }

  @Test
  void betweenTwoRunsTheSeedTheMethodAndTheScenarioCountToo() {
    ExperimentConfig one = ExperimentConfig.of(SPREAD, Map.of("seed", 1));
    ExperimentConfig other = ExperimentConfig.of(SPREAD, Map.of("seed", 2, "method", "fups"));
    Map<String, Object> between = ChangedSettings.between(one, other);
    assertEquals(1L, between.get("seed"));
    assertEquals("adaps", between.get("method"));
    assertEquals(Map.of(), ChangedSettings.between(one, one));
  }
}
