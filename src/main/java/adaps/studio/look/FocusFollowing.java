package adaps.studio.look;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** Scrolls to whatever in it gets the keyboard's focus, which a scroll pane does not do itself. */
public final class FocusFollowing {
  private static final double MARGIN = 24;

  private FocusFollowing() {}

  /** Makes a scroll pane follow the focus. */
  public static void of(ScrollPane pane) {
    pane.sceneProperty()
        .addListener(
            (o, before, scene) -> {
              if (scene != null) {
                follow(pane, scene);
              }
            });
  }

  private static void follow(ScrollPane pane, Scene scene) {
    scene
        .focusOwnerProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null && within(now, pane.getContent())) {
                show(pane, now);
              }
            });
  }

  private static boolean within(Node node, Node ancestor) {
    Node at = node;
    while (at != null && at != ancestor) {
      at = at.getParent();
    }
    return at != null;
  }

  /** Scrolls no further than needed to show something that is laid out in a scroll pane. */
  public static void show(ScrollPane pane, Node node) {
    Bounds content = pane.getContent().getLayoutBounds();
    Bounds place = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double seen = pane.getViewportBounds().getHeight();
    double hidden = content.getHeight() - seen;
    if (hidden <= 0) {
      return;
    }
    double top = pane.getVvalue() * hidden;
    double lowest = place.getMaxY() + MARGIN - seen;
    double highest = place.getMinY() - MARGIN;
    double wanted = Math.min(Math.max(top, lowest), Math.max(highest, 0));
    pane.setVvalue(Math.max(0, Math.min(1, wanted / hidden)));
  }
}
