package adaps.pipeline;

import adaps.a2c.A2c;
import adaps.a2c.GradientWatcher;
import adaps.a2c.RolloutGradients;
import adaps.conflict.PullGram;
import adaps.conflict.PullSums;
import adaps.conflict.Pullers;
import adaps.conflict.Role;
import adaps.nets.LayerMasks;
import adaps.nets.MlpShape;
import adaps.sharing.NeuronCopies;
import adaps.sharing.NeuronPulls;
import adaps.sharing.SharingPlan;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which way every agent pulls at every hidden neuron, summed for a method that revises its plan by
 * it. Agents are told apart whatever their types, which no method may know.
 */
final class MethodPulls implements GradientWatcher, AutoCloseable {
  private final StageContext context;
  private final A2c a2c;
  private final long every;
  private SharingPlan plan;
  private PullSums sums;

  /**
   * @param every so many updates are looked at
   */
  MethodPulls(StageContext context, A2c a2c, SharingPlan plan, long every) {
    this.context = context;
    this.a2c = a2c;
    this.every = every;
    begin(plan);
  }

  private void begin(SharingPlan newPlan) {
    plan = newPlan;
    int[] none = new int[plan.agents()];
    Arrays.fill(none, -1);
    int[] each = IntStream.range(0, plan.agents()).toArray();
    sums =
        new PullSums(
            context.kernel(),
            plan,
            new Pullers(each, plan.networkOfAgent(), none, none, true),
            a2c.networks().actor().shape(),
            a2c.networks().critic().shape(),
            context.config().a2c().nSteps(),
            context.config().a2c().environments());
  }

  /** The learner follows another plan; sums begin anew. */
  void follow(SharingPlan revised) {
    close();
    begin(revised);
  }

  void forget() {
    sums.fade(0);
  }

  float[] state() {
    return sums.state();
  }

  /**
   * Goes back to a {@link #state}; one of no numbers is of an experiment that had none.
   *
   * @throws IllegalArgumentException if it does not fit
   */
  void restore(float[] state) {
    if (state.length == 0) {
      forget();
    } else {
      sums.restore(state);
    }
  }

  @Override
  public boolean wants(long update) {
    return update % every == 0;
  }

  @Override
  public void see(RolloutGradients gradients) {
    sums.add(gradients);
  }

  /**
   * Pulls at the neurons of a layer, each agent's at the copy that it uses; weights from copies of
   * one neuron count as one.
   *
   * @param layer the actor's hidden layers first
   */
  NeuronPulls of(int layer) {
    int layers = context.config().a2c().hidden().size();
    Role role = layer < layers ? Role.ACTOR : Role.CRITIC;
    LayerMasks masks =
        plan.masks() == null
            ? null
            : role == Role.ACTOR ? plan.masks().actor() : plan.masks().critic();
    NeuronCopies copies = NeuronCopies.of(context.config().a2c().hidden(), masks);
    int[] agents = IntStream.range(0, plan.agents()).toArray();
    float[][][] pulls = new float[agents.length][][];
    for (int agent : agents) {
      pulls[agent] = pulls(role, layer % layers, agent, copies, masks);
    }
    return PullGram.of(agents, pulls);
  }

  /** [neuron][input and bias]. */
  private float[][] pulls(Role role, int layer, int agent, NeuronCopies copies, LayerMasks masks) {
    MlpShape shape = sums.shape(role);
    int before = layer == 0 ? 1 : copies.room().get(layer - 1);
    int inputs = shape.in(layer) / before;
    float[][] pulls = new float[copies.hidden().get(layer)][inputs + 1];
    float[] flat = sums.pull(role, agent);
    for (int neuron = 0; neuron < pulls.length; neuron++) {
      int place =
          masks == null ? neuron : copies.placeOf(masks, plan.maskOfAgent(agent), layer, neuron);
      for (int row = 0; place >= 0 && row <= shape.in(layer); row++) {
        pulls[neuron][row / before] +=
            flat[sums.first(role, layer) + row * shape.out(layer) + place];
      }
    }
    return pulls;
  }

  @Override
  public void close() {
    sums.close();
  }
}
