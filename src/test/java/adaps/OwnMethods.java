package adaps;

import adaps.sharing.Method;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Service entries for methods of one's own, for the thread of one test alone: elsewhere there are
 * the program's methods and no more.
 */
public final class OwnMethods implements AutoCloseable {
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private final URLClassLoader loader;

  private OwnMethods(Path folder) throws IOException {
    loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before);
    Thread.currentThread().setContextClassLoader(loader);
  }

  /**
   * Makes the present thread find them.
   *
   * @param folder where the service entries are written
   */
  @SafeVarargs
  public static OwnMethods in(Path folder, Class<? extends Method>... methods) throws IOException {
    List<String> lines = Stream.of(methods).map(Class::getName).toList();
    return withEntries(folder, lines);
  }

  /**
   * Makes the present thread find what these lines name.
   *
   * @param folder where the service entries are written
   */
  public static OwnMethods withEntries(Path folder, List<String> lines) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.write(services.resolve(Method.class.getName()), lines);
    return new OwnMethods(folder);
  }

  @Override
  public void close() throws IOException {
    Thread.currentThread().setContextClassLoader(before);
    loader.close();
  }
}
