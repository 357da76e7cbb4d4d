package adaps.cli;

import adaps.config.ConfigException;
import adaps.config.ConfigException.Problem;
import adaps.config.ExperimentConfig;
import adaps.config.NearestName;
import adaps.config.ParameterDescription;
import adaps.config.Scenario;
import adaps.env.EnvironmentKinds;
import java.util.ArrayList;
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
   * The experiment on a scenario with these values, each for a parameter of experiments or for a
   * setting of the scenario's environment.
   *
   * @throws ConfigException naming every key or value that cannot be used
   */
  public static ExperimentConfig apply(Scenario scenario, Map<String, String> values) {
    List<String> parameters = keys(ExperimentConfig.parameters());
    List<String> settings = keys(EnvironmentKinds.of(scenario).parameters().descriptions());
    Map<String, String> forExperiment = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    Scenario changed = scenario;
    for (Map.Entry<String, String> value : values.entrySet()) {
      String key = value.getKey();
      if (parameters.contains(key)) {
        forExperiment.put(key, value.getValue());
      } else if (settings.contains(key)) {
        changed = changed.with(key, value.getValue());
      } else {
        problems.add(unknown(key, parameters, settings, scenario));
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    EnvironmentKinds.spec(changed);
    return ExperimentConfig.of(changed, forExperiment);
  }

  private static Problem unknown(
      String key, List<String> parameters, List<String> settings, Scenario scenario) {
    List<String> all = new ArrayList<>(parameters);
    all.addAll(settings);
    String suggestion = NearestName.suggestion(key, all);
    return new Problem(
        key,
        "There is no parameter '"
            + key
            + "' for "
            + scenario.name()
            + "."
            + (suggestion.isEmpty() ? " 'adaps parameters' lists them." : suggestion));
  }

  private static List<String> keys(List<ParameterDescription> descriptions) {
    return descriptions.stream().map(ParameterDescription::key).toList();
  }
}
