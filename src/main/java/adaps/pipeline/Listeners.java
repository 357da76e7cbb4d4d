package adaps.pipeline;

import adaps.identity.AgentErrors;
import adaps.identity.LatentFrame;
import adaps.sharing.MaskFrame;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells several listeners; one that throws is logged and the run goes on. */
final class Listeners implements RunListener {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<RunListener> listeners;

  Listeners(List<RunListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  private void tell(Consumer<RunListener> call) {
    for (RunListener listener : listeners) {
      try {
        call.accept(listener);
      } catch (RuntimeException e) {
        LOG.error("A listener failed; the run goes on without it for this event.", e);
      }
    }
  }

  @Override
  public void stageChanged(StageProgress progress) {
    tell(l -> l.stageChanged(progress));
  }

  @Override
  public void latentChanged(LatentFrame frame) {
    tell(l -> l.latentChanged(frame));
  }

  @Override
  public void agentErrorsKnown(AgentErrors errors) {
    tell(l -> l.agentErrorsKnown(errors));
  }

  @Override
  public void vaeTrained(VaePoint point) {
    tell(l -> l.vaeTrained(point));
  }

  @Override
  public void identityFound(IdentityFindings findings) {
    tell(l -> l.identityFound(findings));
  }

  @Override
  public void masksChanged(MaskFrame frame) {
    tell(l -> l.masksChanged(frame));
  }

  @Override
  public void policyChanged(PolicySnapshot snapshot) {
    tell(l -> l.policyChanged(snapshot));
  }

  @Override
  public void activityChanged(NetworkActivity activity) {
    tell(l -> l.activityChanged(activity));
  }

  @Override
  public void bestPolicyChanged(PolicySnapshot snapshot, double testMean) {
    tell(l -> l.bestPolicyChanged(snapshot, testMean));
  }

  @Override
  public void metric(MetricPoint point) {
    tell(l -> l.metric(point));
  }

  @Override
  public void checkpoint(Checkpoint checkpoint) {
    tell(l -> l.checkpoint(checkpoint));
  }

  @Override
  public void warning(String name, String message) {
    tell(l -> l.warning(name, message));
  }

  @Override
  public void ended(RunResult result) {
    tell(l -> l.ended(result));
  }

  @Override
  public void failed(Throwable cause) {
    tell(l -> l.failed(cause));
  }

  @Override
  public void stateChanged(RunState state, String message) {
    tell(l -> l.stateChanged(state, message));
  }
}
