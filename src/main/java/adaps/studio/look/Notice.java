package adaps.studio.look;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/** Says what was done, at the lower right of the window and for a few seconds. */
public final class Notice {
  private static final Duration SHOWN = Duration.seconds(4);

  private Notice() {}

  /**
   * Shows a sentence; the one before it goes.
   *
   * @param place where it was done, in the window that says it; nothing is said when it is in none
   */
  public static void show(Node place, String sentence) {
    if (place.getScene() != null && place.getScene().getWindow() != null) {
      of(place, sentence).threshold(1, of(place, sentence)).show();
    }
  }

  private static Notifications of(Node place, String sentence) {
    return Notifications.create()
        .owner(place)
        .text(sentence)
        .position(Pos.BOTTOM_RIGHT)
        .hideAfter(SHOWN);
  }
}
