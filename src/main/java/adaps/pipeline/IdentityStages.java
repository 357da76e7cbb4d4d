package adaps.pipeline;

import adaps.a2c.ActorCritic;
import adaps.a2c.PolicyActor;
import adaps.a2c.TransitionCollector;
import adaps.config.ExperimentConfig;
import adaps.env.Environment;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentSpec;
import adaps.identity.IdentityVae;
import adaps.identity.Transitions;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernel;
import adaps.random.RandomStreams;
import adaps.sharing.SharingPlan;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Stages 1 to 3: collect transitions, encode identities, cluster them. */
final class IdentityStages {
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
  Optional<IdentityFindings> run() {
    StageWork collecting = begin.apply(Stage.COLLECT);
    Optional<Transitions> transitions = collect(collecting);
    if (transitions.isEmpty()) {
      return Optional.empty();
    }
    try (IdentityVae vae = new IdentityVae(transitions.get(), config.identity(), streams)) {
      StageWork encoding = begin.apply(Stage.ENCODE);
      if (!encode(vae, encoding)) {
        return Optional.empty();
      }
      IdentityFindings encoded =
          new IdentityFindings(
              config,
              vae.frame(),
              vae.plane(),
              null,
              Map.of(Stage.COLLECT, collecting.finding(), Stage.ENCODE, encoding.finding()));
      listener.identityFound(encoded);
      return cluster(encoded, transitions.get());
    }
  }

  /** Stage 3 on identities that are known; a second VAE cannot be asked for. */
  Optional<IdentityFindings> cluster(IdentityFindings encoded) {
    return cluster(encoded, null);
  }

  private Optional<IdentityFindings> cluster(IdentityFindings encoded, Transitions transitions) {
    StageWork work = begin.apply(Stage.CLUSTER);
    Optional<IdentityFindings> found =
        new ClusterStage(config, spec, streams, listener, work).run(encoded, transitions);
    found.ifPresent(listener::identityFound);
    return found;
  }

  private Optional<Transitions> collect(StageWork work) {
    SharingPlan shared = new SharingPlan(1, new int[spec.agents()], null, false);
    int copies = config.a2c().environments();
    EnvironmentBatch batch =
        new EnvironmentBatch(
            environments, copies, copy -> streams.stream("collecting environment", copy));
    try (MlpBank policy = initialPolicy(shared, copies)) {
      TransitionCollector collector =
          new TransitionCollector(
              batch,
              shared,
              policy,
              config.identity(),
              streams.stream("collecting actions"),
              streams.stream("collecting sample"));
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
        warnOfRareRewards(collector, work);
      }
      work.done(
          StageWork.count(transitions.size())
              + (collector.isSample() ? " sampled transitions, " : " transitions, ")
              + StageWork.count(transitions.rewarded())
              + " rewarded");
      return Optional.of(transitions);
    }
  }

  private void warnOfRareRewards(TransitionCollector collector, StageWork work) {
    work.warn(
        "rewards are rare",
        String.format(
            Locale.ROOT,
            "Rewards are rare: in %s steps some agent was rewarded only %s times where minRewarded"
                + " asks for %s, so types that differ only in their rewards may not be told apart;"
                + " raise %s.",
            StageWork.count(collector.steps()),
            StageWork.count(collector.transitions().fewestRewarded()),
            StageWork.count(config.identity().minRewarded()),
            collector.isSample() ? "maxTransitions" : "maxCollectSteps"));
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
    listener.agentErrorsKnown(vae.agentErrors());
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
}
