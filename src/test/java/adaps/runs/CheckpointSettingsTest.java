package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.ParameterDescription;
import adaps.config.Scenario;
import adaps.config.SettingChanges;
import adaps.env.EnvironmentKinds;
import adaps.pipeline.Checkpoint;
import adaps.sharing.Methods;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A checkpoint belongs to everything that decides a number, and to nothing else. */
class CheckpointSettingsTest {
  /** Change no number: how long, how often kept and looked at, by how many threads. */
  private static final Set<String> FREE =
      Set.of(
          SettingChanges.KEY,
          "steps",
          "workers",
          "conflictInterval",
          "checkpointSeconds",
          "checkpointUpdates");

  @TempDir Path folder;

  private static Scenario scenario(String environment) {
    return new Scenario("mine", "Mine", environment, "a test", Map.of());
  }

  private Path checkpointOf(ExperimentConfig config) throws Exception {
    Path checkpoints = Files.createDirectories(folder.resolve("checkpoint"));
    return Files.write(
        checkpoints.resolve("checkpoint-000001.bin"),
        CheckpointFile.bytes(new Checkpoint(config, "vector", null, null)));
  }

  private static void assertRefused(Path file, ExperimentConfig other, String had, String has) {
    String sentence =
        assertThrows(ConfigException.class, () -> CheckpointFile.read(file, other)).getMessage();
    assertTrue(sentence.contains("belongs to another experiment"), sentence);
    assertTrue(sentence.contains("it has '" + had + "'"), sentence);
    assertTrue(sentence.contains("configuration has '" + has + "'"), sentence);
  }

  static Stream<Named<ParameterDescription>> parametersThatDecideNumbers() {
    return ExperimentConfig.parameters().stream()
        .filter(p -> !FREE.contains(p.key()))
        .map(p -> Named.of(p.key(), p));
  }

