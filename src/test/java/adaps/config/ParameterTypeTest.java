package adaps.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text becomes a value and a value becomes text, and no number is rounded on the way. */
class ParameterTypeTest {
  @ParameterizedTest
  @CsvSource({"7, 7", "' 7 ', 7", "7.0, 7", "7e2, 700", "-2147483648, -2147483648"})
  void wholeNumbersAreReadHoweverTheyAreWritten(String text, int number) {
    assertEquals(number, ParameterType.INTEGER.read("n", text));
    assertEquals((long) number, ParameterType.LONG.read("n", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.5", "2147483648", "-2147483649", "", "0x7", "7 8"})
  void whatIsNoWholeNumberIsNeverRounded(String text) {
    ConfigException refused =
        assertThrows(ConfigException.class, () -> ParameterType.INTEGER.read("n", text));
    assertEquals("n is '" + text + "' but must be a whole number.", refused.getMessage());
  }

  @Test
  void longNumbersHaveAllTheirDigits() {
    assertEquals(Long.MAX_VALUE, ParameterType.LONG.read("n", "9223372036854775807"));
    assertThrows(ConfigException.class, () -> ParameterType.LONG.read("n", "9223372036854775808"));
    assertThrows(ConfigException.class, () -> ParameterType.LONG.read("n", "0.5"));
  }

  @Test
  void listsAreReadFromTextAndFromFilesAlike() {
    List<Integer> hidden = List.of(64, 32, 16);
    for (Object given : List.of("64-32-16", "64,32,16", "[64, 32, 16]", " 64 - 32 - 16 ", hidden)) {
      assertEquals(hidden, ParameterType.INTEGERS.read("hidden", given), given.toString());
    }
    assertThrows(ConfigException.class, () -> ParameterType.INTEGERS.read("hidden", "64--32"));
    assertThrows(ConfigException.class, () -> ParameterType.INTEGERS.read("hidden", "64-32-"));
  }

  @Test
  void numbersAreWhatIsCheckedAgainstTheRange() {
    assertArrayEquals(new double[] {0.5}, ParameterType.REAL.numbers(0.5));
    assertArrayEquals(new double[] {64, 32}, ParameterType.INTEGERS.numbers(List.of(64, 32)));
    assertArrayEquals(new double[0], ParameterType.TEXT.numbers("64"));
  }

  @ParameterizedTest
  @CsvSource({
    "3e-4, 3e-4",
    "0.2, 0.2",
    "4, 4",
    "-4, -4",
    "1e6, 1000000",
    "1e14, 100000000000000",
    "1e15, 1e15",
    "-1e15, -1e15",
    "1.25e20, 1.25e20",
    "0.1234567890123, 0.1234567890123",
  })
  void aRealNumberIsWrittenShortAndReadsBackTheSame(double number, String text) {
    assertEquals(text, ParameterType.text(number));
    assertEquals(number, ParameterType.REAL.read("x", text));
  }

  @Test
  void otherValuesAreWrittenAsTheyAreGiven() {
    assertEquals("64-64", ParameterType.text(List.of(64, 64)));
    assertEquals("true", ParameterType.text(true));
    assertEquals("adaps", ParameterType.text("adaps"));
    assertEquals("7", ParameterType.text(7));
  }

  @Test
  void aRecordsComponentsHaveTheirKinds() {
    assertEquals(ParameterType.INTEGER, ParameterType.of(int.class));
    assertEquals(ParameterType.LONG, ParameterType.of(long.class));
    assertEquals(ParameterType.REAL, ParameterType.of(double.class));
    assertEquals(ParameterType.BOOLEAN, ParameterType.of(boolean.class));
    assertEquals(ParameterType.INTEGERS, ParameterType.of(List.class));
    assertEquals(ParameterType.TEXT, ParameterType.of(String.class));
  }
}
