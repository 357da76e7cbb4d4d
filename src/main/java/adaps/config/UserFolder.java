package adaps.config;

import java.nio.file.Path;
import java.util.Locale;

/** Where the operating system keeps a user's settings of this program. */
public final class UserFolder {
  private static final String NAME = "adaps-studio";

  private UserFolder() {}

  /** The folder, which need not exist. */
  public static Path path() {
    return parent().resolve(NAME);
  }

  private static Path parent() {
    String home = System.getProperty("user.home", ".");
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String named = System.getenv(system.startsWith("windows") ? "APPDATA" : "XDG_CONFIG_HOME");
    if (named != null && !named.isBlank()) {
      return Path.of(named);
    }
    return system.startsWith("mac")
        ? Path.of(home, "Library", "Application Support")
        : Path.of(home, ".config");
  }
}