  private ExperimentConfig withMethodThatHas(String key) {
    return Methods.all().stream()
        .map(method -> ExperimentConfig.of(scenario("spread")).with("method", method.name()))
        .filter(config -> config.values().containsKey(key))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Only the number of steps, and changes that no update has learned with yet, may differ and yet
   * make other numbers; ChangedInTrainingTest has those that an update has.
   */
  @Test
  void whatAParameterSaysOfItselfIsWhatACheckpointGoesBy() {
    assertEquals(
        FREE,
        ExperimentConfig.parameters().stream()
            .filter(
                p -> !p.changesNumbers() || List.of("steps", SettingChanges.KEY).contains(p.key()))
            .map(ParameterDescription::key)
            .collect(Collectors.toSet()));
  }

  @Test
  void aSettingOfAnotherMethodChangesNoNumber() throws Exception {
    ExperimentConfig config = ExperimentConfig.of(scenario("spread"));
    Path file = checkpointOf(config);
    CheckpointFile.read(file, config.with("keepProbability", 0.25));
  }

  @ParameterizedTest
  @MethodSource("parametersThatDecideNumbers")
  void aCheckpointWithAnotherParameterIsRefused(ParameterDescription parameter) throws Exception {
    String key = parameter.key();
    ExperimentConfig config = withMethodThatHas(key);
    ExperimentConfig other = config.with(key, another(parameter));
    assertRefused(
        checkpointOf(config),
        other,
        key + ": " + config.values().get(key),
        key + ": " + other.values().get(key));
  }

  private static Object another(ParameterDescription parameter) {
    return switch (parameter.type()) {
      case BOOLEAN -> !(boolean) parameter.defaultValue();
      case TEXT -> parameter.choices().get(1);
      case INTEGERS -> "64-63";
      case REAL -> 0.75 * (double) parameter.defaultValue();
      default -> ((Number) parameter.defaultValue()).longValue() + 1;
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"steps", "workers", "conflictInterval", "checkpointSeconds", "checkpointUpdates"})
  void whatChangesNoNumberMayDiffer(String key) throws Exception {
    ExperimentConfig config = ExperimentConfig.of(scenario("spread"));
    Path file = checkpointOf(config);
    ExperimentConfig other = config.with(key, 2);
    assertEquals(other, CheckpointFile.read(file, other).config());
  }

  @ParameterizedTest
  @CsvSource({
    "spread, groups, 5-5-4",
    "spread, shuffled, true",
    "spread, timeLimit, 51",
    "warehouse, agents, 5",
    "warehouse, colours, 1",
    "warehouse, shelfRows, 2",
    "warehouse, shelfColumns, 5",
    "warehouse, columnHeight, 7",
    "warehouse, requests, hard",
    "warehouse, sensorRange, 2",
    "warehouse, observationOrder, one",
    "warehouse, rotatedActions, false",
    "warehouse, timeLimit, 499",
    "foraging, rows, 9",
    "foraging, columns, 7",
    "foraging, agents, 3",
    "foraging, foods, 3",
    "foraging, sight, 2",
    "foraging, levels, 2-1-2-1",
    "foraging, minLevel, 2",
    "foraging, maxLevel, 3",
    "foraging, minFoodLevel, 2",
    "foraging, maxFoodLevel, 2",
    "foraging, foodLevelRule, exclusive",
    "foraging, forceCooperation, true",
    "foraging, penalty, 0.5",
    "foraging, visibility, all",
    "foraging, timeLimit, 49",
  })
  void aCheckpointOfTheSameNameWithAnotherSettingIsRefused(
      String environment, String key, String value) throws Exception {
    ExperimentConfig config = ExperimentConfig.of(scenario(environment));
    ExperimentConfig other = ExperimentConfig.of(scenario(environment).with(key, value));
    Object had = ConfigFile.allSettings(config.scenario()).get(key);
    Object has = ConfigFile.allSettings(other.scenario()).get(key);
    Path file = checkpointOf(config);
    assertRefused(file, other, key + ": " + had, key + ": " + has);
    Path back = checkpointOf(other);
    assertRefused(back, config, key + ": " + has, key + ": " + had);
  }

  @Test
  void noSettingIsForgottenAbove() throws Exception {
    CsvSource table =
        CheckpointSettingsTest.class
            .getDeclaredMethod(
                "aCheckpointOfTheSameNameWithAnotherSettingIsRefused",
                String.class,
                String.class,
                String.class)
            .getAnnotation(CsvSource.class);
    Set<String> changed = new TreeSet<>();
    Stream.of(table.value()).map(row -> row.split(", ")).forEach(r -> changed.add(r[0] + r[1]));
    Set<String> settings = new TreeSet<>();
    for (String environment : List.of("spread", "warehouse", "foraging")) {
      EnvironmentKinds.of(scenario(environment))
          .parameters()
          .descriptions()
          .forEach(p -> settings.add(environment + p.key()));
    }
    assertEquals(settings, changed);
  }

  @Test
  void aCheckpointOfAnotherEnvironmentOfTheSameNameIsRefused() throws Exception {
    Path file = checkpointOf(ExperimentConfig.of(scenario("spread")));
    assertRefused(
        file,
        ExperimentConfig.of(scenario("foraging")),
        "environment: spread",
        "environment: foraging");
  }

  @Test
  void aSettingThatIsWrittenOutIsTheSameAsItsDefault() throws Exception {
    Scenario plain = scenario("foraging");
    Scenario written =
        new Scenario("mine", "Other words", "foraging", "another source", Map.of("sight", "8"));
    Path file = checkpointOf(ExperimentConfig.of(plain));
    assertDoesNotThrow(() -> CheckpointFile.read(file, ExperimentConfig.of(written)));
  }

  @Test
  void aRunWhoseScenarioWasEditedIsNotResumedAndNothingIsTouched() throws Exception {
    ExperimentConfig config = ExperimentConfig.of(scenario("spread"));
    Path file = checkpointOf(config);
    byte[] checkpoint = Files.readAllBytes(file);
    Path yaml = folder.resolve("config.yaml");
    Files.writeString(yaml, ConfigFile.text(config).replace("timeLimit: 50", "timeLimit: 40"));
    String sentence =
        assertThrows(ConfigException.class, () -> Resumption.of(folder, OptionalLong.empty()))
            .getMessage();
    assertTrue(sentence.contains("'timeLimit: 50'"), sentence);
    assertTrue(sentence.contains("'timeLimit: 40'"), sentence);
    assertArrayEquals(checkpoint, Files.readAllBytes(file));
    Files.writeString(yaml, ConfigFile.text(config));
    try (RunWriter writer = Resumption.of(folder, OptionalLong.empty()).writer()) {
      assertEquals(folder, writer.folder().path());
    }
  }
}
