package adaps.env.foraging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.env.EnvironmentSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForagingSettingsTest {
  private static final ForagingKind KIND = new ForagingKind();

  private static String refusal(Map<String, ?> settings) {
    return assertThrows(ConfigException.class, () -> KIND.spec(settings)).getMessage();
  }

  @Test
  void settingsThatDisagreeAreNamedWithBothNumbers() {
    assertEquals(
        "levels lists 2 levels but agents is 4; give one each.", refusal(Map.of("levels", "1-2")));
    assertEquals(
        "levels is 'evne' but must be even, drawn or a list such as 1-2-1-2.",
        refusal(Map.of("levels", "evne")));
    assertTrue(refusal(Map.of("levels", List.of(1, 0, 1, 2))).contains("at least 1"));
    assertEquals(
        "maxLevel is 1 but minLevel is 3; raise it.",
        refusal(Map.of("minLevel", 3, "maxLevel", 1)));
    assertTrue(refusal(Map.of("minFoodLevel", 9)).contains("the highest food level is 4"));
    assertTrue(
        refusal(Map.of("agents", 60, "foods", 10)).startsWith("60 agents and 10 foods do not fit"));
    assertEquals("foods is 0 but must be 1 to 1000.", refusal(Map.of("foods", 0)));
    assertEquals("penalty is -1 but must be 0 to 1000.", refusal(Map.of("penalty", -1)));
  }

  @Test
  void theShapeFollowsLevelsAndVisibility() {
    EnvironmentSpec own = KIND.spec(Map.of("levels", List.of(1, 2, 1, 2)));
    assertEquals(List.of(0, 1, 0, 1), own.agentTypes());
    assertEquals(List.of("level 1", "level 2"), own.typeNames());
    assertEquals(24, own.observationSize());
    assertEquals(6, own.actions());
    assertEquals("own level", own.observationNames().get(14));
    assertEquals(20, KIND.spec(Map.of("visibility", "none")).observationSize());
    assertEquals(List.of(0, 1, 0, 1), KIND.spec(Map.of()).agentTypes(), "even is the default");
  }

  @Test
  void drawnLevelsAreNotKnownBeforeTheExperiment() {
    EnvironmentSpec spec = KIND.spec(Map.of("levels", "drawn"));
    assertEquals(List.of("level drawn for each experiment"), spec.typeNames());
    assertEquals(24, spec.observationSize());
  }
}
