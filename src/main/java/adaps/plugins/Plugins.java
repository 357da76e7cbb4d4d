package adaps.plugins;

import adaps.config.ConfigException;
import adaps.config.ServicePath;
import adaps.config.UserFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What was found in the plugins folders when the program started: jars, and lessons.
 *
 * @param found every jar, and what became of it
 * @param lessons Markdown files, which are no code and need nobody's word
 * @param loader finds the classes of those that are used
 */
public record Plugins(List<FoundPlugin> found, List<Path> lessons, ClassLoader loader) {
  /** Where there is no plugin. */
  public static final Plugins NONE =
      new Plugins(List.of(), List.of(), Plugins.class.getClassLoader());

  private static final String JAR = ".jar";
  private static final String LESSON = ".md";

  /** The folder in which every start looks. */
  public static Path folderOfUser() {
    return UserFolder.path().resolve("plugins");
  }

  /** Those that this thread's work is done with. */
  public static Plugins present() {
    return ServicePath.loader() instanceof PluginLoader loader ? loader.plugins() : NONE;
  }

  /**
   * Looks into folders, and tries every jar that may run. What cannot be used is left out, and said
   * in its {@link FoundPlugin}.
   *
   * @param usual a folder that need not exist
   * @param named folders that somebody has named, which must
   * @throws ConfigException if one of them is none
   */
  public static Plugins open(Path usual, List<Path> named, PluginTrust trust) {
    for (Path folder : named) {
      if (!Files.isDirectory(folder)) {
        throw new ConfigException(
            "plugins", "There is no folder " + folder + " for --plugins; check the path.");
      }
    }
    List<Path> folders = Stream.concat(Stream.of(usual), named.stream()).distinct().toList();
    List<Path> jars = files(folders, JAR);
    List<Path> lessons = files(folders, LESSON);
    if (jars.isEmpty() && lessons.isEmpty()) {
      return NONE;
    }
    PluginAdmission admission = new PluginAdmission(trust.checksums());
    for (Path jar : jars) {
      admission.meet(jar);
    }
    PluginLoader loader = admission.loader();
    Plugins plugins = new Plugins(admission.found(), lessons, loader);
    loader.knows(plugins);
    return plugins;
  }

  private static List<Path> files(List<Path> folders, String ending) {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> all = Files.list(folder)) {
        all.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(ending))
            .filter(Files::isRegularFile)
            .sorted()
            .forEach(files::add);
      } catch (IOException e) {
        // A folder that nobody has made, or may look into, holds no plugins.
        continue;
      }
    }
    return files;
  }

  /** Makes the whole process work with them. */
  public void install() {
    ServicePath.extend(loader);
    Thread.currentThread().setContextClassLoader(loader);
  }

  /** The jars whose code runs. */
  public List<Plugin> used() {
    return of(PluginState.USED).stream().map(FoundPlugin::plugin).toList();
  }

  /** The jars of a state. */
  public List<FoundPlugin> of(PluginState state) {
    return found.stream().filter(one -> one.state() == state).toList();
  }

  /** SHA-256 of a file's bytes, 64 hexadecimal digits. */
  static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
