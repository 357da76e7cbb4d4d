package adaps.runs;

import adaps.config.AdapsException;
import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.config.YamlSection;
import adaps.env.EnvironmentKinds;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run's configuration as YAML: the whole scenario and every parameter, defaults included, so that
 * the folder stands alone.
 */
public final class ConfigFile {
  private static final String HEADING =
      "# Everything this run depends on, defaults included: the same file gives the same"
          + " numbers.\n";
  private static final int MAX_KIBIBYTES = 1024;
  private static final List<String> SECTIONS = List.of("scenario", "parameters");
  private static final List<String> SCENARIO_FIELDS =
      List.of("name", "title", "environment", "source", "settings", "parameters");
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
   * @throws AdapsException naming the file and, where there is one, the line and the field
   */
  static ExperimentConfig read(Path path) throws IOException {
    try (InputStream stream = Files.newInputStream(path)) {
      return read(path.toString(), stream);
    }
  }

  /**
   * Reads the text of such a file.
   *
   * @param file what the text is called in messages
   * @throws AdapsException naming that and, where there is one, the line and the field
   */
  public static ExperimentConfig parse(String file, String yaml) {
    try {
      return read(file, new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExperimentConfig read(String file, InputStream stream) throws IOException {
    YamlSection fields = YamlSection.read(file, stream, MAX_KIBIBYTES, "run's configuration");
    for (String name : SECTIONS) {
      if (!fields.has(name)) {
        throw new ConfigException(
            name, file + ": the section '" + name + "' is missing; is this a run's configuration?");
      }
    }
    fields.allow(SECTIONS, "a run's configuration");
    Scenario scenario = scenario(fields.section("scenario"));
    try {
      EnvironmentKinds.spec(scenario);
      return ExperimentConfig.ofEarlier(scenario, fields.section("parameters").values());
    } catch (ConfigException e) {
      throw new ConfigException(
          e.problems().stream()
              .map(p -> new ConfigException.Problem(p.key(), file + ": " + p.message()))
              .toList());
    }
  }

  private static Scenario scenario(YamlSection where) {
    where.allow(SCENARIO_FIELDS, "a run's scenario");
    String name = where.word("name");
    if (!Scenario.isName(name)) {
      throw where.refused("name", Scenario.nameRule(name));
    }
    return new Scenario(
        name,
        where.text("title"),
        where.word("environment"),
        where.text("source"),
        where.section("settings").values(),
        where.section("parameters").values());
  }

  /** The settings of the scenario's environment with those that keep their default. */
  static Map<String, Object> allSettings(Scenario scenario) {
    return EnvironmentKinds.of(scenario).parameters().complete(scenario.settings());
  }
}
