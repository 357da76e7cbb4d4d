package adaps.a2c;

import adaps.config.A2cConfig;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentBatch.Ending;
import adaps.nets.Categorical;
import adaps.nets.RowBlock;
import adaps.sharing.SharingPlan;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * n steps of all parallel environments under the present policy, and the n-step returns behind
 * them. Rows are ordered by {@link RowLayout}. The actor's activations of every row stay in its
 * bank, so that learning need not compute them again: the policy does not change in between.
 */
public final class Rollout {
  private final EnvironmentBatch environments;
  private final ActorCritic networks;
  private final RowLayout layout;
  private final ObservationRows observations;
  private final UniformRandomProvider random;
  private final int agents;
  private final int actions;
  private final int environmentCount;
  private final int steps;
  private final Workers workers;

  /** Blocks of a step that go through actors, [step][worker]. */
  private final RowBlock[][][] stepBlocks;

  /** Blocks of a step that are valued as it is acted on, [step][worker]. */
  private final RowBlock[][][] valuedBlocks;

  private final RowBlock[][] nextBlocks;
  private final RowBlock[][] lastBlocks;
  private final int[] actionOfRow;
  private final float[] probabilities;
  private final float[] logNormaliser;
  private final NStepReturns returns;

  /** Return of the episode that ended at the present step, by environment. */
  private final double[] endedReturn;

  /** Scratch of each worker. */
  private final int[][] jointAction;

  /** Uniform number of each row of a step, drawn in the order of rows. */
  private final float[] uniform;

  private final Workers.Part choosing = this::choose;
  private final Workers.Part stepping = this::stepEnvironments;
  private final Workers.Part valuing = this::valueNext;
  private final Workers.Part valuingLast = this::valueLast;
  private final Workers.Part returning = this::computeReturns;
  private int step;
  private final EpisodeReturns episodeReturns = new EpisodeReturns();

  Rollout(
      EnvironmentBatch environments,
      ActorCritic networks,
      SharingPlan plan,
      RowLayout layout,
      A2cConfig config,
      UniformRandomProvider random,
      Workers workers) {
    this.workers = workers;
    this.environments = environments;
    this.networks = networks;
    this.layout = layout;
    this.random = random;
    agents = plan.agents();
    actions = environments.spec().actions();
    environmentCount = environments.count();
    steps = config.nSteps();
    observations =
        new ObservationRows(
            plan, layout, environments.spec().observationSize(), environmentCount, steps);
    stepBlocks = new RowBlock[steps][][];
    valuedBlocks = new RowBlock[steps][workers.count()][0];
    for (int i = 0; i < steps; i++) {
      stepBlocks[i] = workers.cutOfActors(layout.step(i));
      if (workers.partNetworks()) {
        valuedBlocks[i] = workers.cutOfCritics(layout.step(i));
      }
    }
    nextBlocks = workers.cut(layout.next());
    lastBlocks = workers.cutOfCritics(layout.last());
    int rows = layout.rolloutRows();
    actionOfRow = new int[rows];
    probabilities = new float[rows * actions];
    logNormaliser = new float[rows];
    returns = new NStepReturns(layout, steps, environmentCount, (float) config.gamma());
    endedReturn = new double[environmentCount];
    jointAction = new int[workers.count()][agents];
    uniform = new float[rows];
    observeNext();
  }

  /** Acts for n steps; afterwards the arrays below describe them. */
  void act(PhaseClock clock) {
    clock.begin(PhaseClock.Phase.ACTING);
    observations.nextBecomesFirst();
    for (step = 0; step < steps; step++) {
      clock.begin(PhaseClock.Phase.ACTING);
      draw();
      workers.run(choosing);
      clock.begin(PhaseClock.Phase.ENVIRONMENT);
      workers.run(stepping);
      noteEndings();
    }
    clock.begin(PhaseClock.Phase.LEARNING);
    workers.run(valuing);
    workers.run(returning);
  }

  private void draw() {
    for (RowBlock[] blocks : stepBlocks[step]) {
      for (RowBlock block : blocks) {
        for (int row = block.first(); row < block.first() + block.rows(); row++) {
          uniform[row] = random.nextFloat();
        }
      }
    }
  }

