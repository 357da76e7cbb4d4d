package adaps;

import adaps.sharing.Method;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Service entries for methods of one's own, for the thread of one test alone: elsewhere there are
 * the program's methods and no more.
 */
public final class OwnMethods implements AutoCloseable {
  private final ClassLoader before = contextLoader();
  private final URLClassLoader loader;

  private OwnMethods(URLClassLoader loader) {
    this.loader = loader;
    Thread.currentThread().setContextClassLoader(loader);
  }

  /**
   * Makes the present thread find them.
   *
   * @param folder where the service entries are written
   */
  @SafeVarargs
  public static OwnMethods in(Path folder, Class<? extends Method>... methods) throws IOException {
    return withEntries(folder, names(methods));
  }

  /**
   * Makes the present thread find them before the program's, as where their jar stands before the
   * program's on the class path.
   *
   * @param folder where the service entries are written
   */
  @SafeVarargs
  public static OwnMethods first(Path folder, Class<? extends Method>... methods)
      throws IOException {
    return new OwnMethods(
        new URLClassLoader(written(folder, names(methods)), contextLoader()) {
          @Override
          public Enumeration<URL> getResources(String name) throws IOException {
            List<URL> all = Collections.list(findResources(name));
            all.addAll(Collections.list(getParent().getResources(name)));
            return Collections.enumeration(all);
          }
        });
  }

  /**
   * Makes the present thread find what these lines name.
   *
   * @param folder where the service entries are written
   */
  public static OwnMethods withEntries(Path folder, List<String> lines) throws IOException {
    return new OwnMethods(new URLClassLoader(written(folder, lines), contextLoader()));
  }

  private static List<String> names(Class<?>[] methods) {
    return Stream.of(methods).map(Class::getName).toList();
  }

  private static ClassLoader contextLoader() {
    return Thread.currentThread().getContextClassLoader();
  }

  private static URL[] written(Path folder, List<String> lines) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.write(services.resolve(Method.class.getName()), lines);
    return new URL[] {folder.toUri().toURL()};
  }

  @Override
  public void close() throws IOException {
    Thread.currentThread().setContextClassLoader(before);
    loader.close();
  }
}
