package adaps.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The scenarios that come with the program and with plugins (every {@code scenarios/NAME.yaml} on
 * the class path and in them) and those of the user's own files.
 */
public final class Scenarios {
  private static final String FOLDER = "scenarios/";
  private static final String SUFFIX = ".yaml";

  private Scenarios() {}

  /** Names of the built-in scenarios, sorted. */
  public static List<String> names() {
    return BuiltIn.now().names();
  }

  private static List<String> listed() {
    SortedSet<String> names = new TreeSet<>(ScenarioOrder.BY_WORDS_AND_NUMBERS);
    try {
      for (URL folder : Collections.list(ServicePath.loader().getResources(FOLDER))) {
        files(folder).stream()
            .filter(file -> file.endsWith(SUFFIX))
            .map(Scenarios::stem)
            .forEach(names::add);
      }
    } catch (IOException e) {
      throw new IllegalStateException("the program's own scenarios cannot be listed", e);
    }
    return List.copyOf(names);
  }

  /** All built-in scenarios, in the order of their names. */
  public static List<Scenario> all() {
    return names().stream().map(Scenarios::builtIn).toList();
  }

  /**
   * A built-in scenario by its name, or by its name in the literature, or a scenario file by its
   * path. Whether the environment knows the settings is for {@code EnvironmentKinds} to say.
   *
   * @throws ConfigException if there is no such scenario or its file is malformed; the message
   *     names the nearest name, or file, line and field
   */
  public static Scenario load(String nameOrPath) {
    List<String> names = names();
    String name = LiteratureNames.here(nameOrPath).orElse(nameOrPath);
    if (names.contains(name)) {
      return builtIn(name);
    }
    if (looksLikeFile(nameOrPath)) {
      return fromFile(nameOrPath);
    }
    throw new ConfigException(
        "scenario",
        "There is no scenario '"
            + nameOrPath
            + "'; name one of 'adaps scenarios' or a YAML file."
            + NearestName.suggestion(nameOrPath, names));
  }

  /**
   * A scenario from its text, as a scenario file holds it.
   *
   * @param source what the text is called in messages
   * @param defaultName the scenario's name unless the text gives one
   * @throws ConfigException if the text is malformed; the message names line and field
   */
  public static Scenario parse(String source, String defaultName, String yaml) {
    try {
      byte[] text = yaml.getBytes(StandardCharsets.UTF_8);
      return ScenarioReader.read(source, defaultName, new ByteArrayInputStream(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean looksLikeFile(String text) {
    return text.endsWith(SUFFIX)
        || text.endsWith(".yml")
        || text.contains("/")
        || text.contains("\\");
  }

  private static Scenario builtIn(String name) {
    return BuiltIn.now().read().computeIfAbsent(name, Scenarios::readBuiltIn);
  }

  private static Scenario readBuiltIn(String name) {
    String resource = FOLDER + name + SUFFIX;
    try (InputStream stream = ServicePath.loader().getResourceAsStream(resource)) {
      return ScenarioReader.read(resource, name, stream);
    } catch (IOException e) {
      throw new IllegalStateException("the program's own " + resource + " cannot be read", e);
    }
  }

  private static Scenario fromFile(String text) {
    try {
      Path path = Path.of(text);
      if (!Files.isRegularFile(path)) {
        throw new ConfigException(
            "scenario",
            "There is no scenario file " + text + "; check the path or name a built-in scenario.");
      }
      try (InputStream stream = Files.newInputStream(path)) {
        return ScenarioReader.read(text, stem(path.getFileName().toString()), stream);
      }
    } catch (InvalidPathException e) {
      throw new ConfigException("scenario", "'" + text + "' cannot be the path of a file.");
    } catch (IOException e) {
      throw new DiskException(
          "The scenario file " + text + " cannot be read (" + e.getMessage() + ").");
    }
  }

  /** File names in a class path folder, whether it is a folder or inside a jar. */
  public static List<String> files(URL folder) throws IOException {
    URLConnection connection = folder.openConnection();
    if (connection instanceof JarURLConnection jar) {
      String prefix = jar.getEntryName();
      jar.setUseCaches(false);
      try (JarFile file = jar.getJarFile()) {
        return file.stream()
            .map(ZipEntry::getName)
            .filter(entry -> entry.startsWith(prefix))
            .map(entry -> entry.substring(prefix.length()))
            .filter(entry -> !entry.contains("/"))
            .toList();
      }
    }
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /**
   * The program's own and those of plugins, listed and read once: windows ask for them at every
   * keystroke.
   *
   * @param names in their order
   * @param read those that somebody has asked for
   */
  private record BuiltIn(List<String> names, Map<String, Scenario> read) {
    static final Map<ClassLoader, BuiltIn> FOUND = Collections.synchronizedMap(new WeakHashMap<>());

    static BuiltIn now() {
      return FOUND.computeIfAbsent(
          ServicePath.loader(), loader -> new BuiltIn(listed(), new ConcurrentHashMap<>()));
    }
  }

  private static String stem(String file) {
    int dot = file.lastIndexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }
}
