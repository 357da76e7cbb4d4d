package adaps.runs;

import adaps.config.ConfigException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The fields of a stored JSON object by name; whatever is wrong is said with file and field. */
final class JsonFields {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private final Path file;
  private final String prefix;
  private final JsonNode object;

  private JsonFields(Path file, String prefix, JsonNode object) {
    this.file = file;
    this.prefix = prefix;
    this.object = object;
  }

  /**
   * Reads a file.
   *
   * @throws ConfigException if it holds no JSON object
   */
  static JsonFields read(Path file) throws IOException {
    JsonNode tree;
    try {
      tree = MAPPER.readTree(file.toFile());
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String line = at == null ? "" : ", line " + at.getLineNr();
      throw new ConfigException("run", file + line + ": this is not JSON; was the file cut short?");
    }
    if (tree == null || !tree.isObject()) {
      throw new ConfigException("run", file + " holds no JSON object; was the file cut short?");
    }
    return new JsonFields(file, "", tree);
  }

  /** Whether a field is there and not null. */
  boolean has(String name) {
    return object.hasNonNull(name);
  }

  /** A field that is an object itself. */
  JsonFields section(String name) {
    JsonNode section = object.path(name);
    if (!section.isObject()) {
      throw refused(name, "is missing");
    }
    return new JsonFields(file, prefix + name + ".", section);
  }

  /** A field that is a list of objects. */
  List<JsonFields> sections(String name) {
    List<JsonFields> sections = new ArrayList<>();
    for (JsonNode section : rows(object.path(name), name)) {
      sections.add(new JsonFields(file, prefix + name + ".", section));
    }
    return sections;
  }

  /** The names of all fields, in their order. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** A field as this type; numbers of it must be there. */
  <T> T as(String name, Class<T> type) {
    if (!has(name)) {
      throw refused(name, "is missing");
    }
    try {
      return MAPPER.convertValue(object.get(name), type);
    } catch (IllegalArgumentException e) {
      throw refused(name, "is not of the form expected");
    }
  }

  /** A number, NaN where it is null or missing. */
  double number(String name) {
    return number(object.path(name), name);
  }

  /** Numbers, NaN where one is null. */
  double[] numbers(String name) {
    return row(rows(object.path(name), name), name);
  }

  /** Rows of numbers, NaN where one is null. */
  double[][] table(String name) {
    JsonNode rows = rows(object.path(name), name);
    double[][] table = new double[rows.size()][];
    for (int i = 0; i < table.length; i++) {
      table[i] = row(rows(rows.get(i), name), name);
    }
    return table;
  }

  /** Digits 0 and 1 in three levels. */
  boolean[][][] bits(String name) {
    int[][][] digits = as(name, int[][][].class);
    boolean[][][] bits = new boolean[digits.length][][];
    for (int i = 0; i < digits.length; i++) {
      bits[i] = new boolean[digits[i].length][];
      for (int j = 0; j < digits[i].length; j++) {
        bits[i][j] = new boolean[digits[i][j].length];
        for (int k = 0; k < digits[i][j].length; k++) {
          bits[i][j][k] = digits[i][j][k] != 0;
        }
      }
    }
    return bits;
  }

  /** What to throw when a field says something that cannot be. */
  ConfigException refused(String name, String what) {
    return new ConfigException(name, file + ": " + prefix + name + " " + what + ".");
  }

  private double[] row(JsonNode values, String name) {
    double[] row = new double[values.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = number(values.get(i), name);
    }
    return row;
  }

  private JsonNode rows(JsonNode value, String name) {
    if (!value.isArray()) {
      throw refused(name, value.isMissingNode() ? "is missing" : "is not a list");
    }
    return value;
  }

  private double number(JsonNode value, String name) {
    if (value.isNull() || value.isMissingNode()) {
      return Double.NaN;
    }
    if (!value.isNumber()) {
      throw refused(name, "is '" + value.asText() + "', not a number");
    }
    return value.doubleValue();
  }
}
