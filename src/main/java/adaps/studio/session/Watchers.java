package adaps.studio.session;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentSpec;
import adaps.identity.AgentErrors;
import adaps.identity.LatentFrame;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.NetworkActivity;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.pipeline.StageProgress;
import adaps.pipeline.VaePoint;
import adaps.sharing.MaskFrame;
import java.util.ArrayList;
import java.util.List;

/** Tells all watchers, in the order in which they came. */
final class Watchers implements RunWatcher {
  private final List<RunWatcher> all = new ArrayList<>();

  void add(RunWatcher watcher) {
    all.add(watcher);
  }

  @Override
  public void runBegins(ExperimentConfig config, EnvironmentSpec spec) {
    all.forEach(w -> w.runBegins(config, spec));
  }

  @Override
  public void stageChanged(StageProgress progress) {
    all.forEach(w -> w.stageChanged(progress));
  }

  @Override
  public void latentChanged(LatentFrame frame) {
    all.forEach(w -> w.latentChanged(frame));
  }

  @Override
  public void agentErrorsKnown(AgentErrors errors) {
    all.forEach(w -> w.agentErrorsKnown(errors));
  }

  @Override
  public void vaeTrained(VaePoint point) {
    all.forEach(w -> w.vaeTrained(point));
  }

  @Override
  public void identityFound(IdentityFindings findings) {
    all.forEach(w -> w.identityFound(findings));
  }

  @Override
  public void masksChanged(MaskFrame frame) {
    all.forEach(w -> w.masksChanged(frame));
  }

  @Override
  public void policyChanged(PolicySnapshot snapshot) {
    all.forEach(w -> w.policyChanged(snapshot));
  }

  @Override
  public void activityChanged(NetworkActivity activity) {
    all.forEach(w -> w.activityChanged(activity));
  }

  @Override
  public void bestPolicyChanged(PolicySnapshot snapshot, double testMean) {
    all.forEach(w -> w.bestPolicyChanged(snapshot, testMean));
  }

  @Override
  public void metric(MetricPoint point) {
    all.forEach(w -> w.metric(point));
  }

  @Override
  public void warning(String name, String message) {
    all.forEach(w -> w.warning(name, message));
  }

  @Override
  public void ended(RunResult result) {
    all.forEach(w -> w.ended(result));
  }

  @Override
  public void stateChanged(RunState state, String message) {
    all.forEach(w -> w.stateChanged(state, message));
  }
}
