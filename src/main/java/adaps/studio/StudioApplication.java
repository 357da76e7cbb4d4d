package adaps.studio;

import adaps.studio.look.Appearance;
import adaps.studio.shell.StudioPreferences;
import adaps.studio.shell.StudioShell;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The studio as a desktop program. */
public final class StudioApplication extends Application {
  private static final Path RUNS = Path.of("runs");

  /**
   * Opens the window and returns when it is closed.
   *
   * @param args of the command line
   */
  public static void open(String[] args) {
    // JFreeChart asks AWT for fonts; AWT must not open a toolkit of its own beside JavaFX's.
    System.setProperty("java.awt.headless", "true");
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    launch(StudioApplication.class, args);
  }

  @Override
  public void start(Stage stage) {
    StudioPreferences preferences = StudioPreferences.ofUser();
    new StudioShell(stage, new Appearance(preferences.theme()), preferences, RUNS, Platform::exit)
        .open();
  }
}
