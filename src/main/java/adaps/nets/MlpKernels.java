package adaps.nets;

import adaps.config.ConfigException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the kernel that a configuration asks for. */
public final class MlpKernels {
  private static final String VECTOR_MODULE = "jdk.incubator.vector";

  private static final Map<String, String> CLASSES =
      Map.of(
          "vector", "adaps.nets.vector.VectorKernel",
          "nd4j", "adaps.nets.nd4j.Nd4jKernel",
          "dl4j", "adaps.nets.dl4j.Dl4jKernel");

  private MlpKernels() {}

  /**
   * A kernel by name; {@code auto} is {@code vector} where the JVM was started with its module,
   * else {@code nd4j}.
   *
   * @throws ConfigException if there is no such kernel, or it cannot run in this JVM
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
    String className = CLASSES.get(chosen);
    if (className == null) {
      throw new ConfigException(
          "kernel",
          "kernel is "
              + chosen
              + ", which this version does not have; use one of "
              + new TreeSet<>(CLASSES.keySet())
              + ".");
    }
    return (MlpKernel) instance(className);
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
