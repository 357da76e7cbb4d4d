package adaps.bench;

import adaps.nets.nd4j.OffHeapMemory;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;

/**
 * Memory of this process at one moment.
 *
 * @param heapBytes in use on the Java heap after a garbage collection
 * @param offHeapBytes in use outside it: ND4J's arrays and direct buffers
 * @param processBytes of the whole process in the machine's memory, the Java runtime and free heap
 *     included
 */
public record MemoryInUse(long heapBytes, long offHeapBytes, long processBytes) {
  /** Collects garbage and looks. */
  public static MemoryInUse now() {
    System.gc();
    long offHeap = OffHeapMemory.arrayBytes();
    for (var pool : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
      offHeap += pool.getMemoryUsed();
    }
    return new MemoryInUse(
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        offHeap,
        OffHeapMemory.processBytes());
  }
}
