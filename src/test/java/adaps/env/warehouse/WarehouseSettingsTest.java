package adaps.env.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.env.EnvironmentSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertEquals("timeLimit is -5 but must be 1 to 1e6.", refusal(Map.of("timeLimit", -5)));
  }

  @Test
  void theQueueFollowsTheDifficulty() {
    assertEquals(4, KIND.parameters().read(Map.of()).queueSize());
    assertEquals(8, KIND.parameters().read(Map.of("requests", "easy")).queueSize());
    assertEquals(2, KIND.parameters().read(Map.of("requests", "hard")).queueSize());
    assertEquals(1, KIND.parameters().read(Map.of("requests", "hard", "agents", 2)).queueSize());
  }

  /** As C-RWARE deals them: what is left over is of the first colour. */
  @ParameterizedTest
  @CsvSource({
    "10, 4, 0000112233",
    "7, 4, 0000123",
    "7, 3, 0001122",
    "5, 2, 00011",
    "4, 2, 0011",
    "4, 4, 0123"
  })
  void coloursAreDealtInOrderAndTheFirstHasTheRest(int robots, int colours, String dealt) {
    List<Integer> types = KIND.spec(Map.of("agents", robots, "colours", colours)).agentTypes();
    assertEquals(dealt, types.stream().map(String::valueOf).collect(Collectors.joining()));
  }

  @Test
  void inOneOrderEntriesHaveNamesAndUnrotatedActionsToo() {
    assertEquals("entry 1", KIND.spec(Map.of()).observationNames().get(0));
    EnvironmentSpec one = KIND.spec(Map.of("observationOrder", "one"));
    assertEquals(KIND.spec(Map.of()).observationSize(), one.observationNames().size());
    assertEquals("on a highway", one.observationNames().get(7));
    assertEquals("robot at x -1, y -1", one.observationNames().get(8));
    assertEquals("request at x +1, y +1", one.observationNames().get(43));
    assertEquals("action 1", one.actionNames().get(1));
    assertEquals("forward", KIND.spec(Map.of("rotatedActions", false)).actionNames().get(1));
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
