package adaps.a2c;

import adaps.env.EnvironmentBatch;
import adaps.nets.Categorical;
import adaps.nets.MlpBank;
import adaps.nets.RowBlock;
import adaps.sharing.SharingPlan;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Lets a policy act in a batch of environments without learning: for collecting, testing and
 * showing.
 */
public final class PolicyActor {
  private final EnvironmentBatch environments;
  private final MlpBank actor;
  private final RowLayout layout;
  private final ObservationRows observations;
  private final RowBlock[] blocks;
  private final int actions;
  private final float[] probabilities;
  private final float[] logNormaliser;

  /** Rows that the actor's bank needs. */
  public static int rows(SharingPlan plan, int environmentCount) {
    return new RowLayout(plan, environmentCount, 1).allRows();
  }

  /**
   * @param actor a bank with at least {@link #rows} rows
   */
  public PolicyActor(EnvironmentBatch environments, SharingPlan plan, MlpBank actor) {
    this.environments = environments;
    this.actor = actor;
    layout = new RowLayout(plan, environments.count(), 1);
    observations =
        new ObservationRows(
            plan, layout, environments.spec().observationSize(), environments.count(), 1);
    blocks = layout.step(0);
    actions = environments.spec().actions();
    probabilities = new float[layout.rolloutRows() * actions];
    logNormaliser = new float[layout.rolloutRows()];
  }

  /** Observes all environments and computes every agent's action probabilities. */
  public void look() {
    for (int environment = 0; environment < environments.count(); environment++) {
      observe(environment);
    }
    compute(blocks);
  }

  /** The first half of {@link #look}: observes one environment; other threads may others. */
  void observe(int environment) {
    observations.observe(environments, environment, 0);
  }

  /** All rows, in the order of the networks. */
  RowBlock[] blocks() {
    return blocks;
  }

  /**
   * The second half of {@link #look}: the action probabilities of some rows; other threads may do
   * others.
   */
  void compute(RowBlock[] rows) {
    actor.forward(observations.values, rows);
    actor.softmax(rows, probabilities, logNormaliser);
  }

  /** Chooses the actions of all agents of one environment; needs {@link #look} first. */
  public void choose(
      int environment, boolean greedy, UniformRandomProvider random, int[] jointAction) {
    for (int agent = 0; agent < jointAction.length; agent++) {
      jointAction[agent] =
          greedy
              ? mostProbable(environment, agent)
              : sample(environment, agent, random.nextFloat());
    }
  }

  /** The action that an agent most probably takes. */
  int mostProbable(int environment, int agent) {
    return Categorical.mostProbable(probabilities, row(agent, environment) * actions, actions);
  }

  /** The action that an agent takes by a uniform number. */
  int sample(int environment, int agent, float uniform) {
    return Categorical.sample(probabilities, row(agent, environment) * actions, actions, uniform);
  }

  /**
   * Values of one environment's agents in what they saw at the last look.
   *
   * @param critic a bank of the critics with as many rows as the actor's
   * @param values receives the value of each agent
   */
  public void values(int environment, MlpBank critic, float[] values) {
    critic.forward(observations.values, blocks);
    for (int agent = 0; agent < values.length; agent++) {
      values[agent] = critic.outputs()[row(agent, environment) * critic.outputStride()];
    }
  }

  /** The networks' input rows of the last look. */
  float[] inputs() {
    return observations.values;
  }

  /** Length of one input row. */
  int inputSize() {
    return observations.inputs;
  }

  int row(int agent, int environment) {
    return layout.row(0, agent) + environment;
  }

  /** Probability of an action in the last look. */
  public float probability(int environment, int agent, int action) {
    return probabilities[(layout.row(0, agent) + environment) * actions + action];
  }
}
