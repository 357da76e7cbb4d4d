package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonFormatTest {
  @Test
  void whatIsNotFiniteIsNull() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("a", Double.NaN);
    object.put("b", new double[][] {{1, Double.POSITIVE_INFINITY}});
    object.put("c", Map.of("d", Double.NEGATIVE_INFINITY));
    assertEquals("{\"a\":null,\"b\":[[1.0,null]],\"c\":{\"d\":null}}", JsonFormat.line(object));
  }

  @Test
  void textHasALineForEachFieldAndEachRowOfATable() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("x", "\"quoted\"");
    object.put("y", new int[] {1, 2});
    object.put("z", new int[][] {{1, 2}, {3}});
    object.put("none", null);
    assertEquals(
        """
        {
          "x": "\\"quoted\\"",
          "y": [1,2],
          "z": [
            [1,2],
            [3]
          ],
          "none": null
        }
        """,
        JsonFormat.text(object));
  }
}
