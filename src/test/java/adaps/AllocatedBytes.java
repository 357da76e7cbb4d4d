package adaps;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.LongStream;

/** Bytes that threads have asked the heap for since they began, whatever became of them. */
public final class AllocatedBytes {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private AllocatedBytes() {}

  /** Of the present thread. */
  public static long ofThisThread() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  /**
   * Of some threads together.
   *
   * @param threads their numbers
   */
  public static long of(long... threads) {
    return LongStream.of(THREADS.getThreadAllocatedBytes(threads)).sum();
  }
}
