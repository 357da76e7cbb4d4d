package adaps.studio.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Opens the window where and as large as it was the last time. */
final class WindowMemory {
  private static final double USUAL_WIDTH = 1440;
  private static final double USUAL_HEIGHT = 900;
  static final double LEAST_WIDTH = 1080;
  static final double LEAST_HEIGHT = 680;

  private final StudioPreferences preferences;

  WindowMemory(StudioPreferences preferences) {
    this.preferences = preferences;
  }

  void restore(Stage stage) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    double width = preferences.number("width", USUAL_WIDTH);
    double height = preferences.number("height", USUAL_HEIGHT);
    stage.setWidth(Math.min(Math.max(width, LEAST_WIDTH), screen.getWidth()));
    stage.setHeight(Math.min(Math.max(height, LEAST_HEIGHT), screen.getHeight()));
    double x = preferences.number("x", Double.NaN);
    double y = preferences.number("y", Double.NaN);
    boolean onScreen =
        !Screen.getScreensForRectangle(x, y, LEAST_WIDTH / 2, LEAST_HEIGHT / 2).isEmpty();
    if (onScreen) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(preferences.flag("maximized", false));
  }

  /** To be set once the window is shown: before, GTK would open it at its least size. */
  void limit(Stage stage) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
  }

  void remember(Stage stage) {
    preferences.setFlag("maximized", stage.isMaximized());
    if (!stage.isMaximized()) {
      preferences.setNumber("width", stage.getWidth());
      preferences.setNumber("height", stage.getHeight());
      preferences.setNumber("x", stage.getX());
      preferences.setNumber("y", stage.getY());
    }
  }
}
