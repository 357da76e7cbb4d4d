package adaps.studio.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Opens the window where and as large as it was the last time. */
final class WindowMemory {
  private static final double USUAL_WIDTH = 1440;
  private static final double USUAL_HEIGHT = 900;
  private static final double MIN_WIDTH = 1080;
  private static final double MIN_HEIGHT = 680;

  private static final Duration OPENING = Duration.millis(250);

  private final StudioPreferences preferences;

  WindowMemory(StudioPreferences preferences) {
    this.preferences = preferences;
  }

  /** Shows the window. */
  void open(Stage stage) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    double width = within(preferences.number("width", USUAL_WIDTH), MIN_WIDTH, screen.getWidth());
    double height =
        within(preferences.number("height", USUAL_HEIGHT), MIN_HEIGHT, screen.getHeight());
    resize(stage, width, height);
    double x = preferences.number("x", Double.NaN);
    double y = preferences.number("y", Double.NaN);
    if (!Screen.getScreensForRectangle(x, y, MIN_WIDTH / 2, MIN_HEIGHT / 2).isEmpty()) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(preferences.flag("maximized", false));
    stage.show();
    stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
    insist(stage, width, height);
  }

  /** Some window managers (openbox) open a GTK window at its least size whatever it asked for. */
  private static void insist(Stage stage, double width, double height) {
    PauseTransition opening = new PauseTransition(OPENING);
    opening.setOnFinished(
        e -> {
          if (!stage.isMaximized()) {
            resize(stage, width, height);
          }
        });
    opening.play();
  }

  private static void resize(Stage stage, double width, double height) {
    stage.setWidth(width);
    stage.setHeight(height);
  }

  private static double within(double value, double least, double most) {
    return Math.min(Math.max(value, least), most);
  }

  void remember(Stage stage) {
    preferences.setFlag("maximized", stage.isMaximized());
    if (!stage.isMaximized() && !stage.isFullScreen()) {
      preferences.setNumber("width", stage.getWidth());
      preferences.setNumber("height", stage.getHeight());
      preferences.setNumber("x", stage.getX());
      preferences.setNumber("y", stage.getY());
    }
  }
}
