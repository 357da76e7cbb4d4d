package adaps.conflict;

import adaps.a2c.ActorCritic;
import adaps.a2c.RolloutGradients;
import adaps.a2c.RowLayout;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernel;
import adaps.nets.MlpKernels;
import adaps.nets.MlpShape;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.util.List;

/**
 * One rollout of one step in one environment, whose gradients are given by hand. Networks have two
 * inputs and two neurons, which both sum up their inputs, and pass on once what the first and twice
 * what the second one has.
 */
final class HandMadePulls implements AutoCloseable {
  static final MlpShape CRITIC = new MlpShape(2, List.of(2), 1);
  static final MlpShape ACTOR = new MlpShape(2, List.of(2), 2);

  /** Weights of both inputs to both neurons, biases, weights and biases to the output. */
  private static final float[] OF_CRITIC = {1, 1, 1, 1, 0, 0, 1, 2, 0};

  /** The second action has no weights, so that it sends no gradients. */
  private static final float[] OF_ACTOR = {1, 1, 1, 1, 0, 0, 1, 0, 2, 0, 0, 0};

  private final SharingPlan plan;
  private final MlpKernel kernel = MlpKernels.named("vector");
  private final ActorCritic networks;
  private final RowLayout layout;

  HandMadePulls(SharingPlan plan) {
    this.plan = plan;
    NeuronMasks masks = plan.masks();
    layout = new RowLayout(plan, 1, 1);
    networks =
        new ActorCritic(
            bank(ACTOR, masks == null ? null : masks.actor(), OF_ACTOR),
            bank(CRITIC, masks == null ? null : masks.critic(), OF_CRITIC));
  }

  private MlpBank bank(MlpShape shape, LayerMasks masks, float[] parameters) {
    MlpBank bank = kernel.create(shape, plan.networks(), masks, layout.allRows());
    float[] all = new float[bank.parameterCount()];
    for (int network = 0; network < plan.networks(); network++) {
      System.arraycopy(parameters, 0, all, network * parameters.length, parameters.length);
    }
    bank.writeParameters(all);
    return bank;
  }

  PullSums sums(int[] types, int... clusters) {
    return new PullSums(
        kernel,
        plan,
        Pullers.of(plan, types, clusters.length == 0 ? null : clusters, 12),
        ACTOR,
        CRITIC,
        1,
        1);
  }

  /**
   * A rollout.
   *
   * @param seen by each agent
   * @param ofOutput gradient of each agent's value, and of its first action's logit
   */
  RolloutGradients gradients(float[][] seen, float... ofOutput) {
    float[] observations = new float[layout.allRows() * 2];
    int stride = networks.actor().outputStride();
    float[] actor = new float[layout.rolloutRows() * stride];
    float[] critic = new float[layout.rolloutRows()];
    for (int agent = 0; agent < seen.length; agent++) {
      int row = layout.row(0, agent);
      System.arraycopy(seen[agent], 0, observations, row * 2, 2);
      actor[row * stride] = ofOutput[agent];
      critic[row] = ofOutput[agent];
    }
    return new RolloutGradients(networks, layout, observations, actor, critic);
  }

  @Override
  public void close() {
    networks.close();
  }
}
