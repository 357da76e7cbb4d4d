package adaps.a2c;

import adaps.config.A2cConfig;
import adaps.env.EnvironmentBatch;
import adaps.nets.BankState;
import adaps.nets.MlpKernel;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import adaps.random.RandomState;
import adaps.random.RandomStreams;
import adaps.sharing.CopyInheritance;
import adaps.sharing.SharingPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The training loop of all methods: act for n steps, learn from them, again. It knows of a method
 * only its {@link SharingPlan}. For one thread, which may have other workers at its side; an update
 * allocates nothing.
 */
public final class A2c implements AutoCloseable {
  private final MlpKernel kernel;
  private final Workers workers;
  private final EnvironmentBatch environments;
  private final RandomStreams streams;
  private final UniformRandomProvider actionStream;
  private final PhaseClock clock = new PhaseClock();
  private final int stepsPerUpdate;
  private A2cConfig config;
  private SharingPlan plan;
  private RowLayout layout;
  private ActorCritic networks;
  private Rollout rollout;
  private Learner learner;
  private long updates;

  private final GradientWatchers watchers = new GradientWatchers();

  /** How many updates it takes until the learner's settings change. */
  private long nextChange;

  /**
   * Its networks are all zeros until they are {@linkplain #initialise initialised} or {@linkplain
   * #restore restored}.
   *
   * @param threads workers, at least 1; the numbers are the same, more than 1 need a kernel that
   *     {@linkplain MlpKernel#sharesWork shares work}
   */
  public A2c(
      MlpKernel kernel,
      SharingPlan plan,
      EnvironmentBatch environments,
      A2cConfig config,
      RandomStreams streams,
      int threads) {
    this.kernel = kernel;
    this.environments = environments;
    this.config = config;
    this.streams = streams;
    workers = new Workers(threads);
    actionStream = streams.stream("training actions");
    stepsPerUpdate = environments.count() * config.nSteps();
    begin(plan);
  }

  /**
   * Gives the networks the parameters that an experiment begins with.
   *
   * @param stopped whether the beginning of large networks is to be given up
   * @throws java.util.concurrent.CancellationException when stopped
   */
  public void initialise(BooleanSupplier stopped) {
    networks.initialise(config, streams, stopped);
  }

  /** Makes everything whose rows are ordered by the plan. */
  private void begin(SharingPlan newPlan) {
    plan = newPlan;
    layout = new RowLayout(plan, environments.count(), config.nSteps());
    networks = ActorCritic.empty(kernel, plan, environments.spec(), config, layout.allRows());
    rollout = new Rollout(environments, networks, plan, layout, config, actionStream, workers);
    learner = new Learner(networks, layout, config, stepsPerUpdate, workers);
    followChanges();
  }

  /** Learns with what the settings are after the updates so far. */
  private void followChanges() {
    learner.use(config.after(updates));
    nextChange = config.settingChanges().next(updates);
  }

  /**
   * Goes on with other changes of the learner's settings, from the next update on.
   *
   * @param changed the same but for the changes
   */
  public void change(A2cConfig changed) {
    config = changed;
    followChanges();
  }

  /**
   * Goes on under another plan of as many networks: agents change networks or masks. Networks keep
   * their parameters and optimisers, but for {@linkplain CopyInheritance copies of neurons} whose
   * agents change; environments and random numbers stay where they are. A bank that {@link
   * #networks} gave before is closed.
   */
  public void revise(SharingPlan revised) {
    clock.begin(PhaseClock.Phase.LEARNING);
    CopyInheritance copies = new CopyInheritance(config.hidden(), plan, revised);
    BankState actor = copies.ofActor(BankState.of(networks.actor()), networks.actor().shape());
    BankState critic = copies.ofCritic(BankState.of(networks.critic()), networks.critic().shape());
    UpdateMetrics.Sums metrics = learner.metrics().state();
    EpisodeReturns.Sum returns = rollout.episodeReturns().state();
    networks.close();
    begin(revised);
    actor.restore(networks.actor());
    critic.restore(networks.critic());
    learner.metrics().restore(metrics);
    rollout.episodeReturns().restore(returns);
    clock.begin(PhaseClock.Phase.OTHER);
  }

