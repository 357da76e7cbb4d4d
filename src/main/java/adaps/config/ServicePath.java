package adaps.config;

/**
 * Where services and scenarios are looked for: on the class path, and in plugins once there are
 * some.
 */
public final class ServicePath {
  private static volatile ClassLoader plugins;

  private ServicePath() {}

  /**
   * What finds services and scenarios: the present thread's own context class loader where it has
   * one, else that of the plugins, which threads that are not the program's (those of common pools)
   * know nothing of.
   */
  public static ClassLoader loader() {
    ClassLoader program = ServicePath.class.getClassLoader();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    if (context != null && context != program) {
      return context;
    }
    return plugins == null ? program : plugins;
  }

  /** From now on every thread of the process finds what this loader finds. */
  public static void extend(ClassLoader loader) {
    plugins = loader;
  }
}
