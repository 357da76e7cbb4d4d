package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.TestSeed;
import adaps.config.A2cConfig;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentKinds;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernels;
import adaps.random.RandomStreams;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The learner's gradient against central differences of the loss, written down again in double
 * precision.
 */
class LearnerTest {
  private static final int COPIES = 2;
  private static final int STEPS = 3;
  private static final double H = 1e-5;

  private final RandomStreams streams = new RandomStreams(7);
  private final A2cConfig config =
      ExperimentConfig.of(
              Scenarios.load("spread-5-5-5"),
              Map.of(
                  "environments",
                  COPIES,
                  "nSteps",
                  STEPS,
                  "hidden",
                  "6-5",
                  "learningRate",
                  0,
                  "entropyWeight",
                  0.3))
          .a2c();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void gradientsAreThoseOfTheLoss(boolean masked) {
    var scenario = Scenarios.load("spread-5-5-5");
    var maker = EnvironmentKinds.of(scenario).prepare(scenario.settings(), streams);
    int agents = 15;
    int[] networkOfAgent = new int[agents];
    int[] maskOfAgent = new int[agents];
    for (int agent = 0; agent < agents; agent++) {
      networkOfAgent[agent] = agent % 2;
      maskOfAgent[agent] = agent % 3;
    }
    NeuronMasks masks = new NeuronMasks(maskOfAgent, masks(2), masks(5));
    SharingPlan plan = new SharingPlan(2, networkOfAgent, masked ? masks : null, false);
    EnvironmentBatch batch =
        new EnvironmentBatch(maker, COPIES, copy -> streams.stream("environment", copy));
    RowLayout layout = new RowLayout(plan, COPIES, STEPS);
    ActorCritic nets =
        ActorCritic.create(
            MlpKernels.named("vector"), plan, batch.spec(), config, layout.allRows(), streams);
    draw(nets.actor(), 1);
    draw(nets.critic(), 3);
    Rollout rollout =
        new Rollout(batch, nets, plan, layout, config, streams.stream("actions"), new Workers(1));
    rollout.act(new PhaseClock());
    new Learner(nets, layout, config, COPIES * STEPS, new Workers(1)).update(rollout);

    Loss loss = new Loss(rollout, layout, plan, nets);
    compare(nets.actor(), loss.actor.parameters, loss);
    compare(nets.critic(), loss.critic.parameters, loss);
  }

  /**
   * Large last layers hide no error, and biases other than 0 keep rows away from the rectifier's
   * kink.
   */
  private static void draw(MlpBank bank, long seed) {
    float[] parameters = new float[bank.parameterCount()];
    Random random = TestSeed.random(seed);
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = (float) random.nextGaussian() * 0.5f;
    }
    bank.writeParameters(parameters);
  }

  private static LayerMasks masks(long seed) {
    boolean[][][] bits = new boolean[3][2][];
    Random random = TestSeed.random(seed);
    for (boolean[][] mask : bits) {
      mask[0] = new boolean[6];
      mask[1] = new boolean[5];
      for (boolean[] layer : mask) {
        for (int neuron = 0; neuron < layer.length; neuron++) {
          layer[neuron] = random.nextDouble() < 0.7;
        }
      }
    }
    return new LayerMasks(bits);
  }

  private static void compare(MlpBank bank, double[] parameters, Loss loss) {
    float[] gradients = new float[bank.parameterCount()];
    bank.readGradients(gradients);
    double largest = 0;
    for (int i = 0; i < gradients.length; i++) {
      double kept = parameters[i];
      parameters[i] = kept + H;
      double above = loss.value();
      parameters[i] = kept - H;
      double below = loss.value();
      parameters[i] = kept;
      double expected = (above - below) / (2 * H);
      assertEquals(
          expected, gradients[i], 1e-3 * Math.max(1, Math.abs(expected)), "parameter " + i);
      largest = Math.max(largest, Math.abs(expected));
    }
    assertTrue(largest > 0.01, "all gradients are nearly 0: nothing was compared");
  }

  /**
   * The loss of n-step A2C: mean over environments and time, sum over agents; the advantage has no
   * gradient.
   */
  private static final class Loss {
    private final Rollout rollout;
    private final RowLayout layout;
    private final SharingPlan plan;
    private final double[] advantage;
    final ReferenceNetworks actor;
    final ReferenceNetworks critic;

    Loss(Rollout rollout, RowLayout layout, SharingPlan plan, ActorCritic nets) {
      this.rollout = rollout;
      this.layout = layout;
      this.plan = plan;
      boolean masked = plan.masks() != null;
      actor = new ReferenceNetworks(nets.actor(), masked ? plan.masks().actor() : null);
      critic = new ReferenceNetworks(nets.critic(), masked ? plan.masks().critic() : null);
      advantage = new double[rollout.returns().length];
      forEachRow(
          (row, agent) -> advantage[row] = rollout.returns()[row] - output(critic, row, agent)[0]);
    }

    private interface RowAndAgent {
      void accept(int row, int agent);
    }

    private void forEachRow(RowAndAgent action) {
      for (int step = 0; step < STEPS; step++) {
        for (int agent = 0; agent < plan.agents(); agent++) {
          for (int copy = 0; copy < COPIES; copy++) {
            action.accept(layout.row(step, agent) + copy, agent);
          }
        }
      }
    }

    double value() {
      double[] sum = new double[1];
      forEachRow(
          (row, agent) -> {
            double[] logits = output(actor, row, agent);
            double total = 0;
            for (double logit : logits) {
              total += Math.exp(logit);
            }
            double entropy = 0;
            for (double logit : logits) {
              double logP = logit - Math.log(total);
              entropy -= Math.exp(logP) * logP;
            }
            double logOfTaken = logits[rollout.actions()[row]] - Math.log(total);
            double error = rollout.returns()[row] - output(critic, row, agent)[0];
            sum[0] += -logOfTaken * advantage[row] - 0.3 * entropy + 0.5 * error * error;
          });
      return sum[0] / (COPIES * STEPS);
    }

    private double[] output(ReferenceNetworks networks, int row, int agent) {
      double[] x = new double[networks.shape.inputs()];
      for (int i = 0; i < x.length; i++) {
        x[i] = rollout.observations()[row * x.length + i];
      }
      int network = plan.networkOfAgent()[agent];
      return networks.forward(network, plan.maskOfAgent(agent), x)[networks.shape.layers() - 1];
    }
  }
}
