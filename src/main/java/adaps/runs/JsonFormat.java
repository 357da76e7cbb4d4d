package adaps.runs;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;

/**
 * The JSON that files and terminal share. A number that is not finite becomes {@code null}, since
 * JSON has no word for it.
 */
public final class JsonFormat {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Double.class, new FiniteNumber())
                  .addSerializer(double.class, new FiniteNumber())
                  .addSerializer(double[].class, new FiniteNumbers()))
          .build();

  private JsonFormat() {}

  /** An object on one line, without a line break at its end. */
  public static String line(Map<String, ?> object) {
    return value(object);
  }

  /** Any value on one line: a text, number, array, list or object. */
  public static String value(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write as JSON: " + value, e);
    }
  }

  /**
   * One object, a line for each field and for each row of a table, so that a person can read it.
   */
  public static String text(Map<String, ?> object) {
    StringBuilder text = new StringBuilder("{");
    String comma = "\n";
    for (Map.Entry<String, ?> field : object.entrySet()) {
      text.append(comma).append("  ").append(MAPPER.valueToTree(field.getKey()).toString());
      text.append(": ");
      appendRows(text, MAPPER.valueToTree(field.getValue()));
      comma = ",\n";
    }
    return text.append("\n}\n").toString();
  }

  private static void appendRows(StringBuilder text, JsonNode value) {
    boolean table = value.isArray() && !value.isEmpty() && value.get(0).isContainerNode();
    if (!table) {
      text.append(value);
      return;
    }
    String comma = "[\n";
    for (Iterator<JsonNode> rows = value.elements(); rows.hasNext(); comma = ",\n") {
      text.append(comma).append("    ").append(rows.next());
    }
    text.append("\n  ]");
  }

  private static final class FiniteNumber extends JsonSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (Double.isFinite(value)) {
        json.writeNumber(value);
      } else {
        json.writeNull();
      }
    }
  }

  private static final class FiniteNumbers extends JsonSerializer<double[]> {
    @Override
    public void serialize(double[] values, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartArray();
      for (double value : values) {
        if (Double.isFinite(value)) {
          json.writeNumber(value);
        } else {
          json.writeNull();
        }
      }
      json.writeEndArray();
    }
  }
}
