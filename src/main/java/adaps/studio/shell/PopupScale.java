package adaps.studio.shell;

import adaps.studio.look.Appearance;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.DialogPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * Gives the letters of menus, lists, tooltips and dialogs, which are windows of their own, the size
 * of the rest of the interface.
 */
final class PopupScale {
  private static final double LETTERS = 12;
  private static final double TOOLTIP = 380;
  private static final String INLINE = "data:text/css,";
  private static final String SHEET =
      ".label, .list-cell, .tooltip { -fx-font-size: %.1fpx; } .tooltip { -fx-max-width: %.0fpx; }";

  private final Appearance appearance;
  private final ListChangeListener<Window> windows = this::opened;

  PopupScale(Appearance appearance) {
    this.appearance = appearance;
  }

  /** From now on. */
  void follow() {
    Window.getWindows().addListener(windows);
  }

  private void opened(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      for (Window window : change.getAddedSubList()) {
        boolean scene = window.getScene() != null;
        boolean dialog = scene && window.getScene().getRoot() instanceof DialogPane;
        if (dialog || scene && window instanceof PopupWindow) {
          resize(window.getScene().getRoot());
        }
      }
    }
  }

  /** What floats with a drawing of its own grows by itself. */
  private void resize(Parent root) {
    double scale = appearance.scale().get();
    boolean grows = root.lookup(".floating") != null;
    root.getStylesheets().removeIf(sheet -> sheet.startsWith(INLINE));
    if (scale != 1 && !grows) {
      root.getStylesheets()
          .add(INLINE + String.format(Locale.ROOT, SHEET, LETTERS * scale, TOOLTIP * scale));
    }
  }
}
