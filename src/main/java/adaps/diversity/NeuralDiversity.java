package adaps.diversity;

import adaps.nets.MlpBank;
import adaps.nets.RowBlock;
import adaps.sharing.SharingPlan;

/**
 * Measures how differently the agents of a plan act. Agents are asked about the observations of a
 * {@link DiversitySample} as they are, whoever made them, each by its own network and mask, and
 * with its own number behind them where the plan appends one. It has rows of its own and changes
 * nothing. One thread only.
 */
public final class NeuralDiversity implements AutoCloseable {
  private static final int ROWS = DiversitySample.OBSERVATIONS;

  private final SharingPlan plan;
  private final PolicyGroups groups;
  private final MlpBank view;
  private final int size;
  private final float[] inputs;
  private final float[] logNormaliser = new float[ROWS];
  private final RowBlock[] block = new RowBlock[1];

  /** Action probabilities, [policy][observation × actions]. */
  private final float[][] probabilities;

  /**
   * @param actor the actors, perhaps in training; they are looked at through a view
   */
  public NeuralDiversity(SharingPlan plan, MlpBank actor, DiversitySample sample) {
    this.plan = plan;
    groups = PolicyGroups.of(plan, sample.agentOrder());
    view = actor.view(ROWS);
    size = sample.size();
    int width = plan.inputs(size);
    inputs = new float[ROWS * width];
    for (int row = 0; row < ROWS; row++) {
      System.arraycopy(sample.observations(), row * size, inputs, row * width, size);
    }
    probabilities = new float[groups.agentOfPolicy().length][ROWS * actor.shape().outputs()];
  }

  /** The distances between the policies as their parameters are now. */
  public PolicyDistances measure() {
    int policies = probabilities.length;
    double[][] between = new double[policies][policies];
    if (policies > 1) {
      for (int policy = 0; policy < policies; policy++) {
        ask(groups.agentOfPolicy()[policy], probabilities[policy]);
        for (int other = 0; other < policy; other++) {
          double distance = totalVariation(probabilities[policy], probabilities[other]);
          between[policy][other] = distance;
          between[other][policy] = distance;
        }
      }
    }
    return new PolicyDistances(groups.policyOfAgent(), between);
  }

  private void ask(int agent, float[] answers) {
    block[0] = new RowBlock(plan.networkOfAgent()[agent], plan.maskOfAgent(agent), 0, ROWS);
    number(agent, 1);
    view.forward(inputs, block);
    view.softmax(block, answers, logNormaliser);
    number(agent, 0);
  }

  private void number(int agent, float value) {
    if (plan.agentIdInObservation()) {
      int width = plan.inputs(size);
      for (int row = 0; row < ROWS; row++) {
        inputs[row * width + size + agent] = value;
      }
    }
  }

  /** Half the summed differences, mean over the observations; rounding may not lead beyond 1. */
  private static double totalVariation(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs(one[i] - other[i]);
    }
    return Math.min(1, sum / (2 * ROWS));
  }

  /** Frees its view of the actors, not the actors. */
  @Override
  public void close() {
    view.close();
  }
}
