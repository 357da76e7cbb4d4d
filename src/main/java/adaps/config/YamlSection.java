package adaps.config;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a YAML file that a stranger may have written, or of one section of it: plain
 * values, lists of plain values, and sections. Whatever is wrong is said with file, line and field.
 */
public final class YamlSection {
  private final YamlPlace place;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private int lastLine = 1;

  YamlSection(YamlPlace place) {
    this.place = place;
  }

  /**
   * Reads a file within its limits of size and depth; tags, aliases and anything nested deeper than
   * a list of plain values are refused.
   *
   * @param file named in messages
   * @param mostKibibytes longest file, in KiB
   * @param kind what the file should be, for example {@code scenario}
   * @throws ConfigException if it is no such file
   */
  public static YamlSection read(String file, InputStream stream, int mostKibibytes, String kind)
      throws IOException {
    return YamlReader.read(file, stream, mostKibibytes, kind);
  }

  /** Tells the line on which the section ends, 1-based. */
  void endsAt(int line) {
    lastLine = line;
  }

  /** Adds a field that must be new. */
  void put(String name, Object value, int line) {
    if (lines.putIfAbsent(name, line) != null) {
      throw place.at(line, name).refused("is given twice; keep one of the two.");
    }
    values.put(name, value);
  }

  /** Whether the field is there, with a value or without. */
  public boolean has(String name) {
    return lines.containsKey(name);
  }

  /** The names of all fields, in their order. */
  public List<String> names() {
    return List.copyOf(lines.keySet());
  }

  /**
   * Refuses every other field.
   *
   * @param what the section is, for example {@code a scenario}
   */
  public void allow(Collection<String> names, String what) {
    for (String name : lines.keySet()) {
      if (!names.contains(name)) {
        throw refused(
            name,
            "is no field of "
                + what
                + "; there are "
                + String.join(", ", names)
                + "."
                + NearestName.suggestion(name, names));
      }
    }
  }

  /**
   * A field that is a section itself.
   *
   * @throws ConfigException if it is missing or something else
   */
  public YamlSection section(String name) {
    if (values.get(name) instanceof YamlSection section) {
      return section;
    }
    throw has(name)
        ? refused(name, "must hold " + name + ", indented, one on each line.")
        : missing(name, "");
  }

  /**
   * A field with one value, as text; an empty text is a value.
   *
   * @throws ConfigException if it is missing or something else
   */
  public String text(String name) {
    Object value = values.get(name);
    if (value instanceof YamlSection || value instanceof List) {
      throw refused(name, "must be a plain value.");
    }
    if (value == null) {
      throw has(name) ? withoutValue(name) : missing(name, "");
    }
    return String.valueOf(value);
  }

  /** A field with one value that is not blank. */
  public String word(String name) {
    String text = text(name);
    if (text.isBlank()) {
      throw withoutValue(name);
    }
    return text;
  }

  /** A field with a list of values, as texts. */
  public List<String> words(String name) {
    if (!has(name)) {
      throw missing(name, "");
    }
    if (!(values.get(name) instanceof List<?> list) || list.isEmpty()) {
      throw refused(name, "must be a list such as [a, b].");
    }
    return list.stream().map(String::valueOf).toList();
  }

  /**
   * All fields as values by name: text, number, boolean, or a list of these.
   *
   * @throws ConfigException if one has no value or is a section
   */
  public Map<String, Object> values() {
    Map<String, Object> plain = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (value instanceof YamlSection) {
            throw refused(name, "must be a plain value or a list of plain values.");
          }
          if (value == null || value instanceof String text && text.isBlank()) {
            throw withoutValue(name);
          }
          plain.put(name, value);
        });
    return plain;
  }

  /** What to throw when a field says something that cannot be. */
  public ConfigException refused(String name, String what) {
    return place.at(lines.getOrDefault(name, place.line()), name).refused(what);
  }

  /**
   * What to throw when a field is missing.
   *
   * @param hint added to the sentence, or empty
   */
  public ConfigException missing(String name, String hint) {
    return new YamlPlace(place.file(), lastLine, place.field())
        .refused("has no field '" + name + "'" + hint + ".");
  }

  private ConfigException withoutValue(String name) {
    return refused(name, "has no value; give one or leave the line out.");
  }
}
