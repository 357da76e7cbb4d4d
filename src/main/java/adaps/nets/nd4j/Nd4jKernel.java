package adaps.nets.nd4j;

import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernel;
import adaps.nets.MlpShape;

/**
 * Networks on ND4J: runs wherever Java does without incubator modules, and suits large layers. Its
 * banks compute on one thread, outside the Java heap.
 */
public final class Nd4jKernel implements MlpKernel {
  @Override
  public String name() {
    return "nd4j";
  }

  @Override
  public boolean rowsOnHeap() {
    return false;
  }

  @Override
  public double offHeapBytes(MlpShape shape, int networks, double rows) {
    return OffHeapMemory.bankBytes(shape, networks, rows);
  }

  @Override
  public MlpBank create(MlpShape shape, int networks, LayerMasks masks, int rows) {
    Nd4jThreads.useOneThread();
    return new Nd4jBank(shape, networks, masks, rows);
  }
}
