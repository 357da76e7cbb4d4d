package adaps.studio.session;

import adaps.identity.AgentErrors;
import adaps.identity.LatentFrame;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.NetworkActivity;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.pipeline.VaePoint;
import adaps.sharing.MaskFrame;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * Takes what an experiment tells on its thread and keeps the newest of each kind (points of curves
 * and warnings: all) until the JavaFX thread collects it. Nobody ever waits.
 */
final class Mailbox implements RunListener {
  private record State(RunState state, String message) {}

  private record Warning(String name, String message) {}

  private record Best(PolicySnapshot snapshot, double testMean) {}

  private final AtomicReferenceArray<StageProgress> stages =
      new AtomicReferenceArray<>(Stage.values().length);
  private final AtomicReference<LatentFrame> latent = new AtomicReference<>();
  private final AtomicReference<AgentErrors> errors = new AtomicReference<>();
  private final AtomicReference<IdentityFindings> findings = new AtomicReference<>();
  private final AtomicReference<MaskFrame> masks = new AtomicReference<>();
  private final AtomicReference<PolicySnapshot> initial = new AtomicReference<>();
  private final AtomicReference<PolicySnapshot> policy = new AtomicReference<>();
  private final AtomicReference<NetworkActivity> activity = new AtomicReference<>();
  private final AtomicReference<Best> best = new AtomicReference<>();
  private final Queue<VaePoint> vae = new ConcurrentLinkedQueue<>();
  private final Queue<MetricPoint> metrics = new ConcurrentLinkedQueue<>();
  private final Queue<Warning> warnings = new ConcurrentLinkedQueue<>();
  private final AtomicReference<RunResult> result = new AtomicReference<>();
  private final AtomicReference<State> state = new AtomicReference<>();
  private volatile String failure;

  /**
   * Makes the run's end a failure, whatever the run itself says: its files could not be written.
   */
  void endsAsFailure(String sentence) {
    failure = sentence;
  }

  /**
   * Hands everything over that has come since the last time; the state is read first and told last.
   */
  void deliver(RunListener reader) {
    State newState = state.getAndSet(null);
    for (int i = 0; i < stages.length(); i++) {
      ifPresent(stages.getAndSet(i, null), reader::stageChanged);
    }
    ifPresent(latent.getAndSet(null), reader::latentChanged);
    ifPresent(errors.getAndSet(null), reader::agentErrorsKnown);
    ifPresent(findings.getAndSet(null), reader::identityFound);
    ifPresent(masks.getAndSet(null), reader::masksChanged);
    ifPresent(initial.getAndSet(null), reader::policyChanged);
    ifPresent(policy.getAndSet(null), reader::policyChanged);
    ifPresent(activity.getAndSet(null), reader::activityChanged);
    ifPresent(best.getAndSet(null), b -> reader.bestPolicyChanged(b.snapshot, b.testMean));
    for (VaePoint point = vae.poll(); point != null; point = vae.poll()) {
      reader.vaeTrained(point);
    }
    for (MetricPoint point = metrics.poll(); point != null; point = metrics.poll()) {
      reader.metric(point);
    }
    for (Warning warning = warnings.poll(); warning != null; warning = warnings.poll()) {
      reader.warning(warning.name, warning.message);
    }
    ifPresent(result.getAndSet(null), reader::ended);
    ifPresent(newState, s -> reader.stateChanged(s.state, s.message));
  }

  private static <T> void ifPresent(T mail, Consumer<T> reader) {
    if (mail != null) {
      reader.accept(mail);
    }
  }

  @Override
  public void stageChanged(StageProgress progress) {
    stages.set(progress.stage().ordinal(), progress);
  }

  @Override
  public void latentChanged(LatentFrame frame) {
    latent.set(frame);
  }

  @Override
  public void agentErrorsKnown(AgentErrors newErrors) {
    errors.set(newErrors);
  }

  @Override
  public void vaeTrained(VaePoint point) {
    vae.add(point);
  }

  @Override
  public void identityFound(IdentityFindings found) {
    findings.set(found);
  }

  @Override
  public void masksChanged(MaskFrame frame) {
    masks.set(frame);
  }

  /** The initial policy has a place of its own: it can be asked for during the whole run. */
  @Override
  public void policyChanged(PolicySnapshot snapshot) {
    (snapshot.update() == 0 ? initial : policy).set(snapshot);
  }

  @Override
  public void bestPolicyChanged(PolicySnapshot snapshot, double testMean) {
    best.set(new Best(snapshot, testMean));
  }

  @Override
  public void activityChanged(NetworkActivity newActivity) {
    activity.set(newActivity);
  }

  @Override
  public void metric(MetricPoint point) {
    metrics.add(point);
  }

  @Override
  public void warning(String name, String message) {
    warnings.add(new Warning(name, message));
  }

  @Override
  public void ended(RunResult runResult) {
    result.set(runResult);
  }

  @Override
  public void stateChanged(RunState newState, String message) {
    String sentence = failure;
    if (newState.ended() && sentence != null) {
      state.set(new State(RunState.FAILED, sentence));
    } else {
      state.set(new State(newState, message == null ? "" : message));
    }
  }
}
