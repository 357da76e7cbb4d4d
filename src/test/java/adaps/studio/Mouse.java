package adaps.studio;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/** Events of a mouse that nobody moves. */
public final class Mouse {
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

  /** The wheel was turned away from the hand by so many notches, at a place of the scene. */
  public static ScrollEvent wheel(Node node, Point2D place, int notches) {
    double x = place.getX();
    double y = place.getY();
    double turned = 40 * notches;
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        x,
        y,
        x,
        y,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        turned,
        0,
        turned,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        new PickResult(node, x, y));
  }
}
