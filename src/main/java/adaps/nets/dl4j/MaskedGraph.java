package adaps.nets.dl4j;

import adaps.nets.MlpShape;
import adaps.nets.nd4j.OffHeapMemory;
import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One network as a DL4J graph in double precision. Masks are inputs of the graph, multiplied onto
 * the hidden activations. What a pass makes outside the heap is given back at its end.
 */
final class MaskedGraph implements AutoCloseable {
  private final MlpShape shape;
  private final boolean masked;
  private final ComputationGraph graph;

  /** The graph's own, which it would copy if asked for them. */
  private final INDArray parameters;

  MaskedGraph(MlpShape shape, boolean masked) {
    this.shape = shape;
    this.masked = masked;
    parameters = Nd4j.create(DataType.DOUBLE, 1, shape.parameters());
    graph = new ComputationGraph(configuration(shape, masked));
    graph.init(parameters, false);
    OffHeapMemory.add(bytes());
  }

  /** Of the parameters and their gradients. */
  private long bytes() {
    return 2L * Double.BYTES * shape.parameters();
  }

  private static ComputationGraphConfiguration configuration(MlpShape shape, boolean masked) {
    int last = shape.layers() - 1;
    GraphBuilder builder =
        new NeuralNetConfiguration.Builder()
            .dataType(DataType.DOUBLE)
            .weightInit(WeightInit.ZERO)
            .graphBuilder()
            .addInputs("observations");
    String below = "observations";
    for (int layer = 0; layer <= last; layer++) {
      DenseLayer dense =
          new DenseLayer.Builder()
              .nIn(shape.in(layer))
              .nOut(shape.out(layer))
              .activation(layer < last ? Activation.RELU : Activation.IDENTITY)
              .build();
      builder.addLayer("layer" + layer, dense, below);
      below = "layer" + layer;
      if (masked && layer < last) {
        ElementWiseVertex product = new ElementWiseVertex(ElementWiseVertex.Op.Product);
        builder.addInputs("mask" + layer);
        builder.addVertex("masked" + layer, product, below, "mask" + layer);
        below = "masked" + layer;
      }
    }
    return builder.setOutputs(below).build();
  }

  /** Replaces the parameters by those in the order of {@link adaps.nets.MlpBank}. */
  void setParameters(float[] flat, int from) {
    double[] ordered = new double[shape.parameters()];
    int[] order = order();
    for (int i = 0; i < ordered.length; i++) {
      ordered[order[i]] = flat[from + i];
    }
    try (INDArray array = Nd4j.createFromArray(new double[][] {ordered})) {
      parameters.assign(array);
    }
  }

  /**
   * Activations of every layer, masked: [layer][rows × neurons].
   *
   * @param inputs observations, then each hidden layer's masks where there are any; closed here
   */
  double[][] forward(INDArray[] inputs) {
    Map<String, INDArray> made = graph.feedForward(inputs, false, true);
    double[][] activations = new double[shape.layers()][];
    for (int layer = 0; layer < activations.length; layer++) {
      boolean hidden = layer < activations.length - 1;
      String name = (masked && hidden ? "masked" : "layer") + layer;
      activations[layer] = numbers(made.get(name));
    }
    close(made.values());
    return activations;
  }

  /**
   * Adds the gradients of all parameters to those in the order of {@link adaps.nets.MlpBank}.
   *
   * @param inputs as for {@link #forward}; closed here
   * @param errors gradients of the outputs; closed here
   */
  void addGradients(INDArray[] inputs, INDArray errors, double[] target, int from) {
    Map<String, INDArray> made = graph.feedForward(inputs, true, false);
    graph.backpropGradient(errors);
    double[] gradients = numbers(graph.getFlattenedGradients());
    close(made.values());
    errors.close();
    int[] order = order();
    for (int i = 0; i < gradients.length; i++) {
      target[from + i] += gradients[order[i]];
    }
  }

  /** Where the graph keeps each number: it holds weights column by column. */
  private int[] order() {
    int[] order = new int[shape.parameters()];
    int at = 0;
    for (int layer = 0; layer < shape.layers(); layer++) {
      int first = at;
      int in = shape.in(layer);
      int out = shape.out(layer);
      for (int i = 0; i < in; i++) {
        for (int o = 0; o < out; o++) {
          order[at++] = first + o * in + i;
        }
      }
      for (int o = 0; o < out; o++) {
        order[at] = at++;
      }
    }
    return order;
  }

  /** All numbers, row by row. ND4J's own way to arrays of Java leaves copies to the collector. */
  static double[] numbers(INDArray array) {
    try (INDArray copy = array.dup('c')) {
      return copy.data().asDouble();
    }
  }

  /** What a pass made; DL4J names its inputs among it. */
  private static void close(Collection<INDArray> arrays) {
    for (INDArray array : arrays) {
      if (array.closeable()) {
        array.close();
      }
    }
  }

  @Override
  public void close() {
    if (parameters.wasClosed()) {
      return;
    }
    OffHeapMemory.add(-bytes());
    parameters.close();
    if (graph.getFlattenedGradients() != null) {
      graph.getFlattenedGradients().close();
    }
  }
}
