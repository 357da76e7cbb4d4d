package adaps.nets.nd4j;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A block of floats outside the Java heap, in which ND4J computes and which is copied from and to
 * Java arrays in one go. Freed by {@link #close} and not before.
 */
final class OffHeapFloats implements AutoCloseable {
  private final INDArray array;
  private final FloatPointer pointer;

  /** Makes {@code length} zeros. */
  OffHeapFloats(long length) {
    array = Nd4j.create(DataType.FLOAT, new long[] {length}, 'f');
    pointer = (FloatPointer) array.data().addressPointer();
    OffHeapMemory.add(length * Float.BYTES);
  }

  /** Part of the block as a matrix in column-major ('f') order; shares its memory. */
  INDArray matrix(long offset, long rows, long columns) {
    return Nd4j.create(array.data(), new long[] {rows, columns}, new long[] {1, rows}, offset, 'f');
  }

  void zero() {
    Pointer.memset(open().position(0), 0, array.length() * Float.BYTES);
    Nd4j.getAffinityManager().tagLocation(array, Location.HOST);
  }

  /** Copies {@code length} floats in; both sides count from {@code offset}. */
  void put(float[] source, int offset, int length) {
    open().position(offset).put(source, offset, length);
    // On a processor both of these do nothing; with a graphics card they say which copy is newest.
    Nd4j.getAffinityManager().tagLocation(array, Location.HOST);
  }

  /** Copies {@code length} floats out; both sides count from {@code offset}. */
  void get(float[] target, int offset, int length) {
    Nd4j.getAffinityManager().ensureLocation(array, Location.HOST);
    open().position(offset).get(target, offset, length);
  }

  @Override
  public void close() {
    if (!array.wasClosed()) {
      OffHeapMemory.add(-array.length() * Float.BYTES);
      array.close();
    }
  }

  private FloatPointer open() {
    if (array.wasClosed()) {
      throw new IllegalStateException("This network was closed; make a new one.");
    }
    return pointer;
  }
}
