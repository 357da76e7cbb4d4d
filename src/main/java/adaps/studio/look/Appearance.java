package adaps.studio.look;

import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** The window's present look; drawings redraw when it changes. */
public final class Appearance {
  private static final String STUDIO = "/styles/studio.css";
  private static final String PAGES = "/styles/pages.css";
  private static final String BRIDGE = "/styles/controlsfx-bridge.css";

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();

  public Appearance(Theme first) {
    theme.set(first);
    theme.addListener((o, before, now) -> Application.setUserAgentStylesheet(now.styleSheet()));
    Application.setUserAgentStylesheet(first.styleSheet());
  }

  /** Dark or light. */
  public ObjectProperty<Theme> theme() {
    return theme;
  }

  /** Colours of everything drawn by hand. */
  public Palette palette() {
    return theme.get().palette();
  }

  /** Gives a scene the program's own style sheets. */
  public static void dress(Scene scene) {
    scene.getStylesheets().addAll(sheets());
  }

  /** Gives something that floats above the window the program's own style sheets. */
  public static void dress(Parent root) {
    root.getStylesheets().addAll(sheets());
  }

  private static List<String> sheets() {
    return Stream.of(BRIDGE, STUDIO, PAGES)
        .map(sheet -> Appearance.class.getResource(sheet).toExternalForm())
        .toList();
  }
}
