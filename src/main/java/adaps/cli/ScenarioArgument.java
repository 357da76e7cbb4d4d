package adaps.cli;

import adaps.config.ConfigException;
import adaps.config.ConfigException.Problem;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The scenario that a command names. */
public final class ScenarioArgument {
  private ScenarioArgument() {}

  /**
   * A scenario whose environment exists and can use its settings, and whose parameters exist.
   *
   * @param nameOrPath a built-in scenario's name or a YAML file
   * @throws ConfigException naming the nearest name, or file, line and field
   */
  public static Scenario load(String nameOrPath) {
    Scenario scenario = Scenarios.load(nameOrPath);
    try {
      EnvironmentKinds.spec(scenario);
      // Its parameters are read here, where it is still known on which line they are.
      ExperimentConfig.of(scenario);
      return scenario;
    } catch (ConfigException e) {
      throw Scenarios.names().contains(nameOrPath) ? e : located(Path.of(nameOrPath), e);
    }
  }

  private static ConfigException located(Path file, ConfigException error) {
    List<Problem> problems =
        error.problems().stream()
            .map(
                problem ->
                    new Problem(
                        problem.key(), file + line(file, problem.key()) + ": " + problem.message()))
            .toList();
    return new ConfigException(problems);
  }

  /** Where a field is set, as {@code , line 5}, or empty when that cannot be told. */
  private static String line(Path file, String field) {
    Pattern setting = Pattern.compile("(^|[\\s{,\"'])" + Pattern.quote(field) + "[\"']?\\s*:");
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        if (setting.matcher(lines.get(i)).find()) {
          return ", line " + (i + 1);
        }
      }
    } catch (IOException e) {
      // It was readable a moment ago; the message stands without the line.
      return "";
    }
    return "";
  }
}
