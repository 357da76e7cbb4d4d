package adaps.studio.look;

import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Window;

/**
 * Something that floats beside what it belongs to until a click elsewhere or Escape; as large as
 * the rest of the interface.
 */
public final class Floating {
  private static final double GAP = 4;

  private static final double MARGIN = 24;

  private final Popup popup = new Popup();
  private final Region content;
  private final Appearance appearance;

  public Floating(Region content, Appearance appearance) {
    this.content = content;
    this.appearance = appearance;
    content.getStyleClass().add("floating");
    Appearance.dress(content);
    Scale scale = new Scale();
    scale.xProperty().bind(appearance.scale());
    scale.yProperty().bind(appearance.scale());
    content.getTransforms().add(scale);
    popup.getContent().add(new Group(content));
    popup.setAutoHide(true);
    popup.setAutoFix(true);
    popup.setHideOnEscape(true);
  }

  /** Shows it below a node, or hides it when it is there. */
  public void toggleBelow(Node node) {
    if (popup.isShowing()) {
      popup.hide();
      return;
    }
    limit();
    Bounds place = node.localToScreen(node.getLayoutBounds());
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    popup.show(node, place.getMinX(), place.getMaxY() + GAP);
    content.requestFocus();
  }

  /** Nothing that floats is higher than the screen; what can scroll or shrink does. */
  private void limit() {
    double screen = Screen.getPrimary().getVisualBounds().getHeight();
    content.setMaxHeight((screen - MARGIN) / appearance.scale().get());
  }

  /** Shows it in the middle of a window. */
  public void showCentred(Window window) {
    limit();
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    popup.show(window);
    popup.setAnchorX(window.getX() + (window.getWidth() - popup.getWidth()) / 2);
    popup.setAnchorY(window.getY() + (window.getHeight() - popup.getHeight()) / 2);
  }

  /** Takes it away. */
  public void hide() {
    popup.hide();
  }

  /** Whether it is there. */
  public boolean isShowing() {
    return popup.isShowing();
  }

  /** What to do when it has gone. */
  public void onHidden(Runnable action) {
    popup.setOnHidden(e -> action.run());
  }
}
