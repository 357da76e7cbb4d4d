package adaps.studio.look;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/** The window's present look; drawings redraw when it changes. */
public final class Appearance {
  private static final String STUDIO = "/styles/studio.css";
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
    for (String sheet : new String[] {BRIDGE, STUDIO}) {
      scene.getStylesheets().add(Appearance.class.getResource(sheet).toExternalForm());
    }
  }
}
