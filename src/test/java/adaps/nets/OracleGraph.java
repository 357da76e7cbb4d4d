package adaps.nets;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One network as a DL4J graph in double precision, the oracle for outputs and gradients. Masks are
 * inputs of the graph, multiplied onto the hidden activations.
 */
final class OracleGraph {
  private final BankCase setting;
  private final int network;
  private final ComputationGraph graph;
  private final int[] rows;

  OracleGraph(BankCase setting, int network, float[] parameters) {
    this.setting = setting;
    this.network = network;
    rows =
        Arrays.stream(setting.blocks())
            .filter(block -> block.network() == network)
            .flatMapToInt(b -> IntStream.range(b.first(), b.first() + b.rows()))
            .toArray();
    graph = graph(setting.shape());
    setParameters(parameters);
  }

  /** The rows that go through this network, in the order of {@link #outputs}. */
  int[] rows() {
    return rows;
  }

  /** Outputs of this network's rows, [row][output]. */
  double[][] outputs(float[] inputs) {
    feed(inputs);
    return graph.output(false, graph.getInputs())[0].toDoubleMatrix();
  }

  /** Gradients in the order of {@link MlpBank#readGradients}, of this network alone. */
  double[] gradients(float[] inputs, float[] outputGradients, int stride) {
    MlpShape shape = setting.shape();
    feed(inputs);
    graph.feedForward(graph.getInputs(), true, false);
    INDArray errors = gather(outputGradients, stride, shape.outputs());
    Gradient gradient = graph.backpropGradient(errors);
    double[] flat = new double[shape.parameters()];
    int at = 0;
    for (int layer = 0; layer < shape.layers(); layer++) {
      INDArray weights = gradient.getGradientFor("layer" + layer + "_W");
      for (int in = 0; in < shape.in(layer); in++) {
        for (int out = 0; out < shape.out(layer); out++) {
          flat[at++] = weights.getDouble(in, out);
        }
      }
      INDArray biases = gradient.getGradientFor("layer" + layer + "_b");
      for (int out = 0; out < shape.out(layer); out++) {
        flat[at++] = biases.getDouble(out);
      }
    }
    return flat;
  }

  private static ComputationGraph graph(MlpShape shape) {
    int last = shape.layers() - 1;
    GraphBuilder builder =
        new NeuralNetConfiguration.Builder()
            .dataType(DataType.DOUBLE)
            .graphBuilder()
            .addInputs("observations");
    for (int layer = 0; layer < last; layer++) {
      builder.addInputs("mask" + layer);
    }
    String below = "observations";
    for (int layer = 0; layer <= last; layer++) {
      DenseLayer dense =
          new DenseLayer.Builder()
              .nIn(shape.in(layer))
              .nOut(shape.out(layer))
              .activation(layer < last ? Activation.RELU : Activation.IDENTITY)
              .build();
      builder.addLayer("layer" + layer, dense, below);
      if (layer < last) {
        ElementWiseVertex product = new ElementWiseVertex(ElementWiseVertex.Op.Product);
        builder.addVertex("masked" + layer, product, "layer" + layer, "mask" + layer);
      }
      below = "masked" + layer;
    }
    ComputationGraph graph = new ComputationGraph(builder.setOutputs("layer" + last).build());
    graph.init();
    return graph;
  }

  private void setParameters(float[] parameters) {
    MlpShape shape = setting.shape();
    int at = network * shape.parameters();
    for (int layer = 0; layer < shape.layers(); layer++) {
      INDArray weights = Nd4j.create(DataType.DOUBLE, shape.in(layer), shape.out(layer));
      for (int in = 0; in < shape.in(layer); in++) {
        for (int out = 0; out < shape.out(layer); out++) {
          weights.putScalar(in, out, parameters[at++]);
        }
      }
      INDArray biases = Nd4j.create(DataType.DOUBLE, 1, shape.out(layer));
      for (int out = 0; out < shape.out(layer); out++) {
        biases.putScalar(0, out, parameters[at++]);
      }
      graph.setParam("layer" + layer + "_W", weights);
      graph.setParam("layer" + layer + "_b", biases);
    }
  }

  private void feed(float[] inputs) {
    MlpShape shape = setting.shape();
    INDArray[] fed = new INDArray[shape.layers()];
    fed[0] = gather(inputs, shape.inputs(), shape.inputs());
    for (int layer = 0; layer < shape.layers() - 1; layer++) {
      fed[layer + 1] = masks(layer);
    }
    graph.setInputs(fed);
  }

  private INDArray gather(float[] values, int stride, int width) {
    double[][] gathered = new double[rows.length][width];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < width; j++) {
        gathered[i][j] = values[rows[i] * stride + j];
      }
    }
    return Nd4j.create(gathered);
  }

  private INDArray masks(int layer) {
    double[][] bits = new double[rows.length][setting.shape().out(layer)];
    int i = 0;
    for (RowBlock block : setting.blocks()) {
      for (int row = 0; block.network() == network && row < block.rows(); row++, i++) {
        for (int neuron = 0; neuron < bits[i].length; neuron++) {
          boolean keeps =
              setting.masks() == null || setting.masks().keeps(block.mask(), layer, neuron);
          bits[i][neuron] = keeps ? 1 : 0;
        }
      }
    }
    return Nd4j.create(bits);
  }
}
