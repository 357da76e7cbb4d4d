package adaps.runs;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.ParameterType;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.pipeline.NamedSettings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A whole setting as one line of text: the scenario, method and seed, and what is not as the
 * scenario comes with it, as {@code adaps:spread-5-5-5?method=adaps&seed=3&gain=2}. A scenario of
 * one's own says its environment, and every setting that is not the environment's default. What
 * changes no number is left out.
 *
 * @param scenario where the values are set
 * @param values of parameters and of the environment's settings, by name
 */
public record SettingLine(Scenario scenario, Map<String, String> values) {
  private static final String BEGIN = "adaps:";
  private static final String ENVIRONMENT = "environment";
  private static final int LONGEST = 10_000;
  private static final String EXAMPLE = "adaps:spread-5-5-5?method=adaps&seed=3";

  /** Whether a text is meant to be such a line. */
  public static boolean isLine(String text) {
    return text.strip().toLowerCase(Locale.ROOT).startsWith(BEGIN);
  }

  /**
   * The line of a setting.
   *
   * @throws adaps.config.AdapsException if its environment does not exist
   */
  public static String write(ExperimentConfig setting) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("method", setting.run().method());
    told.put("seed", setting.run().seed());
    Scenario standard = ChangedSettings.usual(setting).scenario();
    if (!Scenarios.names().contains(standard.name())
        || !Scenarios.load(standard.name()).equals(standard)) {
      told.put(ENVIRONMENT, standard.environment());
      standard = plain(standard.name(), standard.environment());
    }
    ExperimentConfig usual = ExperimentConfig.of(standard, without(told));
    told.putAll(ChangedSettings.between(setting, usual));
    return BEGIN
        + LineText.encode(setting.scenario().name())
        + "?"
        + told.entrySet().stream()
            .map(e -> e.getKey() + "=" + LineText.encode(ParameterType.text(e.getValue())))
            .collect(Collectors.joining("&"));
  }

  private static Map<String, Object> without(Map<String, Object> told) {
    Map<String, Object> parameters = new LinkedHashMap<>(told);
    parameters.remove(ENVIRONMENT);
    return parameters;
  }

  private static Scenario plain(String name, String environment) {
    return new Scenario(name, name, environment, "a setting's line", Map.of());
  }

  /**
   * Reads a line.
   *
   * @throws ConfigException saying what of it cannot be used
   */
  public static SettingLine parse(String text) {
    String line = text.strip();
    if (!isLine(line) || line.length() > LONGEST || line.lines().count() > 1) {
      throw refused("is no setting: it must be a single line such as " + EXAMPLE + ".");
    }
    int question = line.indexOf('?');
    String name =
        LineText.decode(line.substring(BEGIN.length(), question < 0 ? line.length() : question));
    Map<String, String> values = new LinkedHashMap<>();
    if (question >= 0) {
      for (String part : line.substring(question + 1).split("&")) {
        put(values, part);
      }
    }
    String environment = values.remove(ENVIRONMENT);
    if (!Scenario.isName(name)) {
      throw refused("names no scenario: " + Scenario.nameRule(name));
    }
    return new SettingLine(
        environment == null ? known(name) : plain(name, environment), Map.copyOf(values));
  }

  private static void put(Map<String, String> values, String part) {
    int equals = part.indexOf('=');
    if (equals < 1) {
      throw refused("has '" + part + "' where it must have name=value, as " + EXAMPLE + " does.");
    }
    String key = part.substring(0, equals);
    if (values.put(key, LineText.decode(part.substring(equals + 1))) != null) {
      throw refused("has " + key + " twice; keep one of them.");
    }
  }

  /** A line may come from anybody: it names what the program has and opens no file. */
  private static Scenario known(String name) {
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      throw refused("names a file, " + name + "; it must name a scenario.");
    }
    return Scenarios.load(name);
  }

  private static ConfigException refused(String why) {
    return new ConfigException("line", "The line " + why);
  }

  /**
   * The setting.
   *
   * @param more values that count in place of the line's own, by name
   * @throws ConfigException naming every name or value that cannot be used
   */
  public ExperimentConfig with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.putAll(more);
    return NamedSettings.apply(scenario, all);
  }
}
