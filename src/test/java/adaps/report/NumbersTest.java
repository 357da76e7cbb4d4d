package adaps.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; 0",
        "950; 950",
        "999.6; 1000",
        "1000; 1 k",
        "600000; 600 k",
        "12345; 12.3 k",
        "1234; 1.23 k",
        "99940; 99.9 k",
        "1000000; 1 M",
        "840000; 840 k",
        "1840000; 1.84 M",
        "20000000; 20 M",
        "350000000; 350 M"
      })
  void stepsHaveThreeDigitsAtMostAndNoZerosBehindThePoint(double steps, String words) {
    assertEquals(words, Numbers.steps(steps));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.4; 0.4 s",
        "9.94; 9.9 s",
        "9.95; 10 s",
        "34.4; 34 s",
        "59.4; 59 s",
        "59.5; 1 min 00 s",
        "125; 2 min 05 s",
        "3599.4; 59 min 59 s",
        "3599.5; 1 h 00 min",
        "11220; 3 h 07 min"
      })
  void durationsAreInTheUnitsOfTheirSize(double seconds, String words) {
    assertEquals(words, Numbers.duration(seconds));
  }

  @Test
  void returnsHaveTheirMinusAndWhatIsNoNumberADash() {
    assertEquals("\u221216.25", Numbers.decimal(-16.25, 2));
    assertEquals("0.9", Numbers.decimal(0.94, 1));
    assertEquals("0.0", Numbers.decimal(-0.04, 1), "no minus before a zero");
    assertEquals("\u22120.1", Numbers.decimal(-0.06, 1));
    assertEquals("\u221210.0", Numbers.decimal(-10, 1));
    assertEquals("\u22129.0", Numbers.decimal(-9, 1));
    assertEquals("\u2013", Numbers.decimal(Double.NaN, 1));
    assertEquals("\u2013", Numbers.decimal(Double.POSITIVE_INFINITY, 1));
    assertEquals("1,234,567", Numbers.count(1234567.4));
  }

  /** A thousandth of the range, or a little less, is the last digit that is written. */
  @ParameterizedTest
  @CsvSource({"2000, 1", "100, 1", "10, 2", "7.9, 3", "1, 3", "0.05, 5", "1e-4, 6", "0, 6"})
  void decimalsTellAThousandValuesOfARangeApart(double range, int decimals) {
    assertEquals(decimals, Numbers.decimals(range));
  }
}
