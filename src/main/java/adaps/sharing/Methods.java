package adaps.sharing;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.NearestName;
import adaps.config.ParameterDescription;
import adaps.config.ServicePath;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.WeakHashMap;

/** The methods on the class path and in plugins: each is a class that a service entry names. */
public final class Methods {
  private static final Map<ClassLoader, List<Method>> FOUND =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** Asked by whoever leaves out neurons; the other parameters of masks are about mapping them. */
  private static final String MASKED_NETWORKS = "maskedNetworks";

  private Methods() {}

  /**
   * Every method, the program's own first, in the order of their service entries.
   *
   * @throws ConfigException if a service entry cannot be used
   */
  public static List<Method> all() {
    return FOUND.computeIfAbsent(ServicePath.loader(), Methods::find);
  }

  private static List<Method> find(ClassLoader loader) {
    try {
      List<Method> methods =
          ServiceLoader.load(Method.class, loader).stream()
              .map(ServiceLoader.Provider::get)
              .sorted(Comparator.comparing(method -> !isOurs(method)))
              .toList();
      methods.forEach(method -> checkName(method, methods));
      return methods;
    } catch (ServiceConfigurationError e) {
      throw new ConfigException(
          "method",
          "A method cannot be used ("
              + e.getMessage()
              + "); check the lines in META-INF/services/"
              + Method.class.getName()
              + ".");
    }
  }

  private static boolean isOurs(Method method) {
    return method.getClass().getPackage().equals(Methods.class.getPackage());
  }

  private static void checkName(Method method, List<Method> all) {
    List<String> alike =
        all.stream()
            .filter(other -> other.name().equals(method.name()))
            .map(other -> other.getClass().getName())
            .toList();
    if (alike.size() > 1) {
      throw new ConfigException(
          "method",
          "The methods "
              + String.join(" and ", alike)
              + " are both called '"
              + method.name()
              + "'; give one of them another name.");
    }
  }

  /**
   * Whether a parameter, or a setting of an environment, can change what a method computes: those
   * of stages that the method does not have, and those of other methods, cannot.
   *
   * @param key its name
   */
  public static boolean reads(Method method, String key) {
    if (all().stream().anyMatch(any -> any.parameters().has(key))) {
      return method.parameters().has(key);
    }
    String group =
        ExperimentConfig.parameters().stream()
            .filter(parameter -> parameter.key().equals(key))
            .map(ParameterDescription::group)
            .findFirst()
            .orElse("");
    return switch (group) {
      case "Masks" ->
          method.mapsMasks() || method.leavesOutNeurons() && key.equals(MASKED_NETWORKS);
      case "Identity" -> method.usesClusters();
      default -> true;
    };
  }

  /**
   * A method by name.
   *
   * @throws ConfigException with the nearest name if there is none
   */
  public static Method named(String name) {
    List<String> names = all().stream().map(Method::name).toList();
    return all().stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ConfigException(
                    "method",
                    "There is no method '"
                        + name
                        + "'; there are "
                        + String.join(", ", names)
                        + "."
                        + NearestName.suggestion(name, names)));
  }
}
