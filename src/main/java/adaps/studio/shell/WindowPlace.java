package adaps.studio.shell;

import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where and how large one window was the last time, under a name of its own. */
record WindowPlace(StudioPreferences preferences, String name) {
  private static final double VISIBLE = 100;

  void restore(Stage stage, double usualWidth, double usualHeight) {
    stage.setWidth(preferences.number(name + ".width", usualWidth));
    stage.setHeight(preferences.number(name + ".height", usualHeight));
    double x = preferences.number(name + ".x", Double.NaN);
    double y = preferences.number(name + ".y", Double.NaN);
    if (!Screen.getScreensForRectangle(x, y, VISIBLE, VISIBLE).isEmpty()) {
      stage.setX(x);
      stage.setY(y);
    }
  }

  void remember(Stage stage) {
    preferences.setNumber(name + ".width", stage.getWidth());
    preferences.setNumber(name + ".height", stage.getHeight());
    preferences.setNumber(name + ".x", stage.getX());
    preferences.setNumber(name + ".y", stage.getY());
  }
}
