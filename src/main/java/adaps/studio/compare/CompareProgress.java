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
import java.util.OptionalLong;

/** How far a comparison is, by training steps, and how long it will still take. */
final class CompareProgress {
  private static final long LOOK_NANOS = 200_000_000;

  private final List<ComparedRun> runs;
  private final ComparisonPace pace = new ComparisonPace();
  private OptionalDouble secondsLeft = OptionalDouble.empty();

  /** Empty before the first look: a clock of nanoseconds may stand anywhere, below 0, too. */
  private OptionalLong looked = OptionalLong.empty();

  /**
   * @param runs of the comparison, wherever each stands
   */
  CompareProgress(List<ComparedRun> runs) {
    this.runs = runs;
  }

  /**
   * Takes note of where the runs are. Belongs to every pulse, on whatever page somebody is: a run
   * that nobody looked at would seem to have stood still.
   *
   * @param nanos of a clock that goes on, whatever it began with
   */
  void look(long nanos) {
    if (looked.isEmpty() || nanos - looked.getAsLong() >= LOOK_NANOS) {
      looked = OptionalLong.of(nanos);
      secondsLeft = secondsLeft(nanos / 1e9);
    }
  }

  /** Empty where runs go on elsewhere, too, which nobody here sees. */
  private OptionalDouble secondsLeft(double now) {
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

  /** Share of all training steps that need not be done any more, 0 to 1. */
  double share() {
    double steps = 0;
    double made = 0;
    for (ComparedRun run : runs) {
      steps += run.config().run().steps();
      made += run.config().run().steps() * (run.isOver() ? 1 : run.done().get());
    }
    return steps == 0 ? 0 : made / steps;
  }

  /**
   * The same in words.
   *
   * @param active whether there is any time left
   */
  String words(boolean active) {
    long ended = runs.stream().filter(ComparedRun::isOver).count();
    String share = ended + " of " + runs.size() + " runs, " + Math.round(100 * share()) + " %";
    return active && secondsLeft.isPresent()
        ? share + ", " + Quantity.duration(secondsLeft.getAsDouble()) + " left"
        : share;
  }
}
