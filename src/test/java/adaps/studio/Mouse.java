package adaps.studio;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** Events of a mouse that nobody moves. */
final class Mouse {
  private Mouse() {}

  /** The mouse has moved to a place of a node, in the scene's pixels. */
  static MouseEvent moved(Node node, double x, double y) {
    return new MouseEvent(
        node,
        node,
        MouseEvent.MOUSE_MOVED,
        x,
        y,
        x,
        y,
        MouseButton.NONE,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        true,
        false,
        true,
        new PickResult(node, x, y));
  }
}
