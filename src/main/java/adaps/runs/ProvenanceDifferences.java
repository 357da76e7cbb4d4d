package adaps.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In what the makers of some runs differ. */
public final class ProvenanceDifferences {
  private static final String UNKNOWN = "not recorded";

  private ProvenanceDifferences() {}

  /**
   * One thing in which they differ.
   *
   * @param what name of the fact, for example {@code host}
   * @param runs how many runs have each value, in the order in which the values come
   */
  public record Difference(String what, Map<String, Integer> runs) {
    /** In a line: {@code host: n1 (4 runs), n2 (1 run)}. */
    public String words() {
      List<String> parts = new ArrayList<>();
      runs.forEach(
          (value, count) ->
              parts.add(value + " (" + count + (count == 1 ? " run" : " runs") + ")"));
      return what + ": " + String.join(", ", parts);
    }
  }

  /** What differs, fact by fact; nothing where all were made alike, or none says. */
  public static List<Difference> of(Collection<Provenance> runs) {
    List<Map<String, String>> all = runs.stream().map(Provenance::words).toList();
    Set<String> names = new LinkedHashSet<>();
    all.forEach(words -> names.addAll(words.keySet()));
    List<Difference> differences = new ArrayList<>();
    for (String name : names) {
      Map<String, Integer> values = new LinkedHashMap<>();
      all.forEach(words -> values.merge(value(words, name), 1, Integer::sum));
      if (values.size() > 1) {
        differences.add(new Difference(name, values));
      }
    }
    return differences;
  }

  private static String value(Map<String, String> words, String name) {
    String value = words.getOrDefault(name, "");
    return value.isEmpty() ? UNKNOWN : value;
  }
}
