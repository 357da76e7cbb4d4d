package adaps.studio.compare;

import adaps.config.ExperimentConfig;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.StageProgress;
import adaps.runs.ExperimentKey;
import adaps.sweep.RunOutcome;
import adaps.sweep.SweepListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Takes what the runs of a sweep tell on their threads, the newest progress of each and every
 * metric point and ending, until the JavaFX thread collects it. Nobody ever waits.
 */
final class CompareMailbox implements SweepListener {
  private final Map<ExperimentKey, Run> runs = new ConcurrentHashMap<>();
  private final Queue<RunOutcome> ended = new ConcurrentLinkedQueue<>();
  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
  private final AtomicReference<String> said = new AtomicReference<>();
  private final AtomicReference<End> end = new AtomicReference<>();

  /**
   * The sweep is over.
   *
   * @param problem why, if it broke, in a sentence; else empty
   */
  record End(String problem) {}

  /**
   * News of a run under way.
   *
   * @param stage newest progress, or null when there is none
   * @param points new points, in order
   * @param parameters trainable parameters of all actors and critics, 0 when there is no news of it
   */
  record News(ExperimentKey key, StageProgress stage, List<MetricPoint> points, long parameters) {}

  @Override
  public RunListener began(ExperimentConfig config) {
    Run run = new Run(config.a2c().hidden());
    runs.put(ExperimentKey.of(config), run);
    return run;
  }

  /** What a run does that was sent away, in a few words. */
  record Sent(ExperimentKey key, String words) {}

  @Override
  public void sent(ExperimentConfig config, String words) {
    sent.add(new Sent(ExperimentKey.of(config), words));
  }

  @Override
  public void said(String sentence) {
    said.set(sentence);
  }

  /** The next that does something new, or null. */
  Sent nextSent() {
    return sent.poll();
  }

  /** What was said last since it was asked; or null. */
  String sentence() {
    return said.getAndSet(null);
  }

  @Override
  public void ended(RunOutcome outcome) {
    ended.add(outcome);
  }

  /** The whole sweep has ended. */
  void over(String problem) {
    end.set(new End(problem));
  }

  /** What has come since the last time. */
  List<News> news() {
    List<News> all = new ArrayList<>();
    runs.forEach((key, run) -> all.add(run.collect(key)));
    return all;
  }

  /** The next run that has ended, or null. */
  RunOutcome nextEnded() {
    return ended.poll();
  }

  /** The end of the sweep, once; else null. */
  End end() {
    return end.getAndSet(null);
  }

  /** What a run that has ended told last; nothing if it never began. Then it is forgotten. */
  Optional<News> last(ExperimentKey key) {
    return Optional.ofNullable(runs.remove(key)).map(run -> run.collect(key));
  }

  private static final class Run implements RunListener {
    private final AtomicReference<StageProgress> stage = new AtomicReference<>();
    private final Queue<MetricPoint> points = new ConcurrentLinkedQueue<>();
    private final List<Integer> hidden;
    private volatile long parameters;

    /**
     * @param hidden neurons of each hidden layer as configured
     */
    Run(List<Integer> hidden) {
      this.hidden = hidden;
    }

    News collect(ExperimentKey key) {
      List<MetricPoint> come = new ArrayList<>();
      for (MetricPoint point = points.poll(); point != null; point = points.poll()) {
        come.add(point);
      }
      return new News(key, stage.getAndSet(null), come, parameters);
    }

    @Override
    public void accept(RunEvent event) {
      if (event instanceof RunEvent.StageChanged changed) {
        showStage(changed.progress());
      } else if (event instanceof RunEvent.Tested tested) {
        points.add(tested.point());
      } else if (event instanceof RunEvent.PolicyChanged changed) {
        countParameters(changed.policy());
      }
    }

    private void showStage(StageProgress progress) {
      if (progress.state() == StageProgress.State.RUNNING) {
        stage.set(progress);
      }
    }

    private void countParameters(PolicySnapshot snapshot) {
      parameters =
          snapshot
              .plan()
              .trainableParameters(hidden, snapshot.actorShape(), snapshot.criticShape());
    }
  }
}
