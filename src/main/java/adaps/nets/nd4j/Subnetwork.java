package adaps.nets.nd4j;

import adaps.nets.MlpShape;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * One network seen through one mask, as a network of its own: masked neurons are gone, the others
 * keep their weights. A softmax follows an actor, nothing a critic. A layer of which the mask keeps
 * nothing becomes one neuron that is always 0.
 */
public final class Subnetwork {
  private static final int NOTHING = -1;

  private final MlpShape shape;
  private final float[] parameters;
  private final int from;
  private final boolean critic;

  /** Neurons that stay, [layer boundary][kept], inputs first and outputs last. */
  private final int[][] kept;

  /**
   * Takes a network out of a bank.
   *
   * @param critic whether its outputs are values and not the logits of actions
   * @param parameters flat, in the order of {@link adaps.nets.MlpBank}
   * @param network index of the network
   * @param mask neurons to keep, [hidden layer][neuron], or null for all
   */
  public Subnetwork(
      boolean critic, MlpShape shape, float[] parameters, int network, boolean[][] mask) {
    this.critic = critic;
    this.shape = shape;
    this.parameters = parameters;
    from = network * shape.parameters();
    kept = new int[shape.layers() + 1][];
    kept[0] = IntStream.range(0, shape.inputs()).toArray();
    for (int layer = 0; layer < shape.layers(); layer++) {
      boolean[] bits = mask == null || layer == mask.length ? null : mask[layer];
      int[] neurons =
          IntStream.range(0, shape.out(layer)).filter(n -> bits == null || bits[n]).toArray();
      kept[layer + 1] = neurons.length == 0 ? new int[] {NOTHING} : neurons;
    }
  }

  /** Neurons of each hidden layer that are left. */
  public int[] hidden() {
    return IntStream.range(1, shape.layers()).map(layer -> kept[layer].length).toArray();
  }

  /** Writes it as the zip that DL4J's {@code ModelSerializer} restores. */
  public void write(OutputStream target) throws IOException {
    Nd4jThreads.useOneThread();
    NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder().seed(0).list();
    int last = shape.layers() - 1;
    for (int layer = 0; layer < last; layer++) {
      layers.layer(
          new DenseLayer.Builder()
              .nIn(kept[layer].length)
              .nOut(kept[layer + 1].length)
              .activation(Activation.RELU)
              .build());
    }
    layers.layer(
        new OutputLayer.Builder(critic ? LossFunction.MSE : LossFunction.MCXENT)
            .nIn(kept[last].length)
            .nOut(shape.outputs())
            .activation(critic ? Activation.IDENTITY : Activation.SOFTMAX)
            .build());
    MultiLayerConfiguration configuration = layers.build();
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    int at = from;
    for (int layer = 0; layer < shape.layers(); layer++) {
      network.setParam(layer + "_W", Nd4j.createFromArray(weights(layer, at)));
      network.setParam(layer + "_b", Nd4j.createFromArray(new float[][] {biases(layer, at)}));
      at += (shape.in(layer) + 1) * shape.out(layer);
    }
    ModelSerializer.writeModel(network, target, false);
  }

  /** Weights between kept neurons, [in][out]. */
  private float[][] weights(int layer, int at) {
    int[] rows = kept[layer];
    int[] columns = kept[layer + 1];
    float[][] weights = new float[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        boolean there = rows[i] != NOTHING && columns[j] != NOTHING;
        weights[i][j] = there ? parameters[at + rows[i] * shape.out(layer) + columns[j]] : 0;
      }
    }
    return weights;
  }

  private float[] biases(int layer, int at) {
    int[] columns = kept[layer + 1];
    float[] biases = new float[columns.length];
    int first = at + shape.in(layer) * shape.out(layer);
    for (int j = 0; j < columns.length; j++) {
      biases[j] = columns[j] == NOTHING ? 0 : parameters[first + columns[j]];
    }
    return biases;
  }
}
