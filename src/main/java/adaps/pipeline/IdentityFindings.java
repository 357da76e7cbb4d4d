package adaps.pipeline;

import adaps.config.CollectConfig;
import adaps.config.ExperimentConfig;
import adaps.config.IdentityConfig;
import adaps.config.VaeConfig;
import adaps.env.EnvironmentKinds;
import adaps.identity.AgentErrors;
import adaps.identity.Alikeness;
import adaps.identity.Identities;
import adaps.identity.IdentityClustering;
import adaps.identity.IdentityClusters;
import adaps.identity.LatentFrame;
import adaps.identity.LatentPlane;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stages 1 to 3 found, so that another experiment, or the same one resumed, need not compute
 * it again. Immutable; arrays belong to it and are not changed.
 *
 * @param config under which it was found
 * @param identities of the agents, at the end of stage 2
 * @param errors how well the VAE predicts each agent, or null where an older program kept them not
 * @param alikeness what the swap test found, or null where an older program made none
 * @param plane the plane in which the run's files draw the identities
 * @param clusters what stage 3 found, with the centres in latent space, or null before it
 * @param stages what each stage that is done reported
 */
public record IdentityFindings(
    ExperimentConfig config,
    Identities identities,
    AgentErrors errors,
    Alikeness alikeness,
    LatentPlane plane,
    IdentityClusters clusters,
    Map<Stage, StageFinding> stages) {

  public IdentityFindings {
    Map<Stage, StageFinding> ordered = new EnumMap<>(Stage.class);
    ordered.putAll(stages);
    stages = Collections.unmodifiableMap(ordered);
  }

  /** The identities with their clusters. */
  IdentityFindings withClusters(IdentityClusters found) {
    return new IdentityFindings(config, identities, errors, alikeness, plane, found, stages);
  }

  /** The same with what one more stage reported. */
  IdentityFindings with(Stage stage, StageFinding finding) {
    Map<Stage, StageFinding> more = new EnumMap<>(Stage.class);
    more.putAll(stages);
    more.put(stage, finding);
    return new IdentityFindings(config, identities, errors, alikeness, plane, clusters, more);
  }

  /** The identities alone, to be clustered anew. */
  public IdentityFindings withoutClusters() {
    Map<Stage, StageFinding> fewer = new EnumMap<>(Stage.class);
    fewer.putAll(stages);
    fewer.remove(Stage.CLUSTER);
    return new IdentityFindings(config, identities, errors, alikeness, plane, null, fewer);
  }

  /** The identity space as a run's files draw it. */
  public LatentFrame frame() {
    return LatentFrame.of(identities, clusters, plane);
  }

  /**
   * As much of this as an experiment with another configuration would find itself: everything, the
   * identities without clusters, or nothing. What is kept gives the same numbers as computing it
   * again, so that a run's configuration still says everything that the run depends on.
   *
   * <p>A second VAE needs the transitions, which are not kept; with it only clusters can be.
   */
  public Optional<IdentityFindings> usableFor(ExperimentConfig other) {
    if (!EncodeBasis.of(config).equals(EncodeBasis.of(other))) {
      return Optional.empty();
    }
    IdentityConfig mine = config.identity();
    IdentityConfig theirs = other.identity();
    if (clusters != null && mine.equals(theirs)) {
      return Optional.of(this);
    }
    boolean untested = alikeness == null && IdentityClustering.usesSwapTest(theirs.clustering());
    return untested || theirs.clustering().secondVae()
        ? Optional.empty()
        : Optional.of(withoutClusters());
  }

  /** Everything that decides what stages 1 and 2 compute; the rest of a configuration does not. */
  private record EncodeBasis(
      String environment,
      Record settings,
      long seed,
      String kernel,
      int environments,
      List<Integer> hidden,
      CollectConfig collecting,
      VaeConfig vae) {

    static EncodeBasis of(ExperimentConfig config) {
      return new EncodeBasis(
          config.scenario().environment(),
          EnvironmentKinds.of(config.scenario()).parameters().read(config.scenario().settings()),
          config.run().seed(),
          config.run().kernel(),
          config.a2c().environments(),
          config.a2c().hidden(),
          config.identity().collecting(),
          config.identity().vae());
    }
  }
}
