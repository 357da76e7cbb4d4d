package adaps.sweep.away;

import adaps.config.ConfigException;
import java.nio.file.Path;
import java.util.List;

/**
 * A line for the shell that starts one run by its settings file.
 *
 * @param line with {@code {}} where the file's path stands, such as {@code ssh host adaps task {}}
 */
public record CommandTemplate(String line) {
  static final String FILE = "{}";

  /**
   * @throws ConfigException if there is no place for the file
   */
  public CommandTemplate {
    if (!line.contains(FILE)) {
      throw new ConfigException(
          "on",
          "The command is '"
              + line
              + "' but must say with {} where the settings file of a run stands, as in 'ssh host"
              + " adaps task {}'.");
    }
  }

  /** What is started for a file. */
  List<String> of(Path file) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return windows
        ? List.of("cmd", "/c", line.replace(FILE, "\"" + file + "\""))
        : List.of("sh", "-c", line.replace(FILE, ShellWords.quoted(file.toString())));
  }
}
