package adaps.studio.shell;

import adaps.studio.look.Appearance;
import adaps.studio.look.ScaledPane;
import adaps.studio.look.Theme;
import adaps.studio.look.ThemeChoice;
import adaps.studio.session.Background;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window on the desktop: its title, icon and size, and how it closes. */
public final class StudioShell {
  private static final Logger LOG = LoggerFactory.getLogger(StudioShell.class);
  private static final int[] ICON_SIZES = {16, 32, 48, 64, 128, 256};

  private final Stage stage;
  private final StudioPreferences preferences;
  private final WindowMemory memory;
  private final ClosingQuestion question = new ClosingQuestion();
  private final Runnable exit;
  private final StudioWindow window;
  private final Background saving = Background.ofWindow("preferences");

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
    appearance.scale().set(preferences.number("scale", Appearance.MIN_SCALE));
    window = new StudioWindow(appearance, preferences, runs, this::askToClose);
    rememberLook(appearance);
    Scene scene = new Scene(new ScaledPane(window.root(), appearance.scale()));
    moreKeys(scene, appearance);
    new PopupScale(appearance).follow();
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

  /** At once, for a process can end without closing its window. */
  private void rememberLook(Appearance appearance) {
    appearance
        .choice()
        .addListener(
            (o, before, now) -> {
              preferences.setTheme(now);
              save();
            });
    appearance
        .scale()
        .addListener(
            (o, before, now) -> {
              preferences.setNumber("scale", now.doubleValue());
              save();
            });
  }

  private void save() {
    saving.run(
        () -> {
          preferences.save();
          return preferences;
        },
        saved -> {},
        e -> LOG.info("Preferences were not saved.", e));
  }

  /** What the window holds. */
  public StudioWindow window() {
    return window;
  }

  /**
   * Follows the system's look, which may be another one whenever somebody comes back.
   *
   * @param system asks the system; may take a while
   */
  public void followSystem(Appearance appearance, Supplier<Theme> system) {
    Background background = Background.ofWindow("system look");
    Runnable ask =
        () -> {
          if (appearance.choice().get() == ThemeChoice.SYSTEM && stage.isFocused()) {
            background.run(
                system, appearance::systemHas, e -> LOG.info("The system's look is unknown.", e));
          }
        };
    stage.focusedProperty().addListener((o, before, now) -> ask.run());
    appearance.choice().addListener((o, before, now) -> ask.run());
  }

  /** Other keys that people press to make things larger and smaller. */
  private static void moreKeys(Scene scene, Appearance appearance) {
    for (String keys : List.of("Shortcut+Plus", "Shortcut+Shift+Equals", "Shortcut+Add")) {
      scene
          .getAccelerators()
          .put(KeyCombination.valueOf(keys), () -> ViewMenu.resize(appearance, ViewMenu.STEP));
    }
    scene
        .getAccelerators()
        .put(
            KeyCombination.valueOf("Shortcut+Subtract"),
            () -> ViewMenu.resize(appearance, -ViewMenu.STEP));
  }

  /** Shows it. */
  public void open() {
    memory.open(stage);
    window.restore(stage.getScene());
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
    window.remember();
    preferences.save();
    Platform.setImplicitExit(false);
    stage.hide();
    window.shutDown(exit);
  }
}
