package adaps.nets.nd4j;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Keeps ND4J to one thread. Matrices of these sizes are too small to be worth sharing out: several
 * threads make them slower, and cores are better spent on parallel runs.
 */
public final class Nd4jThreads {
  private Nd4jThreads() {}

  /**
   * Makes ND4J, its OpenMP loops and its BLAS use the calling thread alone. Whatever uses ND4J
   * calls this first, on the thread that will compute, because OpenMP keeps the number per thread.
   * The first call of a process loads the native library, which takes seconds.
   */
  public static void useOneThread() {
    Nd4j.getEnvironment().setMaxThreads(1);
    Nd4j.getEnvironment().setMaxMasterThreads(1);
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    Nd4j.factory().blas().setMaxThreads(1);
  }
}
