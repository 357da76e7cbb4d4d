package adaps.studio.compare;

import adaps.sweep.RunOutcome;
import adaps.sweep.RunOutcome.State;
import java.util.List;

/** What is said when a comparison is over. */
final class CompareEnd {
  private CompareEnd() {}

  /** Why runs were not begun, where somebody says so; else empty. */
  static String problem(List<RunOutcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome.state() == State.NOT_BEGUN)
        .map(RunOutcome::message)
        .filter(message -> !message.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** How many have finished, and what is to be done for the others. */
  static String words(List<ComparedRun> runs, boolean stopped) {
    long finished = runs.stream().filter(run -> run.folder() != null).count();
    long sent = runs.stream().filter(ComparedRun::isSent).count();
    if (finished == runs.size()) {
      return "All " + finished + " runs have finished.";
    }
    String counts = finished + " of " + runs.size() + " runs have finished; ";
    if (sent > 0) {
      return counts + sent + " go on where they were sent, and Start looks for them again.";
    }
    return stopped
        ? "Stopped: " + counts + "Start goes on with the others."
        : counts + "the others failed.";
  }
}
