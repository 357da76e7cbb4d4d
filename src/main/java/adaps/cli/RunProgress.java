package adaps.cli;

import adaps.identity.LatentFrame;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.pipeline.StageProgress;
import adaps.sharing.MaskFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The newest of everything a run tells, kept for a thread that shows it in its own time; only what
 * must not be missed queues.
 */
final class RunProgress implements RunListener {
  /**
   * Something to be said once.
   *
   * @param stage the stage that is done, or null for a warning
   * @param sentence the warning, or empty for a stage
   */
  record Notice(StageProgress stage, String sentence) {}

  private final Queue<Notice> notices = new ConcurrentLinkedQueue<>();
  private final List<MetricPoint> curve = new ArrayList<>();
  private volatile StageProgress stage;
  private volatile MetricPoint newest;
  private volatile LatentFrame latent;
  private volatile MaskFrame masks;
  private volatile RunResult result;
  private volatile RunState state = RunState.PREPARING;
  private volatile String message = "";

  @Override
  public void stageChanged(StageProgress progress) {
    switch (progress.state()) {
      case RUNNING -> stage = progress;
      case DONE -> {
        stage = progress;
        notices.add(new Notice(progress, ""));
      }
      default -> {}
    }
  }

  @Override
  public void latentChanged(LatentFrame frame) {
    latent = frame;
  }

  @Override
  public void masksChanged(MaskFrame frame) {
    masks = frame;
  }

  @Override
  public void metric(MetricPoint point) {
    synchronized (curve) {
      curve.add(point);
    }
    newest = point;
  }

  @Override
  public void warning(String name, String sentence) {
    notices.add(new Notice(null, sentence));
  }

  @Override
  public void ended(RunResult ended) {
    result = ended;
  }

  @Override
  public void stateChanged(RunState newState, String sentence) {
    message = sentence;
    state = newState;
  }

  /** The next thing to be said, or null. */
  Notice poll() {
    return notices.poll();
  }

  /** The stage under way, or null before the first. */
  StageProgress stage() {
    return stage;
  }

  /** The newest test, if one was made. */
  Optional<MetricPoint> newest() {
    return Optional.ofNullable(newest);
  }

  /** All tests so far. */
  List<MetricPoint> curve() {
    synchronized (curve) {
      return List.copyOf(curve);
    }
  }

  /** The newest identity space, or null. */
  LatentFrame latent() {
    return latent;
  }

  /** The masks, or null. */
  MaskFrame masks() {
    return masks;
  }

  /** What the run ended with, unless it failed. */
  Optional<RunResult> result() {
    return Optional.ofNullable(result);
  }

  /** Where the run stands. */
  RunState state() {
    return state;
  }

  /** The sentence that came with the state, or empty. */
  String message() {
    return message;
  }
}
