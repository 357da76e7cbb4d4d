package adaps.nets;

import adaps.nets.dl4j.Dl4jKernel;
import adaps.nets.nd4j.Nd4jKernel;
import adaps.nets.vector.VectorKernel;
import java.util.List;

/** The kernels that must agree with the oracle and keep the contract of {@link MlpBank}. */
final class Kernels {
  static final List<MlpKernel> ALL =
      List.of(new VectorKernel(), new Nd4jKernel(), new Dl4jKernel());

  /** Those that have {@link MlpBank#addBackward}. */
  static final List<MlpKernel> LEARNING_IN_PIECES = List.of(new VectorKernel(), new Dl4jKernel());

  private Kernels() {}
}
