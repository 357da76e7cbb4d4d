package adaps.pipeline;

import adaps.config.ExperimentConfig;
import adaps.identity.AgentErrors;
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
  AgentErrors errors;
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
    return points.stream()
        .map(
            p ->
                new MetricPoint(
                    p.update(),
                    p.envSteps(),
                    0,
                    p.testMean(),
                    p.testMin(),
                    p.testMax(),
                    p.trainReturn(),
                    p.policyLoss(),
                    p.valueLoss(),
                    p.entropy(),
                    p.gradientNorm()))
        .toList();
  }

  @Override
  public void vaeTrained(VaePoint point) {
    vae.add(point);
  }

  @Override
  public void stageChanged(StageProgress newest) {
    stages.put(newest.stage(), newest);
    progress.add(newest);
  }

  @Override
  public void latentChanged(LatentFrame frame) {
    latent = frame;
  }

  @Override
  public void agentErrorsKnown(AgentErrors known) {
    errors = known;
  }

  @Override
  public void activityChanged(NetworkActivity newest) {
    activity = newest;
  }

  @Override
  public void identityFound(IdentityFindings found) {
    findings = found;
  }

  @Override
  public void masksChanged(MaskFrame frame) {
    masks = frame;
  }

  @Override
  public void policyChanged(PolicySnapshot snapshot) {
    policy = snapshot;
  }

  @Override
  public void metric(MetricPoint point) {
    points.add(point);
  }

  @Override
  public void checkpoint(Checkpoint checkpoint) {
    checkpoints.add(checkpoint);
  }

  @Override
  public void warning(String name, String text) {
    warnings.put(name, text);
  }

  @Override
  public void ended(RunResult ended) {
    result = ended;
  }

  @Override
  public void failed(Throwable cause) {
    failure = cause;
  }

  @Override
  public void stateChanged(RunState state, String text) {
    states.add(state);
    message = text;
  }
}
