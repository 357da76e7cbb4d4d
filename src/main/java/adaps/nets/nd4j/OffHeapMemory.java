package adaps.nets.nd4j;

import adaps.nets.MlpShape;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.Pointer;

/** How much memory there is that the garbage collector does not know of. */
public final class OffHeapMemory {
  /** JavaCPP's property for the most that may be taken outside the heap. */
  public static final String LIMIT = "org.bytedeco.javacpp.maxbytes";

  private static final Pattern BYTES = Pattern.compile("(\\d{1,15})([kmgt]?)b?");
  private static final AtomicLong ARRAYS = new AtomicLong();

  private OffHeapMemory() {}

  /** Counts bytes of an array that was made, or takes those away of one that was closed. */
  public static void add(long bytes) {
    ARRAYS.addAndGet(bytes);
  }

  /** Bytes of all networks' arrays that ND4J holds and that were not closed. */
  public static long arrayBytes() {
    return ARRAYS.get();
  }

  /**
   * Bytes that one trainable bank of this kernel takes outside the heap, before it is made: weights
   * and their gradients, and for every row the activations, their gradients and their slopes.
   */
  public static double bankBytes(MlpShape shape, int networks, double rows) {
    double weights = 0;
    double row = shape.outputs();
    for (int layer = 0; layer < shape.layers(); layer++) {
      boolean last = layer == shape.layers() - 1;
      weights += (shape.in(layer) + 1.0) * (last ? shape.out(layer) : shape.out(layer) + 1.0);
      row += shape.in(layer) + 1.0;
    }
    return Float.BYTES * (2 * networks * weights + 3 * rows * row);
  }

  /**
   * Bytes that ND4J may take outside the heap: what JavaCPP's property {@value #LIMIT} says, else
   * as much as the heap may. Told without loading any native library.
   */
  public static long mostArrayBytes() {
    Matcher limit = BYTES.matcher(System.getProperty(LIMIT, "").trim().toLowerCase(Locale.ROOT));
    if (!limit.matches()) {
      return Runtime.getRuntime().maxMemory();
    }
    long number = Long.parseLong(limit.group(1));
    int thousands = limit.group(2).isEmpty() ? 0 : 1 + "kmgt".indexOf(limit.group(2));
    return number == 0 ? Long.MAX_VALUE : number << 10 * thousands;
  }

  /** Bytes of the whole process that are in the machine's memory, the Java heap included. */
  public static long processBytes() {
    return Pointer.physicalBytes();
  }
}
