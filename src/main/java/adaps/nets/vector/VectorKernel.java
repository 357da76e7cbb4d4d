package adaps.nets.vector;

import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernel;
import adaps.nets.MlpShape;

/** The JDK Vector API kernel: the fastest for small networks on a processor. */
public final class VectorKernel implements MlpKernel {
  private final Packing packing;

  /** Computes networks with masks compact where that is faster. */
  public VectorKernel() {
    this(Packing.WHERE_IT_PAYS);
  }

  VectorKernel(Packing packing) {
    this.packing = packing;
  }

  @Override
  public String name() {
    return "vector";
  }

  @Override
  public boolean sharesWork() {
    return true;
  }

  @Override
  public void sumColumnProducts(float[] one, float[] other, int first, int rows, float[] sums) {
    ColumnProducts.sum(one, other, first, rows, sums);
  }

  @Override
  public MlpBank create(MlpShape shape, int networks, LayerMasks masks, int rows) {
    return new VectorBank(shape, networks, masks, rows, packing);
  }
}
