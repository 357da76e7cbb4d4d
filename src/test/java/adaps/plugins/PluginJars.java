package adaps.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.sharing.Method;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.apache.commons.rng.UniformRandomProvider;

/** Jars as strangers build them: compiled apart from the program, and packed with service lines. */
public final class PluginJars {
  private static final int VERSION_AT = 7;

  private final Path folder;
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  /**
   * @param folder where sources and classes are
   */
  public PluginJars(Path folder) {
    this.folder = folder;
  }

  /**
   * Compiles a class into the next jar.
   *
   * @param type with its package
   * @param also jars that it needs
   */
  public PluginJars type(String type, String source, Path... also) throws IOException {
    Path file = folder.resolve("sources").resolve(type.replace('.', '/') + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    Path classes = Files.createTempDirectory(folder, "classes");
    List<String> path =
        new ArrayList<>(List.of(place(Method.class), place(UniformRandomProvider.class)));
    Stream.of(also).map(Path::toString).forEach(path::add);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-implicit:none",
                "-cp",
                String.join(java.io.File.pathSeparator, path),
                "-d",
                classes.toString(),
                file.toString());
    assertEquals(0, code, source);
    try (Stream<Path> all = Files.walk(classes)) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        entries.put(classes.relativize(one).toString().replace('\\', '/'), Files.readAllBytes(one));
      }
    }
    return this;
  }

  private static String place(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  /** Makes every class of the next jar one of a Java that nobody has. */
  public PluginJars ofNewerJava() {
    entries.forEach(
        (name, bytes) -> {
          if (name.endsWith(".class")) {
            bytes[VERSION_AT] = 120;
          }
        });
    return this;
  }

  /** A service line in the next jar. */
  public PluginJars service(String service, String type) {
    return text("META-INF/services/" + service, type + "\n");
  }

  /** Any text in the next jar, with entries for its folders. */
  public PluginJars text(String name, String text) {
    String folders = "";
    for (String part : name.split("/")) {
      if (!(folders + part).equals(name)) {
        folders += part + "/";
        entries.putIfAbsent(folders, new byte[0]);
      }
    }
    entries.put(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return this;
  }

  /** Packs it all, and begins anew. */
  public Path jar(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    entries.clear();
    return file;
  }

  /** A method of this name that deals as full parameter sharing does. */
  public static String method(String type, String name, String parameters) {
    String pack = type.substring(0, type.lastIndexOf('.'));
    String simple = type.substring(pack.length() + 1);
    return """
    package %s;
    import adaps.config.*;
    import adaps.sharing.*;
    public final class %s implements Method {
      static { System.setProperty("%s.ran", "yes"); }
      private final Method like = new FullParameterSharing();
      %s
      public String name() { return "%s"; }
      public String label() { return like.label(); }
      public String sentence() { return like.sentence(); }
      public boolean usesClusters() { return false; }
      public boolean mapsMasks() { return false; }
      public SharingPlan plan(SharingInputs inputs) { return like.plan(inputs); }
    }
    """
        .formatted(pack, simple, type, parameters, name);
  }
}
