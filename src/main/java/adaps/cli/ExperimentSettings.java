package adaps.cli;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.pipeline.NamedSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns {@code key=value} texts into an experiment on a scenario. */
public final class ExperimentSettings {
  private ExperimentSettings() {}

  /**
   * Splits at the first {@code =}.
   *
   * @throws ConfigException if a text has none, or a key comes twice
   */
  public static Map<String, String> parse(List<String> assignments) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw new ConfigException(
            "set", "--set takes key=value, but '" + assignment + "' is not of that form.");
      }
      String key = assignment.substring(0, equals).trim();
      put(values, key, assignment.substring(equals + 1));
    }
    return values;
  }

  /**
   * Adds a value that must not have come before.
   *
   * @throws ConfigException naming both values
   */
  static void put(Map<String, String> values, String key, String value) {
    String before = values.putIfAbsent(key, value);
    if (before != null) {
      throw new ConfigException(
          key, key + " is given twice, as " + before + " and as " + value + "; keep one of them.");
    }
  }

  /**
   * The experiment on a scenario with these values.
   *
   * @throws ConfigException naming every key or value that cannot be used
   */
  public static ExperimentConfig apply(Scenario scenario, Map<String, String> values) {
    return NamedSettings.apply(scenario, values);
  }
}
