package adaps.studio;

import adaps.studio.look.Appearance;
import adaps.studio.look.Theme;
import adaps.studio.look.ThemeChoice;
import adaps.studio.shell.StudioPreferences;
import adaps.studio.shell.StudioShell;
import adaps.studio.shell.SystemLook;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The studio as a desktop program. */
public final class StudioApplication extends Application {
  private static final Path RUNS = Path.of("runs");

  /**
   * Opens the window and returns when it is closed.
   *
   * @param file what the window opens at once; none for none
   * @param demonstration whether it plays the demonstration
   */
  public static void open(Optional<Path> file, boolean demonstration) {
    // JFreeChart asks AWT for fonts; AWT must not open a toolkit of its own beside JavaFX's.
    System.setProperty("java.awt.headless", "true");
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    // The file comes second, so that none can be taken for what is asked for.
    Stream<String> first = Stream.of(Boolean.toString(demonstration));
    launch(
        StudioApplication.class,
        Stream.concat(first, file.map(Path::toString).stream()).toArray(String[]::new));
  }

  private StudioPreferences preferences;
  private Theme system = Theme.LIGHT;

  /** Before the window, and not on its thread: what takes a moment. */
  @Override
  public void init() {
    preferences = StudioPreferences.ofUser();
    if (preferences.theme() == ThemeChoice.SYSTEM) {
      system = SystemLook.ask();
    }
  }

  @Override
  public void start(Stage stage) {
    Appearance appearance = new Appearance(preferences.theme(), system);
    StudioShell shell = new StudioShell(stage, appearance, preferences, RUNS, Platform::exit);
    shell.followSystem(appearance, SystemLook::ask);
    shell.open();
    List<String> asked = getParameters().getRaw();
    if (Boolean.parseBoolean(asked.get(0))) {
      shell.window().demonstrate();
    }
    asked.stream().skip(1).map(Path::of).forEach(shell.window()::open);
  }
}
