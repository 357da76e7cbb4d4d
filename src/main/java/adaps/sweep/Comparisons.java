package adaps.sweep;

import adaps.config.AdapsException;
import adaps.config.ConfigException;
import adaps.config.DiskException;
import adaps.config.NearestName;
import adaps.config.Scenarios;
import adaps.config.YamlSection;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The comparisons that come with the program (every {@code comparisons/NAME.yaml}) and those of the
 * user's own files.
 */
public final class Comparisons {
  private static final String FOLDER = "comparisons/";
  private static final String SUFFIX = ".yaml";
  private static final String SCENARIOS = "scenarios";
  private static final List<String> FIELDS = List.of("title", "methods", "seeds", SCENARIOS);
  private static final int MAX_KIBIBYTES = 64;
  private static final int MAX_SCENARIOS = 100;

  private Comparisons() {}

  /** Their names, sorted. */
  public static List<String> names() {
    SortedSet<String> names = new TreeSet<>();
    try {
      for (URL folder : Collections.list(loader().getResources(FOLDER))) {
        for (String file : Scenarios.files(folder)) {
          if (file.endsWith(SUFFIX)) {
            names.add(file.substring(0, file.length() - SUFFIX.length()));
          }
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("the program's own comparisons cannot be listed", e);
    }
    return List.copyOf(names);
  }

  /**
   * A comparison by its name.
   *
   * @throws AdapsException with the nearest name if there is none
   */
  public static Comparison named(String name) {
    List<String> names = names();
    if (!names.contains(name)) {
      throw new ConfigException(
          "comparison",
          "There is no comparison '"
              + name
              + "'; there are "
              + String.join(", ", names)
              + "."
              + NearestName.suggestion(name, names));
    }
    String resource = FOLDER + name + SUFFIX;
    try (InputStream stream = loader().getResourceAsStream(resource)) {
      return comparison(name, fields(resource, stream));
    } catch (IOException e) {
      throw new IllegalStateException("the program's own comparison cannot be read: " + name, e);
    }
  }

  /**
   * A comparison from a file of the user's own.
   *
   * @return empty if the file holds something else, such as a scenario, or is not there
   * @throws AdapsException naming file, line and field if it cannot be used
   */
  public static Optional<Comparison> ofFile(String file) {
    try {
      Path path = Path.of(file);
      if (!Files.isRegularFile(path)) {
        return Optional.empty();
      }
      try (InputStream stream = Files.newInputStream(path)) {
        YamlSection fields = fields(file, stream);
        return fields.has(SCENARIOS)
            ? Optional.of(comparison(path.getFileName().toString(), fields))
            : Optional.empty();
      }
    } catch (InvalidPathException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new DiskException(file + " cannot be read; check its permissions.");
    }
  }

  private static YamlSection fields(String file, InputStream stream) throws IOException {
    return YamlSection.read(file, stream, MAX_KIBIBYTES, "scenario or comparison");
  }

  private static Comparison comparison(String name, YamlSection fields) {
    fields.allow(FIELDS, "a comparison");
    YamlSection scenarios = fields.section(SCENARIOS);
    if (scenarios.names().isEmpty() || scenarios.names().size() > MAX_SCENARIOS) {
      throw fields.refused(SCENARIOS, "must name 1 to " + MAX_SCENARIOS + " scenarios.");
    }
    Map<String, Map<String, Object>> overrides = new LinkedHashMap<>();
    for (String scenario : scenarios.names()) {
      overrides.put(scenario, scenarios.section(scenario).values());
    }
    return new Comparison(
        name,
        fields.has("title") ? fields.word("title") : name,
        fields.words("methods"),
        seeds(fields),
        overrides);
  }

  private static List<Long> seeds(YamlSection fields) {
    try {
      return Seeds.parse(fields.word("seeds"));
    } catch (ConfigException e) {
      throw e.problems().get(0).key().equals("seeds")
          ? fields.refused("seeds", "cannot be used: " + e.getMessage())
          : e;
    }
  }

  private static ClassLoader loader() {
    return Comparisons.class.getClassLoader();
  }
}
