package adaps.studio.shell;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The Escape key where nobody has a use for it. */
final class EscapeKey {
  private EscapeKey() {}

  /**
   * Does something when Escape is pressed anywhere below a node and no part of it uses the key.
   *
   * @param unused what is done then
   */
  static void unused(Node root, Runnable unused) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, EscapeKey::passOn);
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (isEscape(event)) {
            unused.run();
          }
        });
  }

  /**
   * JavaFX's menu buttons keep Escape to themselves, also while their menu is closed. An open menu
   * is a window of its own, which has used the key before it comes here.
   */
  private static void passOn(KeyEvent event) {
    if (isEscape(event) && event.getTarget() instanceof MenuButton button) {
      Event.fireEvent(button.getParent(), event);
      event.consume();
    }
  }

  private static boolean isEscape(KeyEvent event) {
    return event.getCode() == KeyCode.ESCAPE;
  }
}
