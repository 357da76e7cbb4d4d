package adaps.config;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Reads one scenario from YAML. A scenario is plain values. */
final class ScenarioReader {
  /** Longest scenario file, in KiB. */
  private static final int MAX_KIBIBYTES = 64;

  private static final List<String> FIELDS =
      List.of("name", "title", "environment", "source", "settings", "parameters");

  private ScenarioReader() {}

  /**
   * Reads a scenario.
   *
   * @param file named in messages
   * @param defaultName the scenario's name unless the file gives one
   * @throws ConfigException naming file, line and field if the text is no scenario
   */
  static Scenario read(String file, String defaultName, InputStream stream) throws IOException {
    YamlSection fields = YamlSection.read(file, stream, MAX_KIBIBYTES, "scenario");
    fields.allow(FIELDS, "a scenario");
    if (!fields.has("environment")) {
      throw fields.missing("environment", "; add, for example, 'environment: spread'");
    }
    String name = wordOr(fields, "name", defaultName);
    if (!Scenario.isName(name) && !fields.has("name")) {
      throw new ConfigException(
          "name",
          file
              + ": the name of the file, "
              + Scenario.nameRule(name)
              + " Or give the scenario a field such as 'name: crowds'.");
    }
    if (!Scenario.isName(name)) {
      throw fields.refused("name", Scenario.nameRule(name));
    }
    return new Scenario(
        name,
        wordOr(fields, "title", name),
        fields.word("environment"),
        wordOr(fields, "source", ""),
        section(fields, "settings"),
        section(fields, "parameters"));
  }

  private static String wordOr(YamlSection fields, String name, String otherwise) {
    return fields.has(name) ? fields.word(name) : otherwise;
  }

  private static Map<String, Object> section(YamlSection fields, String name) {
    return fields.has(name) ? fields.section(name).values() : Map.of();
  }
}
