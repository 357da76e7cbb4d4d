package adaps.identity;

import adaps.nets.AdamSettings;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import adaps.nets.nd4j.Nd4jBank;
import adaps.nets.nd4j.OneHotLayer;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * q(z|i): the encoder of the identity VAE. It sees the one-hot index of an agent and nothing else,
 * so it has N inputs in all and each is encoded once per batch, however many transitions there are.
 * Its first layer looks the agent's weights up; its second one is an ordinary layer.
 */
final class IdentityEncoder implements AutoCloseable {
  private final int agents;
  private final int size;
  private final OneHotLayer first;
  private final Nd4jBank second;
  private final RowBlock[] everyAgent;
  private final float[] hidden;
  private final float[] gradients;
  private final float[] sigma;

  /**
   * @param size dimensions of an identity, m
   */
  IdentityEncoder(int agents, int hiddenNeurons, int size) {
    this.agents = agents;
    this.size = size;
    first = new OneHotLayer(agents, hiddenNeurons);
    second = new Nd4jBank(new MlpShape(hiddenNeurons, List.of(), 2 * size), 1, null, agents);
    everyAgent = new RowBlock[] {new RowBlock(0, 0, 0, agents)};
    hidden = new float[agents * hiddenNeurons];
    gradients = new float[agents * second.outputStride()];
    sigma = new float[agents * size];
  }

  /** Neurons of the hidden layer. */
  int neurons() {
    return second.shape().inputs();
  }

  /** Starts both layers as {@link LayerInitialisation} says. */
  void initialise(UniformRandomProvider random) {
    float[] parameters = new float[first.parameterCount()];
    LayerInitialisation.uniform(parameters, 0, parameters.length, agents, random);
    first.writeParameters(parameters);
    LayerInitialisation.uniform(second, random);
  }

  /** Encodes every agent with the parameters as they are. */
  void encode() {
    first.forward(hidden);
    second.forward(hidden, everyAgent);
    float[] outputs = second.outputs();
    for (int agent = 0; agent < agents; agent++) {
      for (int d = 0; d < size; d++) {
        sigma[agent * size + d] =
            (float) Math.exp(0.5 * outputs[agent * second.outputStride() + size + d]);
      }
    }
    Arrays.fill(gradients, 0);
  }

  float mu(int agent, int d) {
    return second.outputs()[agent * second.outputStride() + d];
  }

  float sigma(int agent, int d) {
    return sigma[agent * size + d];
  }

  /** KL(q(z|agent) || N(0, I)), nats. */
  double divergence(int agent) {
    double sum = 0;
    for (int d = 0; d < size; d++) {
      double m = mu(agent, d);
      double s = sigma(agent, d);
      sum += m * m + s * s - 1 - 2 * Math.log(s);
    }
    return sum / 2;
  }

  /** Adds the gradient that reaches a sample z = mu + sigma · noise in dimension d. */
  void addSampleGradient(int agent, int d, float gradient, float noise) {
    int row = agent * second.outputStride();
    gradients[row + d] += gradient;
    gradients[row + size + d] += gradient * noise * sigma(agent, d) / 2;
  }

  /** Adds the gradient of {@code weight} · KL(q(z|agent) || N(0, I)). */
  void addDivergenceGradient(int agent, double weight) {
    int row = agent * second.outputStride();
    for (int d = 0; d < size; d++) {
      double s = sigma(agent, d);
      gradients[row + d] += (float) (weight * mu(agent, d));
      gradients[row + size + d] += (float) (weight * (s * s - 1) / 2);
    }
  }

  /** One optimiser step along the gradients that were added since {@link #encode}. */
  void step(AdamSettings settings) {
    second.backward(hidden, gradients, everyAgent);
    first.backward(hidden, second.inputGradients());
    second.adam(settings, 1);
    first.adam(settings);
  }

  @Override
  public void close() {
    first.close();
    second.close();
  }
}
