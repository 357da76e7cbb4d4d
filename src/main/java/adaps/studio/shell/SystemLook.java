package adaps.studio.shell;

import adaps.studio.look.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the operating system is set to dark or light, as far as one can be told: GNOME's setting,
 * the Windows registry, the defaults of macOS. Asks another program, so never on the JavaFX thread.
 */
public final class SystemLook {
  private static final Logger LOG = LoggerFactory.getLogger(SystemLook.class);
  private static final long PATIENCE_MILLIS = 1500;
  private static final String GNOME = "org.gnome.desktop.interface";

  /** The systems that can be asked, and what tells of darkness in their answers. */
  private enum System {
    WINDOWS(
        "0x0",
        List.of(
            "reg",
            "query",
            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
            "/v",
            "AppsUseLightTheme")),
    MAC("dark", List.of("defaults", "read", "-g", "AppleInterfaceStyle")),
    OTHER(
        "dark",
        List.of("gsettings", "get", GNOME, "color-scheme"),
        List.of("gsettings", "get", GNOME, "gtk-theme"));

    private final String dark;
    private final List<List<String>> questions;

    @SafeVarargs
    System(String dark, List<String>... questions) {
      this.dark = dark;
      this.questions = List.of(questions);
    }

    static System named(String name) {
      String lower = name.toLowerCase(Locale.ROOT);
      return lower.startsWith("windows") ? WINDOWS : lower.startsWith("mac") ? MAC : OTHER;
    }
  }

  /** Asks a program and gives its answer, or nothing when there is none. */
  interface Question {
    Optional<String> ask(List<String> command);
  }

  private SystemLook() {}

  /** The system's look; light when it cannot be told. */
  public static Theme ask() {
    return of(java.lang.System.getProperty("os.name", ""), SystemLook::answer);
  }

  /** The look of a system that answers like this. */
  static Theme of(String systemName, Question question) {
    System system = System.named(systemName);
    boolean dark =
        system.questions.stream()
            .map(question::ask)
            .flatMap(Optional::stream)
            .anyMatch(answer -> answer.toLowerCase(Locale.ROOT).contains(system.dark));
    return dark ? Theme.DARK : Theme.LIGHT;
  }

  private static Optional<String> answer(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      String words =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
      return process.exitValue() == 0 ? Optional.of(words) : Optional.empty();
    } catch (IOException e) {
      LOG.debug("{} cannot be asked for the system's look.", command.get(0), e);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
