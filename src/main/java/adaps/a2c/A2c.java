package adaps.a2c;

import adaps.config.A2cConfig;
import adaps.env.EnvironmentBatch;
import adaps.nets.MlpKernel;
import adaps.nets.MlpShape;
import adaps.random.RandomStreams;
import adaps.sharing.SharingPlan;

/**
 * The training loop of all six methods: act for n steps, learn from them, again. It knows of a
 * method only its {@link SharingPlan}. One thread only; an update allocates nothing.
 */
public final class A2c implements AutoCloseable {
  private final ActorCritic networks;
  private final RowLayout layout;
  private final Rollout rollout;
  private final Learner learner;
  private final PhaseClock clock = new PhaseClock();
  private final int stepsPerUpdate;
  private final int agents;
  private final int nSteps;
  private long updates;

  public A2c(
      MlpKernel kernel,
      SharingPlan plan,
      EnvironmentBatch environments,
      A2cConfig config,
      RandomStreams streams) {
    layout = new RowLayout(plan, environments.count(), config.nSteps());
    networks =
        ActorCritic.create(kernel, plan, environments.spec(), config, layout.allRows(), streams);
    rollout =
        new Rollout(
            environments, networks, plan, layout, config, streams.stream("training actions"));
    agents = plan.agents();
    nSteps = config.nSteps();
    stepsPerUpdate = environments.count() * config.nSteps();
    learner = new Learner(networks, layout, config, stepsPerUpdate);
  }

  /**
   * One rollout and one update.
   *
   * @throws NotFiniteException if the numbers ran away
   */
  public void update() {
    rollout.act(clock);
    learner.update(rollout);
    updates++;
    clock.begin(PhaseClock.Phase.OTHER);
    learner.metrics().requireFinite(updates);
  }

  /** Updates so far. */
  public long updates() {
    return updates;
  }

  /** Environment steps so far, over all parallel environments. */
  public long envSteps() {
    return updates * stepsPerUpdate;
  }

  /** Environment steps of one update. */
  public int stepsPerUpdate() {
    return stepsPerUpdate;
  }

  /**
   * Floating-point operations of the matrix products of one update, acting included; masked neurons
   * count in full.
   */
  public long operationsPerUpdate() {
    MlpShape actor = networks.actor().shape();
    MlpShape critic = networks.critic().shape();
    long rows = (long) stepsPerUpdate * agents;
    long nextRows = rows / nSteps;
    return rows * (actor.forwardOperations() + actor.backwardOperations())
        + rows * (critic.forwardOperations() + critic.backwardOperations())
        + nextRows * critic.forwardOperations();
  }

  /** The networks; their parameters change with every update. */
  public ActorCritic networks() {
    return networks;
  }

  /** Where the time goes. */
  public PhaseClock clock() {
    return clock;
  }

  /** What the updates reported since it was last taken. */
  public UpdateMetrics metrics() {
    return learner.metrics();
  }

  /** Returns of training episodes. */
  public EpisodeReturns episodeReturns() {
    return rollout.episodeReturns();
  }

  /**
   * What every mask's neurons did on the rows of the newest rollout: mean activation,
   * [mask][layer][neuron], the actor's hidden layers first. Only for plans with masks, and not
   * before the first update; changes nothing.
   */
  public double[][][] meanActivations() {
    return MeanActivations.of(networks, layout.rollout());
  }

  @Override
  public void close() {
    networks.close();
  }
}
