package adaps.studio.lessons;

import adaps.config.ExperimentConfig;
import adaps.config.ParameterDescription;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.pipeline.ExperimentChecks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The setting that a lesson asks for. With a scenario it begins from what suits that scenario;
 * without one it changes what is set up.
 */
final class LessonSetting {
  private static final String SCENARIO = "scenario";
  private static final String FIRST = "spread-5-5-5";

  private LessonSetting() {}

  /**
   * Checks arguments as if they were set.
   *
   * @throws IllegalArgumentException if there are none
   * @throws adaps.config.ConfigException if a name or a value cannot be used
   */
  static void check(Map<String, String> arguments) {
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException("do:set needs parameters");
    }
    ExperimentChecks.check(of(arguments, null));
  }

  /**
   * The setting.
   *
   * @param present what is set up, or null while something in it is wrong
   * @throws adaps.config.ConfigException if a name or a value cannot be used
   */
  static ExperimentConfig of(Map<String, String> arguments, ExperimentConfig present) {
    Map<String, String> rest = new LinkedHashMap<>(arguments);
    String name = rest.remove(SCENARIO);
    boolean anew = name != null || present == null;
    Scenario scenario = anew ? Scenarios.load(name == null ? FIRST : name) : present.scenario();
    Map<String, Object> values = new LinkedHashMap<>();
    if (!anew) {
      values.putAll(present.values());
    }
    for (ParameterDescription own : EnvironmentKinds.of(scenario).parameters().descriptions()) {
      String text = rest.remove(own.key());
      if (text != null) {
        scenario = scenario.with(own.key(), own.read(text));
      }
    }
    values.putAll(rest);
    return ExperimentConfig.of(scenario, values);
  }

  /** What is set, for people. */
  static String words(Map<String, String> arguments) {
    return arguments.entrySet().stream()
        .map(e -> e.getKey().equals(SCENARIO) ? e.getValue() : e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", ", "Set up: ", "."));
  }
}
