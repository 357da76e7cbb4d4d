package adaps.nets.dl4j;

import adaps.nets.AdamSettings;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Networks as DL4J graphs. Unlike the fast kernels' banks it takes memory for each pass, and gives
 * what lies outside the heap back at the pass's end; the way back computes the way forward again.
 */
final class Dl4jBank implements MlpBank {
  private final Dl4jParameters parameters;
  private final LayerMasks masks;
  private final int rows;
  private final boolean view;

  /** [layer][rows × neurons]; the last layer's are the outputs. */
  private final float[][] activations;

  Dl4jBank(MlpShape shape, int networks, LayerMasks masks, int rows) {
    this(new Dl4jParameters(shape, networks, masks != null), masks, rows, false);
  }

  private Dl4jBank(Dl4jParameters parameters, LayerMasks masks, int rows, boolean view) {
    this.parameters = parameters;
    this.masks = masks;
    this.rows = rows;
    this.view = view;
    activations = new float[shape().layers()][];
    Arrays.setAll(activations, layer -> new float[Math.multiplyExact(rows, shape().out(layer))]);
  }

  @Override
  public MlpShape shape() {
    return parameters.shape;
  }

  @Override
  public int networks() {
    return parameters.networks();
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public float[] outputs() {
    return activations[activations.length - 1];
  }

  @Override
  public int outputStride() {
    return shape().outputs();
  }

  @Override
  public void forward(float[] inputs, RowBlock[] blocks) {
    for (int network = 0; network < networks(); network++) {
      NetworkRows ofNetwork = new NetworkRows(blocks, network);
      if (!ofNetwork.isEmpty()) {
        double[][] computed = parameters.graph(network).forward(graphInputs(inputs, ofNetwork));
        for (int layer = 0; layer < computed.length; layer++) {
          ofNetwork.scatter(computed[layer], activations[layer], shape().out(layer));
        }
      }
    }
  }

  @Override
  public void backward(float[] inputs, float[] outputGradients, RowBlock[] blocks) {
    Arrays.fill(parameters.gradients, 0);
    addBackward(inputs, outputGradients, blocks);
  }

  @Override
  public void addBackward(float[] inputs, float[] outputGradients, RowBlock[] blocks) {
    refuseInView();
    for (int network = 0; network < networks(); network++) {
      NetworkRows ofNetwork = new NetworkRows(blocks, network);
      if (!ofNetwork.isEmpty()) {
        parameters
            .graph(network)
            .addGradients(
                graphInputs(inputs, ofNetwork),
                ofNetwork.gather(outputGradients, outputStride(), outputStride()),
                parameters.gradients,
                network * shape().parameters());
      }
    }
  }

  private INDArray[] graphInputs(float[] inputs, NetworkRows ofNetwork) {
    int length = shape().inputs();
    INDArray[] given = new INDArray[masks == null ? 1 : shape().layers()];
    given[0] = ofNetwork.gather(inputs, length, length);
    for (int layer = 0; layer < given.length - 1; layer++) {
      given[layer + 1] = ofNetwork.masks(masks, layer);
    }
    return given;
  }

  @Override
  public double squaredGradientNorm() {
    return parameters.squaredGradientNorm();
  }

  @Override
  public void adam(AdamSettings settings, float gradientScale) {
    refuseInView();
    parameters.adam(settings, gradientScale);
  }

  @Override
  public void readParameters(float[] target) {
    System.arraycopy(parameters.values, 0, target, 0, parameters.values.length);
  }

  @Override
  public void writeParameters(float[] source) {
    parameters.write(source);
  }

  @Override
  public void readGradients(float[] target) {
    for (int i = 0; i < parameters.gradients.length; i++) {
      target[i] = (float) parameters.gradients[i];
    }
  }

  @Override
  public long readMoments(float[] first, float[] second) {
    System.arraycopy(parameters.firstMoment, 0, first, 0, parameters.firstMoment.length);
    System.arraycopy(parameters.secondMoment, 0, second, 0, parameters.secondMoment.length);
    return parameters.steps;
  }

  @Override
  public void writeMoments(float[] first, float[] second, long steps) {
    System.arraycopy(first, 0, parameters.firstMoment, 0, parameters.firstMoment.length);
    System.arraycopy(second, 0, parameters.secondMoment, 0, parameters.secondMoment.length);
    parameters.steps = steps;
  }

  @Override
  public MlpBank view(int viewRows) {
    return new Dl4jBank(parameters, masks, viewRows, true);
  }

  @Override
  public void meanActivations(int layer, RowBlock block, double[] target) {
    Arrays.fill(target, 0);
    for (int row = block.first(); row < block.first() + block.rows(); row++) {
      for (int neuron = 0; neuron < target.length; neuron++) {
        target[neuron] += activations[layer][row * target.length + neuron] / block.rows();
      }
    }
  }

  @Override
  public void close() {
    if (!view) {
      parameters.close();
    }
  }

  private void refuseInView() {
    if (view) {
      throw new IllegalStateException(
          "A view acts and tests only; train the bank that it was made from.");
    }
  }
}
