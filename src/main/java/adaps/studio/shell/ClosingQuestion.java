package adaps.studio.shell;

import adaps.studio.look.Question;
import javafx.stage.Window;

/** Asks before a run is stopped by closing the window; nothing waits for the answer. */
final class ClosingQuestion {
  private boolean open;

  /** Asks, unless the question is on screen already. */
  void ask(Window owner, Runnable stopAndClose) {
    if (open) {
      return;
    }
    open = true;
    Question.ask(
        owner,
        "A run is under way.",
        "Stopping ends it where it is; what it has written stays in its run folder.",
        "Stop and close",
        "Keep running",
        stop -> {
          open = false;
          if (stop) {
            stopAndClose.run();
          }
        });
  }
}
