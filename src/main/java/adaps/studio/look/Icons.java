package adaps.studio.look;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons that show an icon. */
public final class Icons {
  private Icons() {}

  /** An icon in the colour of the words around it. */
  public static FontIcon icon(Feather shape) {
    FontIcon icon = new FontIcon(shape);
    icon.getStyleClass().add("studio-icon");
    return icon;
  }

  /** A button without a frame that shows only an icon. */
  public static Button button(Feather shape, String tooltip, Runnable action) {
    Button button = new Button(null, icon(shape));
    button.setOnAction(e -> action.run());
    return frameless(button, tooltip);
  }

  /** The same, to be switched on and off. */
  public static ToggleButton toggle(Feather shape, String tooltip) {
    return frameless(new ToggleButton(null, icon(shape)), tooltip);
  }

  private static <B extends ButtonBase> B frameless(B button, String tooltip) {
    button.getStyleClass().add("tile-button");
    button.setTooltip(new Tooltip(tooltip));
    button.setAccessibleText(tooltip);
    button.setFocusTraversable(true);
    return button;
  }
}
