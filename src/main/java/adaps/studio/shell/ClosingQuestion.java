package adaps.studio.shell;

import adaps.studio.look.Appearance;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/** Asks before a run is stopped by closing the window; nothing waits for the answer. */
final class ClosingQuestion {
  private static final ButtonType STOP = new ButtonType("Stop and close", ButtonData.OK_DONE);
  private static final ButtonType KEEP = new ButtonType("Keep running", ButtonData.CANCEL_CLOSE);

  private Alert open;

  /** Asks, unless the question is on screen already. */
  void ask(Window owner, Runnable stopAndClose) {
    if (open != null) {
      return;
    }
    open =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            "Stopping ends it where it is; what it has written stays in its run folder.",
            STOP,
            KEEP);
    open.setTitle("AdaPS Studio");
    open.setHeaderText("A run is under way.");
    open.initOwner(owner);
    Appearance.dress(open.getDialogPane().getScene());
    open.setOnHidden(
        e -> {
          ButtonType answer = open.getResult();
          open = null;
          if (answer == STOP) {
            stopAndClose.run();
          }
        });
    open.show();
  }
}
