package adaps.env.trace;

import adaps.config.ConfigException;
import adaps.config.RecordParameters;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One JSON object of a trace with its place in the file. Every reader throws a {@link
 * TraceException} that names the place when a field is missing or has the wrong shape.
 */
final class TraceEntry {
  private final JsonNode node;
  private final String place;

  TraceEntry(JsonNode node, String place) {
    this.node = node;
    this.place = place;
  }

  /** Whether the field is there and not null. */
  boolean has(String field) {
    return node.hasNonNull(field);
  }

  TraceEntry entry(String field) {
    return new TraceEntry(object(required(field), field), place + ", " + field);
  }

  /** A list of objects, each placed under a name of its own, for example {@code episode 3}. */
  List<TraceEntry> entries(String field, String singular) {
    List<TraceEntry> entries = new ArrayList<>();
    for (JsonNode element : array(required(field), field)) {
      String name = singular + " " + entries.size();
      entries.add(new TraceEntry(object(element, name), place + ", " + name));
    }
    return entries;
  }

  String text(String field) {
    JsonNode value = required(field);
    if (!value.isTextual()) {
      throw malformed(field + " is no text");
    }
    return value.textValue();
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : array(required(field), field)) {
      if (!element.isTextual()) {
        throw malformed(field + "[" + texts.size() + "] is no text");
      }
      texts.add(element.textValue());
    }
    return texts;
  }

  int integer(String field) {
    return integer(required(field), field);
  }

  double number(String field) {
    return number(required(field), field);
  }

  boolean flag(String field) {
    return flag(required(field), field);
  }

  /** A list of whole numbers of any length. */
  int[] integers(String field) {
    JsonNode list = array(required(field), field);
    int[] numbers = new int[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = integer(list.get(i), field + "[" + i + "]");
    }
    return numbers;
  }

  /** A list of a known number of whole numbers. */
  int[] integers(String field, int count) {
    sized(required(field), count, field);
    return integers(field);
  }

  /** A table of whole numbers with any number of rows, one row after the other. */
  int[] table(String field, int columns) {
    JsonNode rows = array(required(field), field);
    int[] numbers = new int[rows.size() * columns];
    for (int i = 0; i < numbers.length; i++) {
      int row = i / columns;
      String name = field + "[" + row + "]";
      JsonNode cell = sized(rows.get(row), columns, name).get(i % columns);
      numbers[i] = integer(cell, name + "[" + i % columns + "]");
    }
    return numbers;
  }

  /** A table of whole numbers, one row after the other. */
  int[] table(String field, int rows, int columns) {
    sized(required(field), rows, field);
    return table(field, columns);
  }

  /** A list of a known number of numbers. */
  double[] numbers(String field, int count) {
    JsonNode list = sized(required(field), count, field);
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = number(list.get(i), field + "[" + i + "]");
    }
    return numbers;
  }

  /** A table of numbers, one row after the other. */
  double[] numbers(String field, int rows, int columns) {
    JsonNode table = sized(required(field), rows, field);
    double[] numbers = new double[rows * columns];
    for (int i = 0; i < numbers.length; i++) {
      String name = field + "[" + i / columns + "]";
      JsonNode row = sized(table.get(i / columns), columns, name);
      numbers[i] = number(row.get(i % columns), name + "[" + i % columns + "]");
    }
    return numbers;
  }

  boolean[] flags(String field, int count) {
    JsonNode list = sized(required(field), count, field);
    boolean[] flags = new boolean[count];
    for (int i = 0; i < count; i++) {
      flags[i] = flag(list.get(i), field + "[" + i + "]");
    }
    return flags;
  }

  /**
   * Settings by name, with the checks of range that the environment makes.
   *
   * @throws TraceException if one cannot be used
   */
  <T extends Record> T settings(RecordParameters<T> parameters, Map<String, ?> values) {
    try {
      return parameters.read(values);
    } catch (ConfigException e) {
      throw malformed("its environment cannot be built (" + e.problems().get(0).message() + ")");
    }
  }

  TraceException malformed(String what) {
    return new TraceException(place + ": " + what + ", so this is no trace that can be replayed.");
  }

  private JsonNode required(String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      throw malformed("the field '" + field + "' is missing");
    }
    return value;
  }

  private JsonNode object(JsonNode value, String name) {
    if (!value.isObject()) {
      throw malformed(name + " is no JSON object");
    }
    return value;
  }

  private JsonNode array(JsonNode value, String name) {
    if (!value.isArray()) {
      throw malformed(name + " is no list");
    }
    return value;
  }

  private JsonNode sized(JsonNode value, int count, String name) {
    if (array(value, name).size() != count) {
      throw malformed(name + " has " + value.size() + " elements and not " + count);
    }
    return value;
  }

  private int integer(JsonNode value, String name) {
    double number = number(value, name);
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      throw malformed(name + " is " + value.asText() + " and no whole number");
    }
    return (int) number;
  }

  private double number(JsonNode value, String name) {
    if (!value.isNumber()) {
      throw malformed(name + " is no number");
    }
    return value.doubleValue();
  }

  private boolean flag(JsonNode value, String name) {
    if (!value.isBoolean()) {
      throw malformed(name + " is neither true nor false");
    }
    return value.booleanValue();
  }
}
