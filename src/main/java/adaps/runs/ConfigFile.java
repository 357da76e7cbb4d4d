package adaps.runs;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.RecordParameters;
import adaps.config.Scenario;
import adaps.env.EnvironmentKinds;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A run's configuration as YAML: the whole scenario and every parameter, defaults included, so that
 * the folder stands alone.
 */
public final class ConfigFile {
  private static final String HEADING =
      "# Everything this run depends on, defaults included: the same file gives the same"
          + " numbers.\n";
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build();

  private ConfigFile() {}

  /** The text of the file. */
  public static String text(ExperimentConfig config) {
    Scenario scenario = config.scenario();
    Map<String, Object> where = new LinkedHashMap<>();
    where.put("name", scenario.name());
    where.put("title", scenario.title());
    where.put("environment", scenario.environment());
    where.put("source", scenario.source());
    where.put("settings", allSettings(scenario));
    where.put("parameters", scenario.parameters());
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("scenario", where);
    file.put("parameters", config.values());
    try {
      return HEADING + YAML.writeValueAsString(file);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the configuration as YAML", e);
    }
  }

  /**
   * Reads such a file.
   *
   * @throws ConfigException naming the file and, where there is one, the line and the field
   */
  static ExperimentConfig read(Path file) throws IOException {
    return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
  }

  /**
   * Reads the text of such a file.
   *
   * @param file what the text is called in messages
   * @throws ConfigException naming that and, where there is one, the line and the field
   */
  public static ExperimentConfig parse(String file, String yaml) {
    JsonNode tree = tree(file, yaml);
    JsonNode where = section(file, tree, "scenario");
    Scenario scenario =
        new Scenario(
            word(file, where, "name"),
            word(file, where, "title"),
            word(file, where, "environment"),
            word(file, where, "source"),
            values(section(file, where, "settings")),
            values(section(file, where, "parameters")));
    try {
      EnvironmentKinds.spec(scenario);
      return ExperimentConfig.of(scenario, values(section(file, tree, "parameters")));
    } catch (ConfigException e) {
      throw new ConfigException(
          e.problems().stream()
              .map(p -> new ConfigException.Problem(p.key(), file + ": " + p.message()))
              .toList());
    }
  }

  private static JsonNode tree(String file, String yaml) {
    try {
      return YAML.readTree(yaml);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String line = at == null ? "" : ", line " + at.getLineNr();
      String what = e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
      throw new ConfigException("config", file + line + ": this is not YAML (" + what + ").");
    }
  }

  private static JsonNode section(String file, JsonNode parent, String name) {
    JsonNode section = parent == null ? null : parent.get(name);
    if (section == null || !section.isObject()) {
      throw new ConfigException(
          name, file + ": the section '" + name + "' is missing; is this a run's configuration?");
    }
    return section;
  }

  private static String word(String file, JsonNode section, String name) {
    if (!section.hasNonNull(name)) {
      throw new ConfigException(name, file + ": the scenario has no '" + name + "'.");
    }
    return section.get(name).asText();
  }

  private static Map<String, Object> values(JsonNode section) {
    Map<String, Object> values = new LinkedHashMap<>();
    section
        .fields()
        .forEachRemaining(
            field -> values.put(field.getKey(), YAML.convertValue(field.getValue(), Object.class)));
    return values;
  }

  /** The settings of the scenario's environment with those that keep their default. */
  static Map<String, Object> allSettings(Scenario scenario) {
    return complete(EnvironmentKinds.of(scenario).parameters(), scenario.settings());
  }

  private static <T extends Record> Map<String, Object> complete(
      RecordParameters<T> parameters, Map<String, ?> settings) {
    return parameters.write(parameters.read(settings));
  }
}
