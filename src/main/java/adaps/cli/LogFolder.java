package adaps.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program keeps its own log: what happens outside of runs, and what libraries say. Never
 * the terminal.
 */
public final class LogFolder {
  /** System property that the logging configuration reads. */
  public static final String PROPERTY = "adaps.logs";

  private LogFolder() {}

  /** Sets the property unless the person has; to be called before anything logs. */
  public static void choose() {
    if (System.getProperty(PROPERTY) == null) {
      Path folder =
          of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
      System.setProperty(PROPERTY, folder.toString());
    }
  }

  /** The folder that the system's conventions name. */
  static Path of(String system, String home, Map<String, String> environment) {
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", home + "\\AppData\\Local");
      return Path.of(local, "AdaPS Studio", "logs");
    }
    if (lower.startsWith("mac")) {
      return Path.of(home, "Library", "Logs", "AdaPS Studio");
    }
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    return Path.of(cache.isEmpty() ? home + "/.cache" : cache, "adaps-studio");
  }
}
