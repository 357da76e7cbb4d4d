package adaps.cli;

import adaps.config.ExperimentConfig;
import adaps.runs.SettingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The options that say what is trained. All are read as text, so that one description of each
 * parameter checks them.
 */
final class ExperimentOptions {
  @Parameters(
      index = "0",
      paramLabel = "SCENARIO",
      description =
          "A name from 'adaps scenarios', a YAML file, or a setting as one line, as the window's"
              + " File menu copies it.")
  private String scenario;

  @Option(
      names = "--method",
      paramLabel = "M",
      description = "How agents share parameters: a name from 'adaps methods'. Default: the first.")
  private String method;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Every random number comes from it. Default: 0.")
  private String seed;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description =
          "Any parameter from 'adaps parameters', of the experiment or of the scenario's"
              + " environment; may be given several times.")
  private List<String> settings = new ArrayList<>();

  /**
   * The experiment that the options describe.
   *
   * @throws adaps.config.ConfigException naming what cannot be used
   */
  ExperimentConfig config() {
    return config(null);
  }

  /**
   * The experiment that the options describe, of a length.
   *
   * @param steps environment steps as somebody wrote them, or null for the scenario's own
   * @throws adaps.config.ConfigException naming what cannot be used
   */
  ExperimentConfig config(String steps) {
    Map<String, String> values = ExperimentSettings.parse(settings);
    putIfGiven(values, "method", method);
    putIfGiven(values, "seed", seed);
    putIfGiven(values, "steps", steps);
    if (SettingLine.isLine(scenario)) {
      return SettingLine.parse(scenario).with(values);
    }
    return ExperimentSettings.apply(ScenarioArgument.load(scenario), values);
  }

  private static void putIfGiven(Map<String, String> values, String key, String value) {
    if (value != null) {
      ExperimentSettings.put(values, key, value);
    }
  }
}
