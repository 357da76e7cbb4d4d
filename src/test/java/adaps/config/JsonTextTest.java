package adaps.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** A small file must not become a large tree, and whatever is no object is said to be none. */
class JsonTextTest {
  private static String read(String json, int mostValues) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return JsonText.object("f.json", new ByteArrayInputStream(bytes), 1, mostValues).toString();
  }

  private static String refusal(String json) {
    return assertThrows(BrokenFileException.class, () -> read(json, 100)).getMessage();
  }

  @Test
  void anObjectIsReadAsItIs() throws IOException {
    assertEquals(
        "{\"a\":[1,2.5,null,true,\"x\"]}", read("{\"a\": [1, 2.5, null, true, \"x\"]}", 11));
  }

  /**
   * {"a": [1, 2]}: two brackets of each kind, a name and two numbers are seven, and the end of the
   * file is looked for.
   */
  @Test
  void asManyValuesAsAllowedAreReadAndNotOneMore() throws IOException {
    String json = "{\"a\": [1, 2]}";
    assertEquals("{\"a\":[1,2]}", read(json, 8));
    BrokenFileException refused = assertThrows(BrokenFileException.class, () -> read(json, 7));
    assertTrue(
        refused.getMessage().startsWith("f.json is too large or too deeply nested; it may have 1"),
        refused.getMessage());
    assertTrue(refused.getMessage().contains(" 7 values, "), refused.getMessage());
  }

  @Test
  void twentyBracketsInEachOtherAreReadAndNotOneMore() throws IOException {
    String deepest = "{\"a\":" + "[".repeat(19) + "]".repeat(19) + "}";
    assertEquals(deepest, read(deepest, 100));
    String deeper = "{\"a\":" + "[".repeat(20) + "]".repeat(20) + "}";
    assertTrue(refusal(deeper).contains("20 brackets in each other"), refusal(deeper));
  }

  @Test
  void numbersHaveAThousandDigitsAndFilesAMebibyte() throws IOException {
    String digits = "{\"a\":" + "1".repeat(1000) + "}";
    assertEquals(digits, read(digits, 9));
    assertTrue(refusal("{\"a\":" + "1".repeat(1001) + "}").contains("1000 digits in a number"));
    String text = "\"" + "x".repeat(90_000) + "\"";
    String list = String.join(",", Collections.nCopies(12, text));
    assertTrue(refusal("{\"a\":[" + list + "]}").contains("1 MiB"));
    assertTrue(refusal("{\"a\":\"" + "x".repeat(100_001) + "\"}").contains("too large"));
  }

  @Test
  void whatIsNoObjectIsSaidWithItsPlace() {
    String none = "f.json holds no JSON object; was the file cut short?";
    assertEquals(none, refusal(""));
    assertEquals(none, refusal("[1]"));
    assertEquals(none, refusal("7"));
    assertEquals("f.json holds more than one JSON object.", refusal("{} {}"));
    assertEquals(
        "f.json, line 1, column 13: the field 'a' is given twice; keep one of the two.",
        refusal("{\"a\": 1, \"a\": 2}"));
    String broken = ": this is not JSON; was the file cut short or edited?";
    String second = refusal("{\"a\": 1,\n \"b\": x}");
    assertTrue(second.startsWith("f.json, line 2, column "), second);
    assertTrue(second.endsWith(broken), second);
    assertTrue(refusal("{\"a\": 1").endsWith(broken));
  }

  @Test
  void otherEncodingsAreRefused() {
    byte[] latin = "{\"a\": \"ü\"}".getBytes(StandardCharsets.ISO_8859_1);
    BrokenFileException refused =
        assertThrows(
            BrokenFileException.class,
            () -> JsonText.object("f.json", new ByteArrayInputStream(latin), 1, 9));
    assertTrue(refused.getMessage().startsWith("f.json"), refused.getMessage());
    byte[] wide = {0, 0, (byte) 0xfe, (byte) 0xff, 0x7f, 0x7f, 0x7f, 0x7f};
    BrokenFileException none =
        assertThrows(
            BrokenFileException.class,
            () -> JsonText.object("f.json", new ByteArrayInputStream(wide), 1, 9));
    assertEquals("f.json is no UTF-8 text, so it is not JSON.", none.getMessage());
  }
}
