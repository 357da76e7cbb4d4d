package adaps.studio.session;

import adaps.config.AdapsException;
import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.identity.Identities;
import adaps.identity.IdentityClustering;
import adaps.identity.IdentityClusters;
import adaps.identity.LatentFrame;
import adaps.identity.LatentPlane;
import adaps.pipeline.BestPolicy;
import adaps.pipeline.Checkpoint;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.pipeline.StageProgress.State;
import adaps.pipeline.VaePoint;
import adaps.random.RandomStreams;
import adaps.runs.StoredIdentity;
import adaps.runs.StoredRun;
import adaps.sharing.MaskFrame;
import adaps.sharing.Methods;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a stored run tells, read from its files, to be shown like a run that has ended.
 *
 * @param folder where it is kept
 * @param config what was run
 * @param spec shape of its environment
 * @param vae the VAE's loss curve, in order
 * @param findings what stages 1 to 3 found, or null
 * @param path how its identities came about
 * @param known what another run can take over of stages 1 to 3, or null where no checkpoint has it
 * @param masks its masks, or null
 * @param policy the policy it ended with, or null
 * @param best the policy that did best in a test, or null
 * @param metrics its learning curve, in order
 * @param result what it ended with, or null when it never ended
 */
public record OpenedRun(
    Path folder,
    ExperimentConfig config,
    EnvironmentSpec spec,
    List<VaePoint> vae,
    IdentityFindings findings,
    OpenedPath path,
    IdentityFindings known,
    MaskFrame masks,
    PolicySnapshot policy,
    BestPolicy best,
    List<MetricPoint> metrics,
    RunResult result) {

  /**
   * Reads a run folder; takes a while, so not on the JavaFX thread.
   *
   * @throws adaps.config.AdapsException if it is no run folder or one of its files cannot be read
   */
  public static OpenedRun read(Path folder) {
    StoredRun run = StoredRun.read(folder);
    Optional<StoredIdentity> identity = run.identity();
    return new OpenedRun(
        folder,
        run.config(),
        EnvironmentKinds.spec(run.config().scenario(), run.config().run().seed()),
        run.vae(),
        identity.map(found -> findings(found, run.config())).orElse(null),
        OpenedPath.read(run, identity.map(StoredIdentity::frame).orElse(null)),
        known(run),
        run.masks().orElse(null),
        Files.isRegularFile(run.folder().policy()) ? run.policy() : null,
        run.best().orElse(null),
        run.metrics(),
        run.result().orElse(null));
  }

  private static IdentityFindings known(StoredRun run) {
    try {
      return run.checkpoint().map(Checkpoint::findings).orElse(null);
    } catch (AdapsException e) {
      // What is seen of a run does not rest on its checkpoints.
      return null;
    }
  }

  private static IdentityFindings findings(StoredIdentity stored, ExperimentConfig config) {
    Identities identities = stored.frame().identities();
    return new IdentityFindings(
        config,
        identities,
        stored.errors(),
        stored.alikeness(),
        LatentPlane.fit(identities.mu()),
        stored.frame().clusterOfAgent() == null
            ? null
            : stored.clusters().orElseGet(() -> clusteredAgain(stored.frame(), config)),
        Map.of());
  }

  /** An older program kept no centres; the same computation finds them in the same place. */
  private static IdentityClusters clusteredAgain(LatentFrame frame, ExperimentConfig config) {
    IdentityClusters found =
        IdentityClustering.cluster(
            frame.mu(),
            frame.sigma(),
            config.with("clusters", frame.planeCentres().length).identity().clustering(),
            new RandomStreams(config.run().seed()));
    return new IdentityClusters(
        found.clusters(), found.clusterOfAgent(), found.centres(), frame.daviesBouldin());
  }

  /** Tells a watcher what the run would have told, but only how each thing ended. */
  public void tell(RunListener watcher) {
    watcher.accept(new RunEvent.Begins(config, spec));
    for (Stage stage : Stage.values()) {
      watcher.accept(new RunEvent.StageChanged(progress(stage)));
    }
    vae.forEach(point -> watcher.accept(new RunEvent.VaeTrained(point)));
    path.tell(watcher);
    if (findings != null) {
      watcher.accept(new RunEvent.IdentityFound(findings));
    }
    if (masks != null) {
      watcher.accept(new RunEvent.MasksKnown(masks));
    }
    if (policy != null) {
      watcher.accept(new RunEvent.PolicyChanged(policy));
    }
    if (best != null) {
      watcher.accept(new RunEvent.BestPolicyChanged(best));
    }
    metrics.forEach(point -> watcher.accept(new RunEvent.Tested(point)));
    if (result != null) {
      result.warnings().forEach((name, m) -> watcher.accept(new RunEvent.Warned(name, m)));
      watcher.accept(new RunEvent.Ended(result));
    }
    watcher.accept(new RunEvent.StateChanged(state(), ""));
  }

  private RunState state() {
    return result == null ? RunState.STOPPED : result.state();
  }

  private StageProgress progress(Stage stage) {
    StageProgress ahead = StageProgress.ahead(stage, Methods.named(config.run().method()));
    if (ahead.state() == State.SKIPPED) {
      return ahead;
    }
    Map<Stage, Double> seconds = result == null ? Map.of() : result.stageSeconds();
    boolean began = seconds.containsKey(stage) || result == null && found(stage);
    double spent = seconds.getOrDefault(stage, 0.0);
    if (!began) {
      return ahead;
    }
    boolean stopped = result != null && result.stoppedIn().filter(stage::equals).isPresent();
    double part = stage == Stage.TRAIN ? done() : 0;
    boolean whole = stage == Stage.TRAIN ? part >= 1 : !stopped;
    return new StageProgress(
        stage,
        whole ? State.DONE : State.RUNNING,
        whole ? 1 : part,
        spent,
        StoredFindings.words(stage, this));
  }

  private boolean found(Stage stage) {
    return switch (stage) {
      case COLLECT, ENCODE -> !vae.isEmpty() || findings != null;
      case CLUSTER -> findings != null && findings.clusters() != null;
      case MASK -> masks != null;
      case TRAIN -> !metrics.isEmpty();
    };
  }

  /** Share of the training steps that were done. */
  private double done() {
    long steps =
        result != null
            ? result.training().envSteps()
            : metrics.isEmpty() ? 0 : metrics.get(metrics.size() - 1).envSteps();
    return Math.min(1, (double) steps / config.run().steps());
  }
}
