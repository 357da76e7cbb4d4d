package adaps.pipeline;

import adaps.a2c.ActorCritic;
import adaps.a2c.PolicyActor;
import adaps.a2c.TransitionCollector;
import adaps.config.ExperimentConfig;
import adaps.env.Environment;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentSpec;
import adaps.identity.ClusterAgreement;
import adaps.identity.IdentityClustering;
import adaps.identity.IdentityClusters;
import adaps.identity.IdentityVae;
import adaps.identity.LatentFrame;
import adaps.identity.LatentFrame.ClusterChoice;
import adaps.identity.Transitions;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernel;
import adaps.random.RandomStreams;
import adaps.sharing.SharingPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;

/** Stages 1 to 3: collect transitions, encode identities, cluster them. */
final class IdentityStages {
  /**
   * Davies–Bouldin index above which clusters are about as wide as they are apart from each other.
   */
  private static final double POOR_SEPARATION = 1;

  /** About how many points the VAE's loss curve has. */
  private static final int VAE_POINTS = 200;

  private final ExperimentConfig config;
  private final EnvironmentSpec spec;
  private final Supplier<Environment> environments;
  private final MlpKernel kernel;
  private final RandomStreams streams;
  private final RunListener listener;
  private final Function<Stage, StageWork> begin;

  IdentityStages(
      ExperimentConfig config,
      EnvironmentSpec spec,
      Supplier<Environment> environments,
      MlpKernel kernel,
      RandomStreams streams,
      RunListener listener,
      Function<Stage, StageWork> begin) {
    this.config = config;
    this.spec = spec;
    this.environments = environments;
    this.kernel = kernel;
    this.streams = streams;
    this.listener = listener;
    this.begin = begin;
  }

  /** The clusters, or nothing when the run was stopped before they were found. */
  Optional<IdentityClusters> run() {
    Optional<Transitions> transitions = collect();
    if (transitions.isEmpty()) {
      return Optional.empty();
    }
    try (IdentityVae vae = new IdentityVae(transitions.get(), config.identity(), streams)) {
      StageWork work = begin.apply(Stage.ENCODE);
      return encode(vae, work) ? cluster(vae, transitions.get()) : Optional.empty();
    }
  }

  private Optional<Transitions> collect() {
    StageWork work = begin.apply(Stage.COLLECT);
    SharingPlan shared = new SharingPlan(1, new int[spec.agents()], null, false);
    int copies = config.a2c().environments();
    EnvironmentBatch batch =
        new EnvironmentBatch(
            environments, copies, copy -> streams.stream("collecting environment", copy));
    try (MlpBank policy = initialPolicy(shared, copies)) {
      TransitionCollector collector =
          new TransitionCollector(
              batch, shared, policy, config.identity(), streams.stream("collecting actions"));
      while (!collector.finished()) {
        if (!work.permitted()) {
          return Optional.empty();
        }
        collector.step();
        if (work.reportIsDue()) {
          work.report(
              collector.done(), StageWork.count(collector.transitions().size()) + " transitions");
        }
      }
      Transitions transitions = collector.transitions();
      if (!collector.enoughRewards()) {
        warnOfRareRewards(collector);
      }
      work.done(
          StageWork.count(transitions.size())
              + " transitions, "
              + StageWork.count(transitions.rewarded())
              + " with a reward");
      return Optional.of(transitions);
    }
  }

  private void warnOfRareRewards(TransitionCollector collector) {
    listener.warning(
        "rewards are rare",
        String.format(
            Locale.ROOT,
            "Rewards are rare: in %s steps some agent was rewarded only %s times where minRewarded"
                + " asks for %s, so types that differ only in their rewards may not be told apart;"
                + " raise maxCollectSteps.",
            StageWork.count(collector.steps()),
            StageWork.count(collector.transitions().fewestRewarded()),
            StageWork.count(config.identity().minRewarded())));
  }

  /** The policy that training would begin with if all agents shared one network. */
  private MlpBank initialPolicy(SharingPlan shared, int copies) {
    var shape = ActorCritic.actorShape(shared, spec, config.a2c());
    MlpBank policy = kernel.create(shape, 1, null, PolicyActor.rows(shared, copies));
    policy.writeParameters(ActorCritic.initialActor(shape, 1, streams));
    return policy;
  }

  private boolean encode(IdentityVae vae, StageWork work) {
    listener.latentChanged(vae.frame());
    int batchesPerPoint = Math.max(1, vae.totalBatches() / VAE_POINTS);
    while (vae.batchesDone() < vae.totalBatches()) {
      if (!work.permitted()) {
        return false;
      }
      vae.trainBatch();
      if (vae.batchesDone() % batchesPerPoint == 0 || vae.batchesDone() == vae.totalBatches()) {
        listener.vaeTrained(point(vae, work));
      }
      if (work.reportIsDue()) {
        work.report((double) vae.batchesDone() / vae.totalBatches(), losses(vae));
        listener.latentChanged(vae.frame());
      }
    }
    work.done(losses(vae));
    listener.latentChanged(vae.frame());
    return true;
  }

