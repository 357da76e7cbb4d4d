package adaps.studio.look;

import javafx.scene.Node;
import javafx.scene.control.Alert;

/** Says that something a person asked for did not work; nothing waits for the answer. */
public final class ErrorDialog {
  private ErrorDialog() {}

  /**
   * Shows it.
   *
   * @param beside something in the window that it belongs to
   * @param heading what did not work
   * @param sentence why, and what to do
   */
  public static void show(Node beside, String heading, String sentence) {
    Alert alert = new Alert(Alert.AlertType.ERROR, sentence);
    alert.setTitle("AdaPS Studio");
    alert.setHeaderText(heading);
    alert.initOwner(beside.getScene().getWindow());
    Appearance.dress(alert.getDialogPane().getScene());
    alert.show();
  }
}
