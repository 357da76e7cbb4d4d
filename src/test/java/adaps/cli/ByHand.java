package adaps.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run's policy as somebody computes it who has the folder and the manual, and no program. */
final class ByHand {
  final JsonNode policy;
  private final FloatBuffer parameters;

  ByHand(Path run) throws IOException {
    policy = new ObjectMapper().readTree(run.resolve("policy.json").toFile());
    byte[] bytes = Files.readAllBytes(run.resolve("policy.bin"));
    parameters = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
  }

  /** Probability of each action for what the agent, counted from 0, sees. */
  double[] probabilities(int agent, float[] observation) {
    double[] probabilities = network(agent, observation, policy.get("outputs").asInt(), false);
    double total = 0;
    for (int action = 0; action < probabilities.length; action++) {
      probabilities[action] = Math.exp(probabilities[action]);
      total += probabilities[action];
    }
    for (int action = 0; action < probabilities.length; action++) {
      probabilities[action] /= total;
    }
    return probabilities;
  }

  double value(int agent, float[] observation) {
    return network(agent, observation, 1, true)[0];
  }

  private double[] network(int agent, float[] observation, int outputs, boolean critic) {
    JsonNode hidden = policy.get("hidden");
    int size = 0;
    int in = policy.get("inputs").asInt();
    for (int layer = 0; layer <= hidden.size(); layer++) {
      int out = layer < hidden.size() ? hidden.get(layer).asInt() : outputs;
      size += (in + 1) * out;
      in = out;
    }
    int at = critic ? policy.get("parameters").asInt() : 0;
    at += size * policy.get("networkOfAgent").get(agent).asInt();
    double[] row = inputs(agent, observation);
    for (int layer = 0; layer <= hidden.size(); layer++) {
      boolean last = layer == hidden.size();
      double[] next = new double[last ? outputs : hidden.get(layer).asInt()];
      for (int j = 0; j < next.length; j++) {
        next[j] = parameters.get(at + row.length * next.length + j);
        for (int i = 0; i < row.length; i++) {
          next[j] += row[i] * parameters.get(at + i * next.length + j);
        }
        if (!last) {
          next[j] = Math.max(0, next[j]) * mask(agent, critic, layer, j);
        }
      }
      at += (row.length + 1) * next.length;
      row = next;
    }
    return row;
  }

  private double[] inputs(int agent, float[] observation) {
    double[] inputs = new double[policy.get("inputs").asInt()];
    for (int i = 0; i < observation.length; i++) {
      inputs[i] = observation[i];
    }
    if (policy.get("agentIdInObservation").asBoolean()) {
      inputs[observation.length + agent] = 1;
    }
    return inputs;
  }

  private int mask(int agent, boolean critic, int layer, int neuron) {
    if (!policy.has("maskOfAgent")) {
      return 1;
    }
    int mask = policy.get("maskOfAgent").get(agent).asInt();
    JsonNode masks = policy.get(critic ? "criticMasks" : "actorMasks");
    return masks.get(mask).get(layer).get(neuron).asInt();
  }
}
