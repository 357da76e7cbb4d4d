package adaps.nets;

import adaps.nets.nd4j.Nd4jKernel;
import java.util.List;

/** The kernels that must agree with the oracle and keep the contract of {@link MlpBank}. */
final class Kernels {
  static final List<MlpKernel> ALL = List.of(new Nd4jKernel());

  private Kernels() {}
}
