package adaps.nets.dl4j;

import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernel;
import adaps.nets.MlpShape;
import adaps.nets.nd4j.Nd4jThreads;

/**
 * Networks as DL4J's own graphs in double precision, stepped by its own Adam: slow, and independent
 * of the fast kernels, so that anybody can hold a run of theirs against one of this.
 */
public final class Dl4jKernel implements MlpKernel {
  @Override
  public String name() {
    return "dl4j";
  }

  /**
   * The parameters and their gradients, and while a pass lasts each row's input and errors, and of
   * each hidden layer the activations, the mask, and their product.
   */
  @Override
  public double offHeapBytes(MlpShape shape, int networks, double rows) {
    double row = shape.inputs() + 3.0 * shape.hiddenNeurons() + 2.0 * shape.outputs();
    return Double.BYTES * (2.0 * networks * shape.parameters() + rows * row);
  }

  @Override
  public MlpBank create(MlpShape shape, int networks, LayerMasks masks, int rows) {
    Nd4jThreads.useOneThread();
    return new Dl4jBank(shape, networks, masks, rows);
  }
}
