package adaps.runs;

import adaps.config.AdapsException;
import adaps.config.BrokenFileException;
import adaps.config.JsonText;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The fields of a stored JSON object by name; whatever is wrong is said with file and field. */
final class JsonFields {
  private static final int MAX_MEBIBYTES = 64;
  private static final int MAX_VALUES = 20_000_000;

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
   * @throws AdapsException if it holds no JSON object
   */
  static JsonFields read(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return new JsonFields(
          file, "", JsonText.object(file.toString(), stream, MAX_MEBIBYTES, MAX_VALUES));
    }
  }

  /** Whether a field is there and not null. */
  boolean has(String name) {
    return object.hasNonNull(name);
  }

  /** A field that is an object itself. */
  JsonFields section(String name) {
    JsonNode section = object.path(name);
    if (!section.isObject()) {
      throw refused(name, section.isMissingNode() ? "is missing" : "holds no fields");
    }
    return new JsonFields(file, prefix + name + ".", section);
  }

  /** A field that is a list of objects. */
  List<JsonFields> sections(String name) {
    List<JsonFields> sections = new ArrayList<>();
    for (JsonNode section : list(object.path(name), name)) {
      if (!section.isObject()) {
        throw refused(name, "holds something without fields");
      }
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

  String text(String name) {
    JsonNode value = object.path(name);
    if (!value.isTextual()) {
      throw refused(name, value.isMissingNode() ? "is missing" : "is not a text");
    }
    return value.textValue();
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : list(object.path(name), name)) {
      if (!value.isTextual()) {
        throw refused(name, "holds something that is not a text");
      }
      texts.add(value.textValue());
    }
    return texts;
  }

  boolean flag(String name) {
    if (!object.path(name).isBoolean()) {
      throw refused(name, "is neither true nor false");
    }
    return object.get(name).booleanValue();
  }

  /** A count: a whole number of 0 or more. */
  long count(String name) {
    JsonNode value = object.path(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw refused(name, value.isMissingNode() ? "is missing" : "is not a count");
    }
    return value.longValue();
  }

  /** Whole numbers. */
  int[] integers(String name) {
    JsonNode list = list(object.path(name), name);
    int[] numbers = new int[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = integer(list.get(i), name);
    }
    return numbers;
  }

  /** Numbers that say which of so many things something has. */
  int[] indices(String name, int count) {
    int[] indices = integers(name);
    for (int index : indices) {
      if (index < 0 || index >= count) {
        throw refused(name, "holds " + index + " but there are only " + count);
      }
    }
    return indices;
  }

  /** A number, NaN where it is null or missing. */
  double number(String name) {
    return number(object.path(name), name);
  }

  /** Numbers, NaN where one is null. */
  double[] numbers(String name) {
    return row(object.path(name), name);
  }

  /** Rows of numbers, NaN where one is null. */
  double[][] table(String name) {
    JsonNode rows = list(object.path(name), name);
    double[][] table = new double[rows.size()][];
    for (int i = 0; i < table.length; i++) {
      table[i] = row(rows.get(i), name);
    }
    return table;
  }

  /** So many rows of so many numbers, all of them there. */
  double[][] table(String name, int rows, int columns) {
    double[][] table = table(name);
    boolean fits = table.length == rows;
    for (double[] row : table) {
      fits &= row.length == columns;
      for (double number : row) {
        fits &= !Double.isNaN(number);
      }
    }
    if (!fits) {
      throw refused(name, "is not a table of " + rows + " rows of " + columns + " numbers");
    }
    return table;
  }

  /** Numbers in three levels. */
  double[][][] tables(String name) {
    JsonNode tables = list(object.path(name), name);
    double[][][] numbers = new double[tables.size()][][];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = new double[list(tables.get(i), name).size()][];
      for (int j = 0; j < numbers[i].length; j++) {
        numbers[i][j] = row(tables.get(i).get(j), name);
      }
    }
    return numbers;
  }

  /** Digits 0 and 1 in three levels. */
  boolean[][][] bits(String name) {
    double[][][] digits = tables(name);
    boolean[][][] bits = new boolean[digits.length][][];
    for (int i = 0; i < digits.length; i++) {
      bits[i] = new boolean[digits[i].length][];
      for (int j = 0; j < digits[i].length; j++) {
        bits[i][j] = new boolean[digits[i][j].length];
        for (int k = 0; k < digits[i][j].length; k++) {
          double digit = digits[i][j][k];
          if (digit != 0 && digit != 1) {
            throw refused(name, "holds something other than 0 and 1");
          }
          bits[i][j][k] = digit == 1;
        }
      }
    }
    return bits;
  }

  /** What to throw when a field says something that cannot be. */
  BrokenFileException refused(String name, String what) {
    return new BrokenFileException(file + ": " + prefix + name + " " + what + ".");
  }

  private double[] row(JsonNode values, String name) {
    double[] row = new double[list(values, name).size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = number(values.get(i), name);
    }
    return row;
  }

  private JsonNode list(JsonNode value, String name) {
    if (!value.isArray()) {
      throw refused(name, value.isMissingNode() ? "is missing" : "is not a list");
    }
    return value;
  }

  private int integer(JsonNode value, String name) {
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw refused(name, "holds '" + value.asText() + "', not a whole number");
    }
    return value.intValue();
  }

  private double number(JsonNode value, String name) {
    if (value.isNull() || value.isMissingNode()) {
      return Double.NaN;
    }
    if (!value.isNumber() || Double.isInfinite(value.doubleValue())) {
      throw refused(name, "is '" + value.asText() + "', not a number");
    }
    return value.doubleValue();
  }
}
