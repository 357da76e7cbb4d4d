package adaps.studio.compare;

import adaps.sweep.RunOutcome;
import adaps.words.Quantity;
import java.util.List;

/** How far a comparison is, by training steps. */
final class CompareProgress {
  private CompareProgress() {}

  /** Share of all training steps that need not be done any more, 0 to 1. */
  static double share(List<ComparedRun> runs) {
    double steps = 0;
    double made = 0;
    for (ComparedRun run : runs) {
      steps += run.config().run().steps();
      made += run.config().run().steps() * (run.isOver() ? 1 : run.done().get());
    }
    return steps == 0 ? 0 : made / steps;
  }

  /**
   * The same in words, with the time left.
   *
   * @param seconds since it began; 0 when it is over
   */
  static String words(List<ComparedRun> runs, double seconds) {
    long ended = runs.stream().filter(ComparedRun::isOver).count();
    double share = share(runs);
    double now = shareOfOwn(runs, share);
    String left =
        seconds > 0 && now > 0.005 && now < 1
            ? ", " + Quantity.duration(seconds * (1 - now) / now) + " left"
            : "";
    return ended + " of " + runs.size() + " runs, " + Math.round(100 * share) + " %" + left;
  }

  /** Share of the steps that this comparison has to do itself; what was reused took no time. */
  private static double shareOfOwn(List<ComparedRun> runs, double share) {
    double steps = 0;
    double reused = 0;
    for (ComparedRun run : runs) {
      double own = run.config().run().steps();
      steps += own;
      boolean before = run.outcome() != null && run.outcome().state() == RunOutcome.State.REUSED;
      reused += before ? own : 0;
    }
    return steps == reused ? 1 : (share * steps - reused) / (steps - reused);
  }
}
