package adaps.studio.shell;

import adaps.studio.look.Appearance;
import java.net.URL;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The window on the desktop: its title, icon and size, and how it closes. */
public final class StudioShell {
  private static final int[] ICON_SIZES = {16, 32, 48, 64, 128, 256};

  private final Stage stage;
  private final StudioPreferences preferences;
  private final WindowMemory memory;
  private final ClosingQuestion question = new ClosingQuestion();
  private final Runnable exit;
  private final StudioWindow window;

  /**
   * @param runs where run folders are made
   * @param exit ends the process; called on another thread than JavaFX's once the run has ended
   */
  public StudioShell(
      Stage stage, Appearance appearance, StudioPreferences preferences, Path runs, Runnable exit) {
    this.stage = stage;
    this.preferences = preferences;
    this.exit = exit;
    memory = new WindowMemory(preferences);
    window = new StudioWindow(appearance, runs, this::askToClose);
    appearance.theme().addListener((o, before, now) -> preferences.setTheme(now));
    Scene scene = new Scene(window.root());
    Appearance.dress(scene);
    scene.fillProperty().bind(appearance.theme().map(theme -> theme.palette().surface()));
    stage.setScene(scene);
    stage.setTitle("AdaPS Studio");
    for (int size : ICON_SIZES) {
      URL icon = StudioShell.class.getResource("/icons/adaps-" + size + ".png");
      stage.getIcons().add(new Image(icon.toExternalForm()));
    }
    stage.setOnCloseRequest(this::closeRequested);
  }

  /** What the window holds. */
  public StudioWindow window() {
    return window;
  }

  /** Shows it. */
  public void open() {
    memory.open(stage);
  }

  private void closeRequested(WindowEvent event) {
    event.consume();
    askToClose();
  }

  private void askToClose() {
    if (window.busy()) {
      question.ask(stage, this::close);
    } else {
      close();
    }
  }

  /** The window goes at once; the process ends when the run's thread has ended. */
  private void close() {
    memory.remember(stage);
    preferences.save();
    Platform.setImplicitExit(false);
    stage.hide();
    window.shutDown(exit);
  }
}