  private void choose(int worker) {
    networks.critic().forward(observations.values, valuedBlocks[step][worker]);
    RowBlock[] blocks = stepBlocks[step][worker];
    networks.actor().forward(observations.values, blocks);
    networks.actor().softmax(blocks, probabilities, logNormaliser);
    for (RowBlock block : blocks) {
      for (int row = block.first(); row < block.first() + block.rows(); row++) {
        actionOfRow[row] = Categorical.sample(probabilities, row * actions, actions, uniform[row]);
      }
    }
  }

  private void stepEnvironments(int worker) {
    int end = workers.firstEnvironment(environmentCount, worker + 1);
    for (int environment = workers.firstEnvironment(environmentCount, worker);
        environment < end;
        environment++) {
      step(environment, jointAction[worker]);
    }
  }

  private void step(int environment, int[] actionsOfAgents) {
    for (int agent = 0; agent < agents; agent++) {
      actionsOfAgents[agent] = actionOfRow[layout.row(step, agent) + environment];
    }
    Ending ending = environments.step(environment, actionsOfAgents);
    returns.note(step, environment, ending);
    for (int agent = 0; agent < agents; agent++) {
      returns.reward(
          layout.row(step, agent) + environment, (float) environments.reward(environment, agent));
    }
    if (ending != Ending.NONE) {
      end(environment, ending);
    }
    observations.observe(environments, environment, step + 1);
  }

  private void end(int environment, Ending ending) {
    if (ending == Ending.TIME_LIMIT) {
      observations.observeLast(environments, environment);
    }
    endedReturn[environment] = environments.episodeReturn(environment);
    environments.reset(environment);
  }

  private void noteEndings() {
    boolean cutOff = false;
    for (int environment = 0; environment < environmentCount; environment++) {
      if (returns.ending(step, environment) != Ending.NONE) {
        episodeReturns.add(endedReturn[environment]);
        cutOff |= returns.ending(step, environment) == Ending.TIME_LIMIT;
      }
    }
    if (cutOff) {
      valueLastObservations();
    }
  }

  /**
   * A time limit bootstraps from its own episode's last observation (not from the next episode's
   * first).
   */
  private void valueLastObservations() {
    workers.run(valuingLast);
    returns.endAt(step, agents, networks.critic().outputs(), networks.critic().outputStride());
  }

  private void valueLast(int worker) {
    networks.critic().forward(observations.values, lastBlocks[worker]);
  }

  private void valueNext(int worker) {
    networks.critic().forward(observations.values, nextBlocks[worker]);
  }

  private void computeReturns(int worker) {
    int end = workers.begin(agents, worker + 1);
    for (int agent = workers.begin(agents, worker); agent < end; agent++) {
      returns.compute(agent, networks.critic().outputs(), networks.critic().outputStride());
    }
  }

  /** Input rows of the networks, [all rows × inputs]. */
  public float[] observations() {
    return observations.values;
  }

  /** Action of each row. */
  public int[] actions() {
    return actionOfRow;
  }

  /** Rewards, endings and n-step returns of the rows. */
  NStepReturns nStepReturns() {
    return returns;
  }

  /** Steps of a rollout, n. */
  int steps() {
    return steps;
  }

  /** n-step return of each row. */
  public float[] returns() {
    return returns.ofRow();
  }

  /** Action probabilities, [rows × actions]. */
  public float[] probabilities() {
    return probabilities;
  }

  /** log p(a) = logit(a) - this, for each row. */
  public float[] logNormaliser() {
    return logNormaliser;
  }

  /** Returns of training episodes that ended since they were last taken. */
  public EpisodeReturns episodeReturns() {
    return episodeReturns;
  }

  /** Observes the present states, with which the next rollout begins. */
  void observeNext() {
    for (int environment = 0; environment < environmentCount; environment++) {
      observations.observe(environments, environment, steps);
    }
  }

  /** CRC-32C of the observations with which the next rollout begins. */
  int observationChecksum() {
    CRC32C checksum = new CRC32C();
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * environmentCount * observations.inputs);
    for (int agent = 0; agent < agents; agent++) {
      bytes
          .asFloatBuffer()
          .put(
              observations.values,
              layout.nextRow(agent) * observations.inputs,
              environmentCount * observations.inputs);
      checksum.update(bytes.array());
    }
    return (int) checksum.getValue();
  }
}
