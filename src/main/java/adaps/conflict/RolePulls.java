package adaps.conflict;

import adaps.a2c.RolloutGradients;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernel;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import java.util.Arrays;

/**
 * The pulls at the networks of one kind, summed. An agent's gradient is computed by the kernel that
 * trains, in a bank of one network with the rows of one agent.
 */
final class RolePulls implements AutoCloseable {
  private final Role role;
  private final MlpKernel kernel;
  private final MlpShape shape;
  private final MlpBank bank;
  private final int steps;
  private final int environments;
  private final float[] inputs;
  private final float[] outputGradients;
  private final float[] network;
  private final float[] gradient;
  private final RowBlock[] block = new RowBlock[1];

  /** Kept, as every test asks for them: several hundred kilobytes. */
  private final float[] whole;

  private final float[][][] dotsByLayer;

  /** Of the networks that are trained, as they are now. */
  private float[] parameters = new float[0];

  /** [puller][parameters of the hidden layers], in the order of {@link MlpBank}. */
  final float[][] sums;

  RolePulls(
      Role role,
      MlpKernel kernel,
      MlpShape shape,
      LayerMasks masks,
      int[] stepsAndEnvironments,
      int pullers) {
    this.role = role;
    this.kernel = kernel;
    this.shape = shape;
    steps = stepsAndEnvironments[0];
    environments = stepsAndEnvironments[1];
    int rows = steps * environments;
    bank = kernel.create(shape, 1, masks, rows);
    inputs = new float[rows * shape.inputs()];
    outputGradients = new float[rows * bank.outputStride()];
    network = new float[shape.parameters()];
    gradient = new float[shape.parameters()];
    sums = new float[pullers][numbers(shape)];
    whole = new float[numbers(shape)];
    dotsByLayer = new float[shape.hidden().size()][0][];
  }

  /** Parameters of the hidden layers of one network. */
  static int numbers(MlpShape shape) {
    int count = 0;
    for (int layer = 0; layer < shape.hidden().size(); layer++) {
      count += (shape.in(layer) + 1) * shape.out(layer);
    }
    return count;
  }

  /** Takes up the parameters as they are now. */
  void read(RolloutGradients from) {
    MlpBank trained = role.of(from.networks());
    if (parameters.length != trained.parameterCount()) {
      parameters = new float[trained.parameterCount()];
    }
    trained.readParameters(parameters);
  }

  /** What comes next is about this network. */
  void open(int index) {
    System.arraycopy(parameters, index * network.length, network, 0, network.length);
    bank.writeParameters(network);
  }

  /** Adds an agent's gradient of the opened network to a puller's sum. */
  void add(RolloutGradients from, int agent, int mask, int puller) {
    for (int step = 0; step < steps; step++) {
      int row = from.layout().row(step, agent);
      System.arraycopy(
          from.observations(),
          row * shape.inputs(),
          inputs,
          step * environments * shape.inputs(),
          environments * shape.inputs());
      for (int i = 0; i < environments; i++) {
        outputs(from, row + i, (step * environments + i) * bank.outputStride());
      }
    }
    block[0] = new RowBlock(0, mask, 0, steps * environments);
    bank.forward(inputs, block);
    bank.backward(inputs, outputGradients, block);
    bank.readGradients(gradient);
    float[] sum = sums[puller];
    for (int i = 0; i < sum.length; i++) {
      sum[i] += gradient[i];
    }
  }

  private void outputs(RolloutGradients from, int row, int to) {
    if (role == Role.CRITIC) {
      outputGradients[to] = from.critic()[row];
    } else {
      int stride = from.networks().actor().outputStride();
      System.arraycopy(from.actor(), row * stride, outputGradients, to, shape.outputs());
    }
  }

  /** Multiplies all sums. */
  void scale(float factor) {
    for (float[] sum : sums) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] *= factor;
      }
    }
  }

  /**
   * Dot products of some pullers' sums, neuron by neuron of a hidden layer; in arrays of this one,
   * which hold until it is asked for the same layer again.
   */
  PullGram gram(int layer, int[] pullers) {
    int pairs = PullGram.pairs(pullers.length);
    if (dotsByLayer[layer].length < pairs) {
      dotsByLayer[layer] = new float[pairs][shape.out(layer)];
    }
    float[][] dots = dotsByLayer[layer];
    for (int one = 0; one < pullers.length; one++) {
      for (int other = 0; other <= one; other++) {
        float[] ofPair = dots[PullGram.pair(one, other)];
        dots(layer, sums[pullers[one]], sums[pullers[other]], ofPair);
      }
    }
    return new PullGram(pullers, dots);
  }

  /** How much is left of some pullers' sums. */
  LayerEfficiency efficiency(int layer, int[] pullers) {
    int neurons = shape.out(layer);
    double[] pulls = new double[neurons];
    double[] together = new double[neurons];
    float[] squares = new float[neurons];
    int first = first(layer);
    int end = first(layer + 1);
    Arrays.fill(whole, 0);
    for (int puller : pullers) {
      float[] own = sums[puller];
      for (int i = first; i < end; i++) {
        whole[i] += own[i];
      }
      dots(layer, own, own, squares);
      addRoots(squares, pulls);
    }
    dots(layer, whole, whole, squares);
    addRoots(squares, together);
    return LayerEfficiency.of(together, pulls);
  }

  private static void addRoots(float[] squares, double[] target) {
    for (int neuron = 0; neuron < target.length; neuron++) {
      target[neuron] += Math.sqrt(squares[neuron]);
    }
  }

  /** A layer's biases follow its weights, as if they came from one more input. */
  private void dots(int layer, float[] one, float[] other, float[] target) {
    kernel.sumColumnProducts(one, other, first(layer), shape.in(layer) + 1, target);
  }

  /** Where a hidden layer's parameters begin. */
  int first(int layer) {
    int first = 0;
    for (int below = 0; below < layer; below++) {
      first += (shape.in(below) + 1) * shape.out(below);
    }
    return first;
  }

  MlpShape shape() {
    return shape;
  }

  @Override
  public void close() {
    bank.close();
  }
}
