package adaps.studio.look;

import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;

/**
 * A popover in the program's look and as large as the rest of the interface, until a click
 * elsewhere or Escape. It has neither arrow nor round corners: where no compositor runs, what is
 * see-through stands in a white frame.
 */
public final class Floating extends PopOver {
  private static final double GAP = 4;
  private static final double MARGIN = 24;

  private final Region content;
  private final Appearance appearance;

  public Floating(Region content, Appearance appearance) {
    this.content = content;
    this.appearance = appearance;
    content.getStyleClass().add("floating");
    Scale scale = new Scale();
    scale.xProperty().bind(appearance.scale());
    scale.yProperty().bind(appearance.scale());
    content.getTransforms().add(scale);
    setContentNode(new Group(content));
    // What floats is styled by the window below it; sheets of its own would be matched once more.
    getRoot().getStylesheets().clear();
    setArrowSize(0);
    setArrowIndent(0);
    setCornerRadius(0);
    setDetachable(false);
    setAnimated(false);
  }

  /** Shows it below a node, or hides it when it is there. */
  public void toggleBelow(Node node) {
    if (isShowing()) {
      hide();
      return;
    }
    limit();
    setArrowLocation(ArrowLocation.TOP_LEFT);
    Bounds place = node.localToScreen(node.getLayoutBounds());
    show(node, place.getMinX(), place.getMaxY() + GAP);
    content.requestFocus();
  }

  /** Shows it with its lower right corner above that of a node. */
  public void showAbove(Node node) {
    limit();
    setArrowLocation(ArrowLocation.BOTTOM_RIGHT);
    Bounds place = node.localToScreen(node.getLayoutBounds());
    show(node, place.getMaxX(), place.getMinY() - GAP);
  }

  /** Shows it in the middle of a window. */
  public void showCentred(Window window) {
    limit();
    Node root = window.getScene().getRoot();
    show(root, window.getX(), window.getY());
    setX(window.getX() + (window.getWidth() - getWidth()) / 2);
    setY(window.getY() + (window.getHeight() - getHeight()) / 2);
  }

  /** Nothing that floats is higher than the screen; what can scroll or shrink does. */
  private void limit() {
    double screen = Screen.getPrimary().getVisualBounds().getHeight();
    content.setMaxHeight((screen - MARGIN) / appearance.scale().get());
  }
}
