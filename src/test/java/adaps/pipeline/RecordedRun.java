package adaps.pipeline;

import adaps.config.ExperimentConfig;
import adaps.identity.LatentFrame;
import adaps.sharing.MaskFrame;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Runs an experiment on the calling thread and keeps what it told. */
final class RecordedRun implements RunListener {
  final List<MetricPoint> points = new ArrayList<>();
  final List<VaePoint> vae = new ArrayList<>();
  final Map<String, String> warnings = new LinkedHashMap<>();

  /** May be looked at while it runs. */
  final List<RunState> states = new CopyOnWriteArrayList<>();

  final Map<Stage, StageProgress> stages = new EnumMap<>(Stage.class);
  final List<StageProgress> progress = new ArrayList<>();
  final Experiment experiment;
  IdentityFindings findings;
  final List<Checkpoint> checkpoints = new ArrayList<>();
  LatentFrame latent;
  MaskFrame masks;
  PolicySnapshot policy;
  NetworkActivity activity;
  RunResult result;
  Throwable failure;
  String message = "";

  RecordedRun(ExperimentConfig config) {
    experiment = new Experiment(config, List.of(this));
  }

  private RecordedRun(Checkpoint earlier, ExperimentConfig config) {
    experiment = Experiment.from(earlier, config, List.of(this));
  }

  /** Runs to the end from where an earlier run stood. */
  static RecordedRun from(Checkpoint earlier, ExperimentConfig config) {
    return toEnd(new RecordedRun(earlier, config));
  }

  private RecordedRun(IdentityFindings earlier, ExperimentConfig config) {
    experiment = Experiment.from(earlier, config, List.of(this));
  }

  /** Runs to the end from what an earlier run found. */
  static RecordedRun from(IdentityFindings earlier, ExperimentConfig config) {
    return toEnd(new RecordedRun(earlier, config));
  }

  /** Runs to the end; an error of the run is thrown. */
  static RecordedRun of(ExperimentConfig config) {
    return toEnd(new RecordedRun(config));
  }

  private static RecordedRun toEnd(RecordedRun run) {
    run.experiment.run();
    if (run.failure != null) {
      throw new AssertionError("the run failed", run.failure);
    }
    return run;
  }

  /** The points without the clock's column, the only one that may differ between equal runs. */
  List<MetricPoint> timelessPoints() {
    return points.stream().map(MetricPoints::timeless).toList();
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.VaeTrained trained) {
      vae.add(trained.point());
    } else if (event instanceof RunEvent.StageChanged changed) {
      stages.put(changed.progress().stage(), changed.progress());
      progress.add(changed.progress());
    } else if (event instanceof RunEvent.ActivityChanged changed) {
      activity = changed.activity();
    } else if (event instanceof RunEvent.IdentityFound found) {
      findings = found.findings();
      latent = findings.frame();
    } else if (event instanceof RunEvent.MasksKnown known) {
      masks = known.frame();
    } else if (event instanceof RunEvent.PolicyChanged changed) {
      policy = changed.policy();
    } else if (event instanceof RunEvent.Tested tested) {
      points.add(tested.point());
    } else if (event instanceof RunEvent.CheckpointTaken taken) {
      checkpoints.add(taken.checkpoint());
    } else if (event instanceof RunEvent.Warned warned) {
      warnings.put(warned.name(), warned.message());
    } else if (event instanceof RunEvent.Ended ended) {
      result = ended.result();
    } else if (event instanceof RunEvent.Failed failed) {
      failure = failed.cause();
    } else if (event instanceof RunEvent.StateChanged changed) {
      states.add(changed.state());
      message = changed.message();
    }
  }
}