  private static VaePoint point(IdentityVae vae, StageWork work) {
    return new VaePoint(
        vae.epoch(), work.seconds(), vae.observationError(), vae.rewardError(), vae.divergence());
  }

  private static String losses(IdentityVae vae) {
    return String.format(
        Locale.ROOT,
        "error %.3f observation, %.4f reward",
        vae.observationError(),
        vae.rewardError());
  }

  private Optional<IdentityClusters> cluster(IdentityVae vae, Transitions transitions) {
    StageWork work = begin.apply(Stage.CLUSTER);
    if (!work.permitted()) {
      return Optional.empty();
    }
    IdentityClusters clusters =
        IdentityClustering.cluster(vae.mu(), vae.sigma(), config.identity(), streams);
    LatentFrame frame = vae.frame(clusters);
    listener.latentChanged(frame);
    String found = summary(clusters);
    if (config.identity().secondVae()) {
      OptionalDouble agreement = secondOpinion(transitions, clusters, work);
      if (agreement.isEmpty()) {
        return Optional.empty();
      }
      found += String.format(Locale.ROOT, ", two VAEs agree by %.2f", agreement.getAsDouble());
    }
    work.done(found);
    warnOfPoorSeparation(clusters);
    double agreement =
        ClusterAgreement.adjustedRandIndex(clusters.clusterOfAgent(), spec.agentTypes());
    if (agreement < 1) {
      listener.warning(
          "clusters differ from types",
          String.format(
              Locale.ROOT,
              "Clusters differ from types: %d clusters for %d types, adjusted Rand index %.2f;"
                  + " collect more steps, train the VAE longer, or give the number of clusters.",
              clusters.clusters(),
              spec.types(),
              agreement));
    }
    return Optional.of(clusters);
  }

  /** Adjusted Rand index with the clusters of a VAE from another seed, or nothing when stopped. */
  private OptionalDouble secondOpinion(
      Transitions transitions, IdentityClusters first, StageWork work) {
    RandomStreams others = streams.child("second VAE");
    try (IdentityVae vae = new IdentityVae(transitions, config.identity(), others)) {
      while (vae.batchesDone() < vae.totalBatches()) {
        if (!work.permitted()) {
          return OptionalDouble.empty();
        }
        vae.trainBatch();
        if (work.reportIsDue()) {
          work.report(
              (double) vae.batchesDone() / vae.totalBatches(), "a second VAE checks the clusters");
        }
      }
      IdentityClusters second =
          IdentityClustering.cluster(vae.mu(), vae.sigma(), config.identity(), others);
      List<Integer> partition = Arrays.stream(second.clusterOfAgent()).boxed().toList();
      double agreement = ClusterAgreement.adjustedRandIndex(first.clusterOfAgent(), partition);
      if (agreement < 1) {
        listener.warning(
            "clusters not trustworthy",
            String.format(
                Locale.ROOT,
                "Clusters not trustworthy: a second VAE finds %d clusters where the first found %d,"
                    + " and they agree only by %.2f (adjusted Rand index); collect more steps, or"
                    + " train the VAE longer.",
                second.clusters(),
                first.clusters(),
                agreement));
      }
      return OptionalDouble.of(agreement);
    }
  }

  private void warnOfPoorSeparation(IdentityClusters clusters) {
    chosen(clusters)
        .filter(choice -> choice.daviesBouldin() > POOR_SEPARATION)
        .ifPresent(
            choice ->
                listener.warning(
                    "clusters not trustworthy",
                    String.format(
                        Locale.ROOT,
                        "Clusters not trustworthy: the Davies-Bouldin index of %d clusters is %.2f,"
                            + " above %.1f, so they hardly part; collect more steps, or train the"
                            + " VAE longer.",
                        choice.clusters(),
                        choice.daviesBouldin(),
                        POOR_SEPARATION)));
  }

  private static Optional<ClusterChoice> chosen(IdentityClusters clusters) {
    return clusters.tried().stream()
        .filter(choice -> choice.clusters() == clusters.clusters())
        .findFirst();
  }

  private static String summary(IdentityClusters clusters) {
    String found = clusters.clusters() + (clusters.clusters() == 1 ? " cluster" : " clusters");
    return chosen(clusters)
        .map(
            choice ->
                String.format(
                    Locale.ROOT, "%s, Davies\u2013Bouldin %.3f", found, choice.daviesBouldin()))
        .orElse(found);
  }
}
