package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
  @TempDir Path folder;

  @Test
  void itHoldsEveryParameterAndEverySettingDefaultsIncluded() throws Exception {
    JsonNode file = new YAMLMapper().readTree(ConfigFile.text(Examples.config()));
    ExperimentConfig.parameters().stream()
        .filter(p -> !List.of("SNP-PS", "GradPS").contains(p.group()))
        .forEach(p -> assertTrue(file.get("parameters").has(p.key()), p.key()));
    assertEquals("fups+id", file.get("parameters").get("method").asText());
    assertEquals(3e-5, file.get("parameters").get("beta").asDouble());
    JsonNode settings = file.get("scenario").get("settings");
    assertEquals("[1,1]", settings.get("groups").toString());
    assertEquals(50, settings.get("timeLimit").asInt());
    assertEquals("Two: a \"pair\"", file.get("scenario").get("title").asText());
  }

  @Test
  void readingGivesTheSameExperiment() throws Exception {
    ExperimentConfig written =
        Examples.config().with(Map.of("seed", Long.MAX_VALUE, "gain", 0.1 + 0.2, "hidden", "8-16"));
    ExperimentConfig read = ConfigFile.read(file(ConfigFile.text(written)));
    assertEquals(written.values(), read.values());
    assertEquals(written.scenario().name(), read.scenario().name());
    assertEquals(List.of(1, 1), read.scenario().settings().get("groups"));
    assertEquals(ConfigFile.text(written), ConfigFile.text(read));
  }

  @Test
  void brokenYamlIsNamedWithFileAndLine() throws Exception {
    Path file = file("scenario:\n  name: x\n  settings: [1, 2\n");
    ConfigException refused = assertThrows(ConfigException.class, () -> ConfigFile.read(file));
    assertTrue(refused.getMessage().startsWith(file + ", line "), refused.getMessage());
    assertEquals(1, refused.getMessage().lines().count());
  }

  @Test
  void aValueOutOfRangeIsNamedWithFileAndField() throws Exception {
    Path file = file(ConfigFile.text(Examples.config()).replace("gamma: 0.99", "gamma: 1.5"));
    ConfigException refused = assertThrows(ConfigException.class, () -> ConfigFile.read(file));
    assertEquals(file + ": gamma is 1.5 but must be 0 to 1.", refused.getMessage());
  }

  @Test
  void aMissingSectionIsNamed() throws Exception {
    Path file = file("title: something else\n");
    ConfigException refused = assertThrows(ConfigException.class, () -> ConfigFile.read(file));
    assertEquals(
        file + ": the section 'scenario' is missing; is this a run's configuration?",
        refused.getMessage());
  }

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("config.yaml"), text);
  }
}
