package adaps.nets.nd4j;

import java.util.concurrent.atomic.AtomicLong;
import org.bytedeco.javacpp.Pointer;

/** How much memory there is that the garbage collector does not know of. */
public final class OffHeapMemory {
  private static final AtomicLong ARRAYS = new AtomicLong();

  private OffHeapMemory() {}

  static void add(long bytes) {
    ARRAYS.addAndGet(bytes);
  }

  /** Bytes of all networks' arrays that ND4J holds and that were not closed. */
  public static long arrayBytes() {
    return ARRAYS.get();
  }

  /** Bytes of the whole process that are in the machine's memory, the Java heap included. */
  public static long processBytes() {
    return Pointer.physicalBytes();
  }
}
