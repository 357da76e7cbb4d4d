package adaps.pipeline;

import adaps.env.EnvironmentSpec;
import adaps.identity.ClusterAgreement;
import adaps.identity.IdentityClusters;
import adaps.sharing.MaskReport;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What a run ended with; the same figures go to the terminal, to {@code --json} and to the window.
 *
 * @param state finished or stopped
 * @param envSteps training steps done, over all parallel environments
 * @param updates A2C updates done
 * @param testReturn mean test return over the last tenth of the training steps done, NaN when no
 *     test was made
 * @param clusterOfAgent cluster of every agent, or null for methods without clusters
 * @param clusterAgreement adjusted Rand index of the clusters against the true types, NaN without
 *     clusters
 * @param clusterPurity share of agents whose type is their cluster's most frequent one, NaN without
 *     clusters
 * @param maskKeep share of neurons kept, [mask][layer], or null without masks
 * @param maskOverlap Jaccard overlap of the masks, [mask][mask], or null without masks
 * @param warnings sentence by fixed name
 * @param trainableParameters of all actors and critics together; 0 when the run was stopped before
 *     it had any
 * @param envStepsPerSecond of the training stage, learning included, tests and pauses not
 * @param stageSeconds seconds of each stage that ran
 * @param checkpointSeconds seconds that training stood still to take checkpoints, since it was last
 *     begun or resumed; NaN where that is not known
 */
public record RunResult(
    RunState state,
    long envSteps,
    long updates,
    double testReturn,
    int[] clusterOfAgent,
    double clusterAgreement,
    double clusterPurity,
    double[][] maskKeep,
    double[][] maskOverlap,
    Map<String, String> warnings,
    long trainableParameters,
    double envStepsPerSecond,
    Map<Stage, Double> stageSeconds,
    double checkpointSeconds) {

  /** The stage in which the run was stopped; empty for one that finished. */
  public Optional<Stage> stoppedIn() {
    return state == RunState.STOPPED
        ? stageSeconds.keySet().stream().max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** Whether there are networks, so that there is a policy. */
  public boolean reachedTraining() {
    return trainableParameters > 0;
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
    IdentityClusters clusters = findings == null ? null : findings.clusters();
    int[] clusterOfAgent = clusters == null ? null : clusters.clusterOfAgent();
    return new RunResult(
        state,
        training == null ? 0 : training.envSteps(),
        training == null ? 0 : training.updates(),
        training == null ? Double.NaN : training.testReturn(),
        clusterOfAgent,
        clusters == null
            ? Double.NaN
            : ClusterAgreement.adjustedRandIndex(clusterOfAgent, spec.agentTypes()),
        clusters == null ? Double.NaN : ClusterAgreement.purity(clusterOfAgent, spec.agentTypes()),
        masks == null ? null : masks.keep(),
        masks == null ? null : masks.overlap(),
        warnings,
        training == null ? 0 : training.trainableParameters(),
        training == null ? 0 : training.envStepsPerSecond(),
        stageSeconds,
        training == null ? 0 : training.checkpointSeconds());
  }
}
