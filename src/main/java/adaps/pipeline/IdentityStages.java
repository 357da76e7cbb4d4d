package adaps.pipeline;

import adaps.a2c.ActorCritic;
import adaps.a2c.PolicyActor;
import adaps.a2c.TransitionCollector;
import adaps.config.ClusterConfig;
import adaps.env.EnvironmentBatch;
import adaps.identity.AgentErrors;
import adaps.identity.Alikeness;
import adaps.identity.Identities;
import adaps.identity.IdentityClustering;
import adaps.identity.IdentityVae;
import adaps.identity.LatentPlane;
import adaps.identity.Transitions;
import adaps.nets.MlpBank;
import adaps.random.RandomStreams;
import adaps.sharing.SharingPlan;
import adaps.words.Quantity;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Stages 1 to 3: collect transitions, encode identities, cluster them. Each of them ends with a
 * {@link java.util.concurrent.CancellationException} when the run is stopped.
 */
final class IdentityStages {
  /** Of the error of always predicting the mean: above it rewards tell little about anybody. */
  private static final double POORLY_PREDICTED = 0.5;

  /** About how many points the VAE's loss curve has. */
  private static final int VAE_POINTS = 200;

  private final StageContext context;
  private final Function<Stage, StageWork> begin;

  /** Collected in this run, or null where its identities are known from another one. */
  private Transitions transitions;

  IdentityStages(StageContext context, Function<Stage, StageWork> begin) {
    this.context = context;
    this.begin = begin;
  }

  /** Stages 1 and 2: the identities. */
  IdentityFindings encode() {
    StageWork collecting = begin.apply(Stage.COLLECT);
    transitions = collect(collecting);
    // Making the VAE takes seconds, and so does what it is asked at its end: both are the stage's.
    StageWork encoding = begin.apply(Stage.ENCODE);
    encoding.report(0, "The VAE is made.");
    try (IdentityVae vae =
        new IdentityVae(transitions, context.config().identity().vae(), context.streams())) {
      encode(vae, encoding);
      encoding.report(1, "Each agent's transitions are predicted from the others' identities.");
      AgentErrors errors = vae.agentErrors(encoding::stopped);
      Alikeness alikeness = alikeness(vae, context.config().identity().clustering(), encoding);
      Identities identities = vae.identities();
      LatentPlane plane = LatentPlane.fit(vae.mu());
      encoding.done(losses(vae));
      return new IdentityFindings(
          context.config(),
          identities,
          errors,
          alikeness,
          plane,
          null,
          Map.of(Stage.COLLECT, collecting.finding(), Stage.ENCODE, encoding.finding()));
    }
  }

  /** What the swap test finds; null where K is not chosen by it. */
  static Alikeness alikeness(IdentityVae vae, ClusterConfig config, StageWork work) {
    return IdentityClustering.usesSwapTest(config) ? vae.alikeness(work::stopped) : null;
  }

  /** Stage 3: the identities with their clusters. */
  IdentityFindings cluster(IdentityFindings encoded) {
    return new ClusterStage(context, begin.apply(Stage.CLUSTER)).run(encoded, transitions);
  }

  private Transitions collect(StageWork work) {
    SharingPlan shared = new SharingPlan(1, new int[context.spec().agents()], null, false);
    int environmentCount = context.config().a2c().environments();
    RandomStreams streams = context.streams();
    EnvironmentBatch batch =
        new EnvironmentBatch(
            context.environments(),
            environmentCount,
            environment -> streams.stream("collecting environment", environment));
    try (MlpBank policy = initialPolicy(shared, environmentCount, work)) {
      TransitionCollector collector =
          new TransitionCollector(
              batch,
              shared,
              policy,
              context.config().identity().collecting(),
              streams.stream("collecting actions"),
              streams.stream("collecting sample"));
      while (!collector.finished()) {
        work.awaitPermission();
        collector.step();
        if (work.reportIsDue()) {
          work.report(
              collector.done(), Quantity.count(collector.transitions().size()) + " transitions");
        }
      }
      Transitions collected = collector.transitions();
      if (!collector.enoughRewards()) {
        warnOfRareRewards(collector, work);
      }
      work.done(
          Quantity.count(collected.size())
              + (collector.isSample() ? " sampled transitions, " : " transitions, ")
              + Quantity.count(collected.rewarded())
              + " with a reward");
      return collected;
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
            Quantity.count(collector.steps()),
            Quantity.count(collector.transitions().fewestRewarded()),
            Quantity.count(context.config().identity().collecting().minRewarded()),
            collector.isSample() ? "maxTransitions" : "maxCollectSteps"));
  }

  /** The policy that training would begin with if all agents shared one network. */
  private MlpBank initialPolicy(SharingPlan shared, int environmentCount, StageWork work) {
    var shape = ActorCritic.actorShape(shared, context.spec(), context.config().a2c());
    float[] beginning = ActorCritic.initialActor(shape, 1, context.streams(), work::stopped);
    MlpBank policy =
        context.kernel().create(shape, 1, null, PolicyActor.rows(shared, environmentCount));
    policy.writeParameters(beginning);
    return policy;
  }

  private void encode(IdentityVae vae, StageWork work) {
    tell(new RunEvent.IdentitiesMoved(vae.identities()));
    long batchesPerPoint = Math.max(1, vae.mostBatches() / VAE_POINTS);
    while (!vae.isTrained()) {
      work.awaitPermission();
      vae.trainBatch();
      if (vae.batchesDone() % batchesPerPoint == 0 || vae.isTrained()) {
        // These moments are the same in every run of the experiment, those of the clock are not.
        tell(new RunEvent.IdentitiesMoved(vae.identities()));
        tell(new RunEvent.VaeTrained(point(vae, work)));
      }
      if (work.reportIsDue()) {
        work.report((double) vae.batchesDone() / vae.mostBatches(), losses(vae));
        tell(new RunEvent.IdentitiesMoved(vae.identities()));
      }
    }
    warnOfUnknownRewards(vae, work);
  }

  private void warnOfUnknownRewards(IdentityVae vae, StageWork work) {
    boolean standardised =
        context.config().identity().vae().reconstruction().equals("standardised");
    if (standardised && vae.rewardError() > POORLY_PREDICTED) {
      work.warn(
          "rewards poorly predicted",
          String.format(
              Locale.ROOT,
              "Rewards are poorly predicted: the VAE's error is %.2f where always predicting the"
                  + " mean makes 1, so types that differ only in their rewards may not be told"
                  + " apart; raise maxCollectSteps, vaeMaxBatches or vaeHidden.",
              vae.rewardError()));
    }
  }

  private void tell(RunEvent event) {
    context.listener().accept(event);
  }

  private static VaePoint point(IdentityVae vae, StageWork work) {
    return new VaePoint(
        vae.epoch(), work.seconds(), vae.observationError(), vae.rewardError(), vae.divergence());
  }

  private static String losses(IdentityVae vae) {
    return StageSummary.encoded(vae.observationError(), vae.rewardError());
  }
}
