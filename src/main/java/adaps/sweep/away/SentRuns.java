package adaps.sweep.away;

import adaps.config.ExperimentConfig;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.runs.ExperimentKey;
import adaps.sweep.EarlierRuns;
import adaps.sweep.SweepListener;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a sweep's listener of runs that other processes compute, as far as their folders know: what
 * they do, every test, and how far training is.
 */
final class SentRuns {
  private final SweepListener listener;
  private final Map<ExperimentKey, Heard> heard = new HashMap<>();

  SentRuns(SweepListener listener) {
    this.listener = listener;
  }

  private static final class Heard {
    private final RunListener listener;
    private String words = "";
    private int points;

    Heard(RunListener listener) {
      this.listener = listener;
    }
  }

  /** Tells what is new of a run. */
  void tell(ExperimentConfig config, String words, EarlierRuns folders) {
    Heard run =
        heard.computeIfAbsent(ExperimentKey.of(config), key -> new Heard(listener.began(config)));
    List<MetricPoint> points = folders.points(config);
    for (MetricPoint point : points.subList(Math.min(run.points, points.size()), points.size())) {
      run.listener.accept(new RunEvent.Tested(point));
    }
    if (points.size() > run.points) {
      run.points = points.size();
      run.listener.accept(
          new RunEvent.StageChanged(
              new StageProgress(
                  Stage.TRAIN, StageProgress.State.RUNNING, share(config, points), 0, "")));
    }
    if (!words.equals(run.words)) {
      run.words = words;
      listener.sent(config, words);
    }
  }

  /** Share of its training steps that a run's newest test stands for. */
  private static double share(ExperimentConfig config, List<MetricPoint> points) {
    long steps = points.isEmpty() ? 0 : points.get(points.size() - 1).envSteps();
    return Math.min(1, (double) steps / config.run().steps());
  }
}
