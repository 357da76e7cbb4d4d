package adaps.env.foraging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.env.EnvironmentSpec;
import adaps.random.RandomStreams;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "levels is 'evne' but must be even, drawn, each-episode or a list such as 1-2-1-2.",
        refusal(Map.of("levels", "evne")));
    assertTrue(refusal(Map.of("levels", List.of(1, 0, 1, 2))).contains("at least 1"));
    assertEquals(
        "maxLevel is 1 but minLevel is 3; raise it.",
        refusal(Map.of("minLevel", 3, "maxLevel", 1)));
    assertTrue(refusal(Map.of("minFoodLevel", 9)).contains("the highest food level is 4"));
    assertTrue(
        refusal(Map.of("agents", 60, "foods", 10))
            .startsWith("60 agents and 10 pieces of food do not fit"));
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

  /** Levels 1, 2, 1, 2: any three make 4 together. */
  @ParameterizedTest
  @CsvSource({
    "inclusive, 0, 1, false, 1, 4",
    "exclusive, 0, 1, false, 1, 3",
    "inclusive, 6, 1, false, 1, 6",
    "exclusive, 6, 1, false, 1, 5",
    "exclusive, 0, 4, false, 4, 4",
    "inclusive, 0, 1, true, 4, 4",
    "exclusive, 0, 1, true, 4, 4"
  })
  void theHighestFoodLevelIsDrawnFromVersion2OnAndWhereCooperationIsForcedAlways(
      String rule, int top, int bottom, boolean force, int lowest, int highest) {
    ForagingSettings settings =
        KIND.parameters()
            .read(
                Map.of(
                    "foodLevelRule", rule,
                    "maxFoodLevel", top,
                    "minFoodLevel", bottom,
                    "forceCooperation", force));
    assertEquals(
        new FoodLevels(lowest, highest), settings.foodLevels(settings.levelRule().given()));
  }

  @Test
  void hiddenLevelsKeepTheirPlaces() {
    EnvironmentSpec hidden = KIND.spec(Map.of("visibility", "hidden"));
    assertEquals(KIND.spec(Map.of()).observationNames(), hidden.observationNames());
  }

  @Test
  void levelsOfAnEpisodeMakeNoTypes() {
    EnvironmentSpec spec = KIND.spec(Map.of("levels", "each-episode"));
    assertEquals(List.of("level drawn for each episode"), spec.typeNames());
    assertEquals(List.of(0, 0, 0, 0), spec.agentTypes());
    Map<String, ?> settings = Map.of("levels", "each-episode");
    assertEquals(spec, KIND.prepare(settings, new RandomStreams(0)).get().spec());
  }

  @Test
  void drawnLevelsAreNotKnownBeforeTheExperiment() {
    EnvironmentSpec spec = KIND.spec(Map.of("levels", "drawn"));
    assertEquals(List.of("level drawn for each experiment"), spec.typeNames());
    assertEquals(24, spec.observationSize());
  }
}
