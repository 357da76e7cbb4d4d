package adaps.studio.look;

import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import org.controlsfx.control.Notifications;

/** The window's present look; drawings redraw when it changes. */
public final class Appearance {
  /** The interface as it is designed. */
  public static final double MIN_SCALE = 1;

  /** The interface twice as large. */
  public static final double MAX_SCALE = 2;

  private static final String STUDIO = "/styles/studio.css";
  private static final String PAGES = "/styles/pages.css";
  private static final String NOTIFICATIONS =
      Notifications.class.getResource("notificationpopup.css").toExternalForm();
  private static final String BRIDGE = "/styles/controlsfx-bridge.css";

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
  private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>();
  private final DoubleProperty scale =
      new SimpleDoubleProperty(MIN_SCALE) {
        @Override
        public void set(double wanted) {
          super.set(Math.max(MIN_SCALE, Math.min(MAX_SCALE, wanted)));
        }
      };
  private Theme system = Theme.LIGHT;

  public Appearance(Theme first) {
    this(ThemeChoice.of(first), first);
  }

  /**
   * @param system the look that the system has, as far as it is known
   */
  public Appearance(ThemeChoice first, Theme system) {
    this.system = system;
    choice.set(first);
    theme.set(wanted());
    theme.addListener((o, before, now) -> Application.setUserAgentStylesheet(now.styleSheet()));
    theme.addListener((o, before, now) -> chosenDirectly(now));
    choice.addListener((o, before, now) -> theme.set(wanted()));
    Application.setUserAgentStylesheet(theme.get().styleSheet());
  }

  private Theme wanted() {
    return switch (choice.get()) {
      case LIGHT -> Theme.LIGHT;
      case DARK -> Theme.DARK;
      case SYSTEM -> system;
    };
  }

  /** Who sets a look no longer follows the system. */
  private void chosenDirectly(Theme now) {
    if (now != wanted()) {
      choice.set(ThemeChoice.of(now));
    }
  }

  /** Dark or light. */
  public ObjectProperty<Theme> theme() {
    return theme;
  }

  /** Dark, light, or as the system. */
  public ObjectProperty<ThemeChoice> choice() {
    return choice;
  }

  /** The system has this look now. */
  public void systemHas(Theme now) {
    system = now;
    theme.set(wanted());
  }

  /** How large the interface is, 1 to 2; letters and drawings alike. */
  public DoubleProperty scale() {
    return scale;
  }

  /** Colours of everything drawn by hand. */
  public Palette palette() {
    return theme.get().palette();
  }

  /** Gives a scene the program's own style sheets. */
  public static void dress(Scene scene) {
    // Notifications would add theirs with the first one, and style the whole window anew for it.
    scene.getStylesheets().add(NOTIFICATIONS);
    scene.getStylesheets().addAll(sheets());
  }

  private static List<String> sheets() {
    return Stream.of(BRIDGE, STUDIO, PAGES)
        .map(sheet -> Appearance.class.getResource(sheet).toExternalForm())
        .toList();
  }
}
