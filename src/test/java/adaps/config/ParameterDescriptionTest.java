package adaps.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a value may be is checked at its limits and said in words. */
class ParameterDescriptionTest {
  private record Every(
      @Parameter(label = "", help = "", value = "2", min = 1, max = 8) int whole,
      @Parameter(label = "", help = "", value = "2", min = 0) long open,
      @Parameter(label = "", help = "", value = "0.5", min = 0, max = 1) double closed,
      @Parameter(label = "", help = "", value = "0.5", min = 0, max = 1, aboveMin = true)
          double above,
      @Parameter(label = "", help = "", value = "2", min = 0, aboveMin = true) double positive,
      @Parameter(label = "", help = "", value = "-1", max = 0) double atMost,
      @Parameter(label = "", help = "", value = "0") double any,
      @Parameter(label = "", help = "", value = "true") boolean flag,
      @Parameter(
              label = "",
              help = "",
              value = "red",
              choices = {"red", "green"})
          String colour,
      @Parameter(label = "", help = "", value = "none") String word,
      @Parameter(label = "", help = "", value = "64-64", min = 1, max = 128) List<Integer> list) {}

  private static final RecordParameters<Every> PARAMETERS =
      RecordParameters.of(Every.class, "Every");

  private static ParameterDescription of(String key) {
    return PARAMETERS.descriptions().stream()
        .filter(p -> p.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "whole    ; 1 to 8",
        "open     ; 0 or more",
        "closed   ; 0 to 1",
        "above    ; above 0 to 1",
        "positive ; above 0",
        "atMost   ; 0 or less",
        "any      ; any",
        "flag     ; true | false",
        "colour   ; red | green",
        "word     ; any",
        "list     ; 1 to 128",
      })
  void theRangeIsSaidInWords(String key, String range) {
    assertEquals(range, of(key).range());
  }

  @ParameterizedTest
  @CsvSource({
    "whole, 1",
    "whole, 8",
    "open, 0",
    "open, 9223372036854775807",
    "closed, 0",
    "closed, 1",
    "above, 1",
    "above, 4.9e-324",
    "positive, 1e300",
    "atMost, 0",
    "atMost, -1e300",
    "list, 1",
    "list, 128-1",
  })
  void theLimitsThemselvesAreAllowed(String key, String value) {
    assertEquals(of(key).type().read(key, value), of(key).read(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "whole    ; 0         ; whole is 0 but must be 1 to 8.",
        "whole    ; 9         ; whole is 9 but must be 1 to 8.",
        "open     ; -1        ; open is -1 but must be 0 or more.",
        "closed   ; -4.9e-324 ; closed is -4.9e-324 but must be 0 to 1.",
        "closed   ; 1.5       ; closed is 1.5 but must be 0 to 1.",
        "closed   ; NaN       ; closed is NaN but must be 0 to 1.",
        "above    ; 0         ; above is 0 but must be above 0 to 1.",
        "above    ; -1        ; above is -1 but must be above 0 to 1.",
        "positive ; 0         ; positive is 0 but must be above 0.",
        "positive ; Infinity  ; positive is Infinity but must be above 0.",
        "atMost   ; 0.25      ; atMost is 0.25 but must be 0 or less.",
        "atMost   ; -Infinity ; atMost is -Infinity but must be 0 or less.",
        "list     ; 64-0      ; list is 0 but must be 1 to 128.",
        "list     ; 129-1     ; list is 129 but must be 1 to 128.",
        "flag     ; yes       ; flag is 'yes' but must be true or false.",
        "whole    ; x         ; whole is 'x' but must be a whole number, 1 to 8.",
        "any      ; x         ; any is 'x' but must be a number.",
        "list     ; 64-x      ; list is '64-x' but must be whole numbers joined by dashes, such as"
            + " 64-64, each 1 to 128.",
        "colour   ; reed      ; colour is 'reed' but must be one of red | green. Did you mean"
            + " 'red'?",
      })
  void whatLiesOutsideIsRefusedWithValueAndRange(String key, String value, String sentence) {
    ConfigException refused = assertThrows(ConfigException.class, () -> of(key).read(value));
    assertEquals(sentence, refused.getMessage());
    assertEquals(key, refused.problems().get(0).key());
  }

  @Test
  void aListHasAHundredNumbersAtMost() {
    List<Integer> longest = Collections.nCopies(100, 7);
    assertEquals(longest, of("list").read(longest));
    List<Integer> longer = Collections.nCopies(101, 7);
    ConfigException refused = assertThrows(ConfigException.class, () -> of("list").read(longer));
    assertEquals("list lists 101 numbers but there may be 100 of them.", refused.getMessage());
  }

  @Test
  void everyWrongValueIsNamedInTheOrderOfTheRecord() {
    ConfigException refused =
        assertThrows(
            ConfigException.class,
            () -> PARAMETERS.read(Map.of("list", "0", "whole", "0", "flag", "x", "word", "fine")));
    assertEquals(
        List.of("whole", "flag", "list"),
        refused.problems().stream().map(ConfigException.Problem::key).toList());
    assertEquals(3, refused.getMessage().lines().count());
  }
}