  /** Shows one more the gradients of the updates that it wants to see. */
  public void show(GradientWatcher watcher) {
    watchers.add(watcher);
  }

  /**
   * One rollout and one update.
   *
   * @throws NotFiniteException if the numbers ran away; the networks are as before, the
   *     environments have gone on
   */
  public void update() {
    rollout.act(clock);
    if (!learner.update(rollout, watchers.of(updates + 1))) {
      throw new NotFiniteException(updates + 1, search().find());
    }
    updates++;
    if (updates == nextChange) {
      followChanges();
    }
    clock.begin(PhaseClock.Phase.OTHER);
  }

  private FirstNotFinite search() {
    return new FirstNotFinite(networks, rollout, learner, layout, plan, environments.spec());
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
   * Floating-point operations of the matrix products of one update, acting included, as if masked
   * neurons were computed like the others.
   */
  public long operationsPerUpdate() {
    return operations(mask -> networks.actor().shape(), mask -> networks.critic().shape());
  }

  /** The same as they are done: without the masked neurons that the kernel leaves out. */
  public long computedOperationsPerUpdate() {
    return operations(networks.actor()::computed, networks.critic()::computed);
  }

  private long operations(IntFunction<MlpShape> actorOfMask, IntFunction<MlpShape> criticOfMask) {
    long operations = 0;
    for (RowBlock block : layout.rollout()) {
      MlpShape actor = actorOfMask.apply(block.mask());
      MlpShape critic = criticOfMask.apply(block.mask());
      operations += block.rows() * (actor.forwardOperations() + actor.backwardOperations());
      operations += block.rows() * (critic.forwardOperations() + critic.backwardOperations());
    }
    for (RowBlock block : layout.next()) {
      operations += block.rows() * criticOfMask.apply(block.mask()).forwardOperations();
    }
    return operations;
  }

  /** Numbers that are trained under the present plan. */
  public long trainableParameters() {
    return plan.trainableParameters(
        config.hidden(), networks.actor().shape(), networks.critic().shape());
  }

  /** The networks; their parameters change with every update. */
  public ActorCritic networks() {
    return networks;
  }

  /** The threads that share the work; also for tests between two updates. */
  public Workers workers() {
    return workers;
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
   * [mask][layer][neuron], the actor's hidden layers first. Only for plans with masks, and only
   * after an update under the present plan; changes nothing.
   */
  public double[][][] meanActivations() {
    // Learning leaves the critics' activations of its last piece only.
    networks.critic().forward(rollout.observations(), layout.rollout());
    return MeanActivations.of(networks, layout.rollout(), plan.masks().actor().count());
  }

  @Override
  public void close() {
    workers.close();
    networks.close();
  }

  /**
   * A copy of everything that decides how training goes on.
   *
   * @throws IOException if an environment cannot write its state
   */
  public A2cState state() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    environments.writeState(new DataOutputStream(bytes));
    return new A2cState(
        updates,
        BankState.of(networks.actor()),
        BankState.of(networks.critic()),
        RandomState.of(actionStream),
        bytes.toByteArray(),
        rollout.observationChecksum(),
        learner.metrics().state(),
        rollout.episodeReturns().state(),
        clock.state());
  }

  /**
   * Goes on where a training with the same configuration and plan stood.
   *
   * @throws IOException if the state does not fit, or the environments do not come back to it
   */
  public void restore(A2cState state) throws IOException {
    state.actor().restore(networks.actor());
    state.critic().restore(networks.critic());
    RandomState.restore(actionStream, state.actionStream());
    environments.readState(new DataInputStream(new ByteArrayInputStream(state.environments())));
    rollout.observeNext();
    if (rollout.observationChecksum() != state.observationChecksum()) {
      throw new IOException(
          "the environment does not come back to where it was: it must write its whole state"
              + " (SavedState), or forget everything at reset and draw every random number from"
              + " the stream it is given");
    }
    learner.metrics().restore(state.metrics());
    rollout.episodeReturns().restore(state.episodeReturns());
    clock.restore(state.phaseNanos());
    updates = state.updates();
    followChanges();
  }
}
