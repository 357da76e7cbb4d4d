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
import java.util.function.Consumer;

/** Tells all watchers, in the order in which they came, also where one of them fails. */
final class Watchers implements RunWatcher {
  private final List<RunWatcher> all = new ArrayList<>();

  void add(RunWatcher watcher) {
    all.add(watcher);
  }

  private void tell(Consumer<RunWatcher> news) {
    all.forEach(watcher -> Unharmed.run(() -> news.accept(watcher)));
  }

  @Override
  public void runBegins(ExperimentConfig config, EnvironmentSpec spec) {
    tell(w -> w.runBegins(config, spec));
  }

  @Override
  public void stageChanged(StageProgress progress) {
    tell(w -> w.stageChanged(progress));
  }

  @Override
  public void latentChanged(LatentFrame frame) {
    tell(w -> w.latentChanged(frame));
  }

  @Override
  public void agentErrorsKnown(AgentErrors errors) {
    tell(w -> w.agentErrorsKnown(errors));
  }

  @Override
  public void vaeTrained(VaePoint point) {
    tell(w -> w.vaeTrained(point));
  }

  @Override
  public void identityFound(IdentityFindings findings) {
    tell(w -> w.identityFound(findings));
  }

  @Override
  public void masksChanged(MaskFrame frame) {
    tell(w -> w.masksChanged(frame));
  }

  @Override
  public void policyChanged(PolicySnapshot snapshot) {
    tell(w -> w.policyChanged(snapshot));
  }

  @Override
  public void activityChanged(NetworkActivity activity) {
    tell(w -> w.activityChanged(activity));
  }

  @Override
  public void bestPolicyChanged(PolicySnapshot snapshot, double testMean) {
    tell(w -> w.bestPolicyChanged(snapshot, testMean));
  }

  @Override
  public void metric(MetricPoint point) {
    tell(w -> w.metric(point));
  }

  @Override
  public void warning(String name, String message) {
    tell(w -> w.warning(name, message));
  }

  @Override
  public void ended(RunResult result) {
    tell(w -> w.ended(result));
  }

  @Override
  public void stateChanged(RunState state, String message) {
    tell(w -> w.stateChanged(state, message));
  }
}
