package adaps.sweep;

import adaps.config.ExperimentConfig;
import adaps.pipeline.Stage;
import adaps.pipeline.StagePace;
import adaps.pipeline.StageProgress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How long a comparison will still take. A run needs some seconds before it trains, and then so
 * many a step; what is not known yet of a run is taken from those like it. A mean since the
 * beginning would not do: while the first runs look for identities, nothing is trained. One thread
 * only.
 */
public final class ComparisonPace {
  private final Map<ExperimentConfig, Run> runs = new LinkedHashMap<>();
  private int mostAtOnce;

  /**
   * Takes note of where the runs are.
   *
   * @param underWay each with its newest progress, which is null before there is any
   * @param waiting those that have not begun
   * @param now seconds since whenever
   * @return seconds until all have ended; empty as long as nothing has trained for a second
   */
  public OptionalDouble secondsLeft(
      Map<ExperimentConfig, StageProgress> underWay,
      Collection<ExperimentConfig> waiting,
      double now) {
    underWay.forEach(
        (config, stage) ->
            runs.computeIfAbsent(config, begun -> new Run(begun, now)).look(stage, now));
    runs.forEach((config, run) -> run.end(!underWay.containsKey(config)));
    mostAtOnce = Math.max(mostAtOnce, underWay.size());
    double work = 0;
    double longest = 0;
    for (ExperimentConfig config : underWay.keySet()) {
      double left = left(runs.get(config), now);
      work += left;
      longest = Math.max(longest, left);
    }
    for (ExperimentConfig config : waiting) {
      work += left(new Run(config, now), now);
    }
    return work > 0
        ? OptionalDouble.of(Math.max(longest, work / Math.max(1, mostAtOnce)))
        : OptionalDouble.empty();
  }

  /** NaN as long as nothing is known. */
  private double left(Run run, double now) {
    double ofStep =
        Double.isNaN(run.ofStep) ? typical(run.config, like -> like.ofStep) : run.ofStep;
    double training = ofStep * (1 - run.done) * run.steps();
    return Double.isNaN(run.before)
        ? training + Math.max(0, typical(run.config, like -> like.before) - (now - run.began))
        : training;
  }

  /** The mean over the runs that are most like this one, of those of which it is known. */
  private double typical(ExperimentConfig config, ToDoubleFunction<Run> of) {
    String method = config.run().method();
    Predicate<Run> sameMethod = run -> run.config.run().method().equals(method);
    Predicate<Run> sameScenario = run -> run.config.scenario().equals(config.scenario());
    List<Run> known = new ArrayList<>(runs.values());
    known.removeIf(run -> Double.isNaN(of.applyAsDouble(run)));
    for (Predicate<Run> like : List.of(sameMethod.and(sameScenario), sameMethod)) {
      if (known.stream().anyMatch(like)) {
        return known.stream().filter(like).mapToDouble(of).average().orElseThrow();
      }
    }
    return known.stream().mapToDouble(of).average().orElse(Double.NaN);
  }

  private static final class Run {
    private final ExperimentConfig config;
    private final double began;
    private final StagePace pace = new StagePace();

    /** Seconds that passed before it trained; NaN until it does. */
    private double before = Double.NaN;

    /** Seconds that a step of training takes; NaN until it is known. */
    private double ofStep = Double.NaN;

    private double seconds;
    private double done;

    Run(ExperimentConfig config, double began) {
      this.config = config;
      this.began = began;
    }

    double steps() {
      return config.run().steps();
    }

    void look(StageProgress stage, double now) {
      if (stage == null || stage.stage() != Stage.TRAIN) {
        return;
      }
      if (Double.isNaN(before)) {
        before = now - began;
      }
      seconds = stage.seconds();
      done = stage.done();
      pace.secondsLeft(stage).ifPresent(left -> ofStep = left / ((1 - done) * steps()));
    }

    /** One that was nearly through before its pace was known says how long it took. */
    void end(boolean isOver) {
      if (isOver && Double.isNaN(ofStep) && done > 0.5) {
        ofStep = seconds / (done * steps());
      }
    }
  }
}
