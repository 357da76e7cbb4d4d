package adaps.studio.look;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Where something is, and how large, is known once everything is laid out, in the next pulse. */
public final class AfterLayout {
  private AfterLayout() {}

  /** Does something once after the next layout; nothing for what is in no window. */
  public static void of(Node node, Runnable action) {
    Scene scene = node.getScene();
    if (scene == null) {
      return;
    }
    Runnable[] once = new Runnable[1];
    once[0] =
        () -> {
          scene.removePostLayoutPulseListener(once[0]);
          action.run();
        };
    scene.addPostLayoutPulseListener(once[0]);
    Platform.requestNextPulse();
  }
}
