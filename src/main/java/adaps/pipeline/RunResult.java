package adaps.pipeline;

import adaps.env.EnvironmentSpec;
import adaps.identity.ClusterAgreement;
import adaps.identity.IdentityClusters;
import adaps.sharing.MaskReport;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run ended with; the same figures go to the terminal, to {@code --json} and to the window.
 *
 * @param state finished or stopped
 * @param training figures of training, {@link Training#NONE} before it
 * @param clusters figures of the clusters, {@link Clusters#NONE} for methods without
 * @param masks figures of the masks, {@link Masks#NONE} for methods without
 * @param warnings sentence by fixed name
 * @param stageSeconds seconds of each stage that ran
 */
public record RunResult(
    RunState state,
    Training training,
    Clusters clusters,
    Masks masks,
    Map<String, String> warnings,
    Map<Stage, Double> stageSeconds) {

  /**
   * How far training came.
   *
   * @param envSteps training steps done, over all parallel environments
   * @param updates A2C updates done
   * @param testReturn mean test return over the last tenth of the training steps done, NaN when no
   *     test was made
   * @param trainableParameters of all actors and critics together; 0 when the run was stopped
   *     before it had any
   * @param envStepsPerSecond learning included, tests and pauses not
   * @param checkpointSeconds seconds that training stood still to take checkpoints, since it was
   *     last begun or resumed; NaN where that is not known
   * @param workers threads that shared the work; 0 where that is not known
   */
  public record Training(
      long envSteps,
      long updates,
      double testReturn,
      long trainableParameters,
      double envStepsPerSecond,
      double checkpointSeconds,
      int workers) {
    /** Of a run that was stopped before it trained. */
    public static final Training NONE = new Training(0, 0, Double.NaN, 0, 0, 0, 0);
  }

  /**
   * Who is with whom.
   *
   * @param ofAgent cluster of every agent, or null for methods without clusters
   * @param agreement adjusted Rand index of the clusters against the true types, NaN without
   *     clusters
   * @param purity share of agents whose type is their cluster's most frequent one, NaN without
   *     clusters
   */
  public record Clusters(int[] ofAgent, double agreement, double purity) {
    /** Of methods without clusters. */
    public static final Clusters NONE = new Clusters(null, Double.NaN, Double.NaN);
  }

  /**
   * What the masks keep.
   *
   * @param keep share of neurons kept, [mask][layer], or null without masks
   * @param overlap Jaccard overlap of the masks, [mask][mask], or null without masks
   */
  public record Masks(double[][] keep, double[][] overlap) {
    /** Of methods without masks. */
    public static final Masks NONE = new Masks(null, null);
  }

  /** The stage in which the run was stopped; empty for one that finished. */
  public Optional<Stage> stoppedIn() {
    return state == RunState.STOPPED
        ? stageSeconds.keySet().stream().max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** Whether there are networks, so that there is a policy. */
  public boolean reachedTraining() {
    return training.trainableParameters > 0;
  }

  /**
   * Gathers it.
   *
   * @param training null when the run was stopped before it
   * @param findings null for methods without clusters, and before there are some
   * @param masks null without masks
   */
  static RunResult of(
      RunState state,
      TrainingStage training,
      IdentityFindings findings,
      EnvironmentSpec spec,
      MaskReport masks,
      Map<String, String> warnings,
      Map<Stage, Double> stageSeconds) {
    return new RunResult(
        state,
        training == null ? Training.NONE : of(training),
        findings == null || findings.clusters() == null
            ? Clusters.NONE
            : of(findings.clusters(), spec.agentTypes()),
        masks == null ? Masks.NONE : new Masks(masks.keep(), masks.overlap()),
        warnings,
        stageSeconds);
  }

  private static Training of(TrainingStage training) {
    return new Training(
        training.envSteps(),
        training.updates(),
        training.testReturn(),
        training.trainableParameters(),
        training.envStepsPerSecond(),
        training.checkpointSeconds(),
        training.workers());
  }

  private static Clusters of(IdentityClusters clusters, List<Integer> types) {
    int[] ofAgent = clusters.clusterOfAgent();
    return new Clusters(
        ofAgent,
        ClusterAgreement.adjustedRandIndex(ofAgent, types),
        ClusterAgreement.purity(ofAgent, types));
  }
}
