package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import adaps.config.A2cConfig;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernels;
import adaps.nets.RowBlock;
import adaps.random.RandomStreams;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActorCriticTest {
  private final A2cConfig config =
      ExperimentConfig.of(Scenarios.load("spread-5-5-5"), Map.of()).a2c();
  private final EnvironmentSpec spec = EnvironmentKinds.spec(Scenarios.load("spread-5-5-5"));

  private ActorCritic create(SharingPlan plan) {
    return ActorCritic.create(
        MlpKernels.named("vector"), plan, spec, config, 8, new RandomStreams(1));
  }

  /** Layers of the default networks, which the published method begins with. */
  @Test
  void everyNetworkBeginsOrthogonalWithItsGainsAndWithoutBiases() {
    ActorCritic networks = create(new SharingPlan(2, new int[15], null, false));
    assertGains(networks.actor(), Math.sqrt(2), Math.sqrt(2), 0.01);
    assertGains(networks.critic(), Math.sqrt(2), Math.sqrt(2), 1);
  }

  private static void assertGains(MlpBank bank, double... gains) {
    float[] flat = new float[bank.parameterCount()];
    bank.readParameters(flat);
    int at = 0;
    for (int network = 0; network < bank.networks(); network++) {
      for (int layer = 0; layer < gains.length; layer++) {
        int in = bank.shape().in(layer);
        int out = bank.shape().out(layer);
        assertOrthogonal(Arrays.copyOfRange(flat, at, at + in * out), in, out, gains[layer]);
        at += in * out;
        for (int neuron = 0; neuron < out; neuron++) {
          assertEquals(0, flat[at++], "a bias of layer " + layer);
        }
      }
    }
    int half = flat.length / 2;
    assertFalse(
        Arrays.equals(Arrays.copyOf(flat, half), Arrays.copyOfRange(flat, half, flat.length)),
        "both networks begin alike");
  }

  /** The vectors along the shorter side have products of gain² with themselves, else 0. */
  private static void assertOrthogonal(float[] weights, int in, int out, double gain) {
    int vectors = Math.min(in, out);
    for (int a = 0; a < vectors; a++) {
      for (int b = 0; b < vectors; b++) {
        double product = 0;
        for (int i = 0; i < Math.max(in, out); i++) {
          product +=
              in <= out
                  ? (double) weights[a * out + i] * weights[b * out + i]
                  : (double) weights[i * out + a] * weights[i * out + b];
        }
        assertEquals(a == b ? gain * gain : 0, product, 1e-5 * gain * gain, in + " → " + out);
      }
    }
  }

  /** The actor's mask drops neuron 1 and the critic's neuron 2. */
  @Test
  void actorAndCriticHaveEachTheirOwnMasks() {
    LayerMasks ofActor = without(0);
    LayerMasks ofCritic = without(1);
    ActorCritic networks =
        create(
            new SharingPlan(
                1, new int[15], new NeuronMasks(new int[15], ofActor, ofCritic), false));
    assertDropped(networks.actor(), 0);
    assertDropped(networks.critic(), 1);
  }

  private LayerMasks without(int neuron) {
    boolean[][][] bits = LayerMasks.allOnes(1, config.hidden()).bits();
    bits[0][0][neuron] = false;
    return new LayerMasks(bits);
  }

  private static void assertDropped(MlpBank bank, int dropped) {
    float[] parameters = new float[bank.parameterCount()];
    Arrays.fill(parameters, 1);
    bank.writeParameters(parameters);
    RowBlock[] row = {new RowBlock(0, 0, 0, 1)};
    bank.forward(new float[8 * bank.shape().inputs()], row);
    double[] activations = new double[64];
    bank.meanActivations(0, row[0], activations);
    for (int neuron = 0; neuron < activations.length; neuron++) {
      assertEquals(neuron == dropped ? 0 : 1, activations[neuron], "neuron " + neuron);
    }
  }

  @Test
  void parametersAreCountedBeforeAndAfterTheyAreMade() {
    SharingPlan plan = new SharingPlan(3, new int[15], null, true);
    int inputs = spec.observationSize() + 15;
    long each = 2L * (inputs * 64 + 64 + 64 * 64 + 64) + 64 * spec.actions() + spec.actions() + 65;

    assertEquals(3 * each, ActorCritic.parameterCount(plan, spec, config));
    ActorCritic made = create(plan);
    assertEquals(
        3 * each,
        plan.trainableParameters(config.hidden(), made.actor().shape(), made.critic().shape()));
  }
}
