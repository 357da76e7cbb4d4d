package adaps.studio.compare;

import adaps.config.ExperimentConfig;
import adaps.pipeline.StageProgress;
import adaps.sweep.ComparisonPace;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

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
   * @param left seconds, if they are known
   */
  static String words(List<ComparedRun> runs, OptionalDouble left) {
    long ended = runs.stream().filter(ComparedRun::isOver).count();
    String time = left.isEmpty() ? "" : ", " + Quantity.duration(left.getAsDouble()) + " left";
    return ended + " of " + runs.size() + " runs, " + Math.round(100 * share(runs)) + " %" + time;
  }

  /** Seconds until all have ended; empty where runs go on elsewhere, which nobody here sees. */
  static OptionalDouble secondsLeft(List<ComparedRun> runs, ComparisonPace pace, double now) {
    Map<ExperimentConfig, StageProgress> underWay = new LinkedHashMap<>();
    List<ExperimentConfig> waiting = new ArrayList<>();
    for (ComparedRun run : runs) {
      if (run.outcome() == null && run.stage() != null) {
        underWay.put(run.config(), run.stage());
      } else if (run.outcome() == null) {
        waiting.add(run.config());
      }
    }
    return pace.secondsLeft(underWay, waiting, now);
  }
}
