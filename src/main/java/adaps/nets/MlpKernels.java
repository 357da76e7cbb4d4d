package adaps.nets;

import adaps.config.ConfigException;
import java.util.Optional;

/** Finds the kernel that a configuration asks for. */
public final class MlpKernels {
  private static final String VECTOR_MODULE = "jdk.incubator.vector";

  private MlpKernels() {}

  /**
   * A kernel by name; {@code auto} is {@code vector} where the JVM was started with its module,
   * else {@code nd4j}.
   *
   * @throws ConfigException if the kernel cannot run in this JVM
   */
  public static MlpKernel named(String name) {
    boolean vectorPresent = vectorPresent();
    String chosen = name.equals("auto") ? (vectorPresent ? "vector" : "nd4j") : name;
    if (chosen.equals("vector") && !vectorPresent) {
      throw new ConfigException(
          "kernel",
          "kernel=vector needs Java started with --add-modules "
              + VECTOR_MODULE
              + "; start through the launcher, or use kernel=nd4j.");
    }
    return (MlpKernel)
        instance(
            chosen.equals("vector")
                ? "adaps.nets.vector.VectorKernel"
                : "adaps.nets.nd4j.Nd4jKernel");
  }

  /**
   * Measures how many multiply-adds in registers one core of this machine can reach; nothing where
   * the JVM was started without the Vector API.
   */
  public static Optional<PeakRate> peakRate() {
    return vectorPresent()
        ? Optional.of((PeakRate) instance("adaps.nets.vector.RegisterPeak"))
        : Optional.empty();
  }

  private static boolean vectorPresent() {
    return ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent();
  }

  /** By name, because merely linking to the vector kernel fails where its module is missing. */
  private static Object instance(String className) {
    try {
      return Class.forName(className).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot load " + className, e);
    }
  }
}
