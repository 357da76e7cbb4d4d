package adaps.studio.setup;

import adaps.config.ConfigException;
import adaps.config.DiskException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.runs.ConfigFile;
import adaps.runs.SettingLine;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A whole setting as YAML: what the configuration of a run folder holds. A scenario alone is a
 * setting with the parameters that suit it, and so is the setting as one line.
 */
public final class SettingText {
  private static final Pattern SETTING = Pattern.compile("(?m)^scenario\\s*:");
  private static final int MAX_BYTES = 1 << 20;
  private static final String OWN = "own";

  private SettingText() {}

  /** The text of a setting, all defaults included. */
  public static String write(ExperimentConfig setting) {
    return ConfigFile.text(setting);
  }

  /**
   * Reads a setting or a scenario.
   *
   * @param source what the text is called in messages
   * @throws ConfigException saying what in which line cannot be used
   */
  public static ExperimentConfig read(String source, String yaml) {
    return read(source, OWN, yaml);
  }

  /**
   * Reads a file with a setting or a scenario; never on the JavaFX thread.
   *
   * @throws ConfigException saying what in which line cannot be used
   */
  public static ExperimentConfig read(Path file) {
    String name = file.getFileName().toString().replaceAll("\\.[^.]*$", "");
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new ConfigException("", file + " is longer than 1 MiB, so it is no setting.");
      }
      return read(file.toString(), name, Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new ConfigException("", file + " is no UTF-8 text; save it as UTF-8.");
    } catch (IOException e) {
      throw new DiskException(file + " cannot be read (" + e.getMessage() + ").");
    }
  }

  private static ExperimentConfig read(String source, String name, String yaml) {
    if (SettingLine.isLine(yaml)) {
      return SettingLine.parse(yaml).with(Map.of());
    }
    if (SETTING.matcher(yaml).find()) {
      return ConfigFile.parse(source, yaml);
    }
    Scenario scenario = Scenarios.parse(source, name, yaml);
    EnvironmentKinds.spec(scenario);
    return ExperimentConfig.of(scenario);
  }
}
