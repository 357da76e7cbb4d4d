package adaps.env.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.env.EnvironmentSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WarehouseSettingsTest {
  private static final WarehouseKind KIND = new WarehouseKind();

  private static String refusal(Map<String, ?> settings) {
    return assertThrows(ConfigException.class, () -> KIND.spec(settings)).getMessage();
  }

  @Test
  void settingsThatDisagreeAreNamedWithBothNumbers() {
    assertEquals(
        "colours is 5 but agents is 4; every colour needs a robot.", refusal(Map.of("colours", 5)));
    assertTrue(refusal(Map.of("shelfColumns", 4)).startsWith("shelfColumns is 4 but must be odd"));
    String crowded = refusal(Map.of("agents", 16, "requests", "easy"));
    assertTrue(crowded.contains("16 agents asks for 32 shelves"), crowded);
    assertTrue(crowded.contains("has only 32"), crowded);
    assertTrue(refusal(Map.of("requests", "hardly")).contains("Did you mean 'hard'?"));
    assertEquals("agents is 0 but must be 1 to 1000.", refusal(Map.of("agents", 0)));
    assertEquals("timeLimit is -5 but must be 1 to 1000000.", refusal(Map.of("timeLimit", -5)));
  }

  @Test
  void theQueueFollowsTheDifficulty() {
    assertEquals(4, KIND.parameters().read(Map.of()).queueSize());
    assertEquals(8, KIND.parameters().read(Map.of("requests", "easy")).queueSize());
    assertEquals(2, KIND.parameters().read(Map.of("requests", "hard")).queueSize());
    assertEquals(1, KIND.parameters().read(Map.of("requests", "hard", "agents", 2)).queueSize());
  }

  @Test
  void theShapeFollowsColoursAndSight() {
    EnvironmentSpec spec = KIND.spec(Map.of("agents", 7, "colours", 3));
    assertEquals(List.of(0, 0, 0, 1, 1, 2, 2), spec.agentTypes());
    assertEquals(53, spec.observationSize());
    assertEquals(5, spec.actions());
    assertEquals(500, spec.timeLimit());
    assertEquals(8 + 25 * 4, KIND.spec(Map.of("sensorRange", 2)).observationSize());
  }
}
