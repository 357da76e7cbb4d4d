package adaps.mutation;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * What the virtual machine hands over at its start: the right to exchange classes that are loaded.
 */
public final class Agent {
  private static volatile Instrumentation instrumentation;

  private Agent() {}

  /**
   * Called by the virtual machine.
   *
   * @param arguments none
   * @param given what exchanges classes
   */
  public static void premain(String arguments, Instrumentation given) {
    instrumentation = given;
  }

  static Instrumentation instrumentation() {
    return instrumentation;
  }

  /** Writes the jar that {@code -javaagent} names: it says who the agent is, and holds no class. */
  static Path writeJar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", Agent.class.getName());
    attributes.putValue("Can-Redefine-Classes", "true");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream written = new JarOutputStream(out, manifest)) {
      written.flush();
    }
    return jar;
  }
}
