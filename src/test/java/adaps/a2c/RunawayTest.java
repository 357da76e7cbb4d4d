package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.nets.BankState;
import adaps.sharing.SharingPlan;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs whose learning rate is far too large, with the default networks and with deep ones: what is
 * named as the first number that is not finite is found again in double precision, where nothing
 * overflows, as the first that is too large for a float.
 */
class RunawayTest {
  private static final int AGENTS = 15;
  private static final int STEPS = 5;
  private static final int MAX_UPDATES = 2_000;

  @ParameterizedTest
  @CsvSource({
    "fups, 0, 64-64", "fups, 1, 64-64", "fups, 2, 64-64", "fups, 3, 64-64",
    "nops, 0, 64-64", "nops, 1, 64-64", "nops, 2, 64-64", "nops, 3, 64-64",
    "fups, 0, deep", "nops, 0, deep"
  })
  void theNumberThatOverflowsFirstIsNamedAndNoWeightChanges(
      String method, long seed, String hidden) {
    boolean own = method.equals("nops");
    int[] networkOfAgent = IntStream.range(0, AGENTS).map(agent -> own ? agent : 0).toArray();
    SharingPlan plan = new SharingPlan(own ? AGENTS : 1, networkOfAgent, null, false);
    String layers = hidden.equals("deep") ? "64" + "-64".repeat(35) : hidden;
    Map<String, Object> settings =
        Map.of("learningRate", 1, "maxGradientNorm", 1e6, "environments", 1, "hidden", layers);
    LearnerParts parts = LearnerParts.of("spread-5-5-5", plan, settings, seed, 1);
    BankState actor;
    int updates = 0;
    do {
      parts.act();
      actor = BankState.of(parts.networks().actor());
      updates++;
    } while (parts.learner().update(parts.rollout()) && updates < MAX_UPDATES);

    ReferenceUpdate reference = new ReferenceUpdate(parts);
    NotFiniteNumber found =
        new FirstNotFinite(
                parts.networks(),
                parts.rollout(),
                parts.learner(),
                parts.layout(),
                plan,
                parts.batch().spec())
            .find();
    assertEquals(first(parts, reference), found.place());
    assertTrue(updates < MAX_UPDATES, "it did not run away");
    BankState after = BankState.of(parts.networks().actor());
    assertArrayEquals(actor.parameters(), after.parameters());
    assertArrayEquals(actor.firstMoment(), after.firstMoment());
    assertEquals(updates - 1, after.steps());
  }

  private static boolean overflows(double value) {
    return !(Math.abs(value) <= Float.MAX_VALUE);
  }

  /** The first number too large for a float, in the order of A2C. */
  private static String first(LearnerParts parts, ReferenceUpdate reference) {
    for (int step = 0; step < STEPS; step++) {
      String place = output(parts, step, "actor", reference.actorOutputs);
      if (place != null) {
        return place;
      }
    }
    String place = returned(parts, reference);
    for (int step = 0; place == null && step < STEPS; step++) {
      place = output(parts, step, "critic", reference.criticOutputs);
    }
    for (int step = 0; place == null && step < STEPS; step++) {
      place = squaredError(parts, step, reference);
    }
    if (place != null) {
      return place;
    }
    place = gradient("critic", reference.critic);
    place = place == null ? gradient("actor", reference.actor) : place;
    return place == null ? norm(reference) : place;
  }

  private static String output(LearnerParts parts, int step, String name, double[][][] outputs) {
    for (int network = 0; network < parts.plan().networks(); network++) {
      for (int layer = 0; layer < outputs[0].length; layer++) {
        for (int agent = 0; agent < AGENTS; agent++) {
          double[] values = outputs[parts.layout().row(step, agent)][layer];
          for (int neuron = 0; neuron < values.length; neuron++) {
            if (parts.plan().networkOfAgent()[agent] == network && overflows(values[neuron])) {
              return "the output of " + neuron(name, network, layer, neuron) + at(agent, step);
            }
          }
        }
      }
    }
    return null;
  }

  private static String neuron(String name, int network, int layer, int neuron) {
    return "the "
        + name
        + ", network "
        + (network + 1)
        + ", layer "
        + (layer + 1)
        + ", neuron "
        + (neuron + 1);
  }

  private static String at(int agent, int step) {
    return ", for agent "
        + (agent + 1)
        + " in parallel environment 1, at step "
        + (step + 1)
        + " of 5";
  }

  private static String returned(LearnerParts parts, ReferenceUpdate reference) {
    for (int step = STEPS - 1; step >= 0; step--) {
      for (int agent = 0; agent < AGENTS; agent++) {
        if (overflows(reference.returns[parts.layout().row(step, agent)])) {
          return "the return of" + at(agent, step).substring(5);
        }
      }
    }
    return null;
  }

  private static String squaredError(LearnerParts parts, int step, ReferenceUpdate reference) {
    int last = reference.critic.shape.layers() - 1;
    for (int agent = 0; agent < AGENTS; agent++) {
      int row = parts.layout().row(step, agent);
      double error = reference.returns[row] - reference.criticOutputs[row][last][0];
      if (overflows(error * error)) {
        int network = parts.plan().networkOfAgent()[agent];
        return "the squared error of " + neuron("critic", network, last, 0) + at(agent, step);
      }
    }
    return null;
  }

  private static String gradient(String name, ReferenceNetworks networks) {
    int perNetwork = networks.shape.parameters();
    for (int network = 0; network * perNetwork < networks.gradients.length; network++) {
      for (int layer = networks.shape.layers() - 1; layer >= 0; layer--) {
        int out = networks.shape.out(layer);
        int begin = networks.begin(network, layer);
        for (int i = 0; i < (networks.shape.in(layer) + 1) * out; i++) {
          if (overflows(networks.gradients[begin + i])) {
            return "a gradient of " + neuron(name, network, layer, i % out);
          }
        }
      }
    }
    return null;
  }

  private static String norm(ReferenceUpdate reference) {
    assertTrue(overflows(reference.norm() * reference.norm()), "nothing overflows");
    double[] ofCritic = reference.critic.gradients;
    double[] ofActor = reference.actor.gradients;
    int inCritic = largest(ofCritic.length, i -> ofCritic[i]);
    int inActor = largest(ofActor.length, i -> ofActor[i]);
    boolean critic = Math.abs(ofCritic[inCritic]) >= Math.abs(ofActor[inActor]);
    ReferenceNetworks larger = critic ? reference.critic : reference.actor;
    int at = critic ? inCritic : inActor;
    int network = at / larger.shape.parameters();
    int layer = larger.shape.layers() - 1;
    while (at < larger.begin(network, layer)) {
      layer--;
    }
    int neuron = (at - larger.begin(network, layer)) % larger.shape.out(layer);
    return "the norm of the gradient, which is largest in "
        + neuron(critic ? "critic" : "actor", network, layer, neuron);
  }

  private static int largest(int count, IntToDoubleFunction values) {
    int largest = 0;
    for (int i = 1; i < count; i++) {
      if (Math.abs(values.applyAsDouble(i)) > Math.abs(values.applyAsDouble(largest))) {
        largest = i;
      }
    }
    return largest;
  }
}
