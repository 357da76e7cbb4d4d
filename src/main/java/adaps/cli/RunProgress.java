package adaps.cli;

import adaps.pipeline.IdentityFindings;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
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
   * @param kind of what
   * @param stage the stage that is done, else null
   * @param sentence what is to be said, or empty for a stage
   */
  record Notice(Kind kind, StageProgress stage, String sentence) {}

  /** What a notice is of. */
  enum Kind {
    STAGE,
    WARNING,
    REVISION
  }

  private final Queue<Notice> notices = new ConcurrentLinkedQueue<>();
  private final List<MetricPoint> curve = new ArrayList<>();
  private volatile StageProgress stage;
  private volatile MetricPoint newest;
  private volatile IdentityFindings findings;
  private volatile MaskFrame masks;
  private volatile RunResult result;
  private volatile RunState state = RunState.PREPARING;
  private volatile String message = "";

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.StageChanged changed) {
      showStage(changed.progress());
    } else if (event instanceof RunEvent.IdentityFound found) {
      findings = found.findings();
    } else if (event instanceof RunEvent.MasksKnown known) {
      masks = known.frame();
    } else if (event instanceof RunEvent.Tested tested) {
      addPoint(tested.point());
    } else if (event instanceof RunEvent.Warned warned) {
      notices.add(new Notice(Kind.WARNING, null, warned.message()));
    } else if (event instanceof RunEvent.PlanRevised revised) {
      notices.add(new Notice(Kind.REVISION, null, revised.sentence()));
    } else if (event instanceof RunEvent.Ended ended) {
      result = ended.result();
    } else if (event instanceof RunEvent.StateChanged changed) {
      message = changed.message();
      state = changed.state();
    }
  }

  private void showStage(StageProgress progress) {
    switch (progress.state()) {
      case RUNNING -> stage = progress;
      case DONE -> {
        stage = progress;
        notices.add(new Notice(Kind.STAGE, progress, ""));
      }
      default -> {}
    }
  }

  private void addPoint(MetricPoint point) {
    synchronized (curve) {
      curve.add(point);
    }
    newest = point;
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

  /** What stages 1 to 3 found so far, or null before stage 2 is done. */
  IdentityFindings findings() {
    return findings;
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
