package adaps.sweep;

import adaps.config.ConfigException;
import adaps.config.NearestName;
import adaps.config.Scenarios;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The comparisons that come with the program: every {@code comparisons/NAME.yaml}. */
public final class Comparisons {
  private static final String FOLDER = "comparisons/";
  private static final String SUFFIX = ".yaml";
  private static final YAMLMapper YAML = new YAMLMapper();

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
   * @throws ConfigException with the nearest name if there is none
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
    try (InputStream stream = loader().getResourceAsStream(FOLDER + name + SUFFIX)) {
      return comparison(name, YAML.readTree(stream));
    } catch (IOException e) {
      throw new IllegalStateException("the program's own comparison cannot be read: " + name, e);
    }
  }

  private static Comparison comparison(String name, JsonNode file) {
    List<String> methods = new ArrayList<>();
    file.required("methods").forEach(method -> methods.add(method.asText()));
    return new Comparison(
        name,
        file.required("title").asText(),
        methods,
        Seeds.parse(file.required("seeds").asText()),
        YAML.convertValue(
            file.required("scenarios"), new TypeReference<Map<String, Map<String, Object>>>() {}));
  }

  private static ClassLoader loader() {
    return Comparisons.class.getClassLoader();
  }
}
