package adaps.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "50 | 50",
        "950 | 950",
        "0.25 | 0.25",
        "999.6 | 999.6",
        "1000 | 1,000",
        "1234 | 1,234",
        "-1300 | \u22121,300",
        "12345 | 12.3 k",
        "20000 | 20 k",
        "99940 | 99.9 k",
        "600000 | 600 k",
        "840000 | 840 k",
        "1000000 | 1 M",
        "1250000 | 1.25 M",
        "-1840000 | \u22121.84 M",
        "20000000 | 20 M",
        "350000000 | 350 M"
      })
  void largeNumbersHaveAShortForm(double number, String words) {
    assertEquals(words, Quantity.compact(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-226.4 | \u2212226",
        "-13.26 | \u221213.3",
        "0.5 | 0.50",
        "0.0116 | 0.012",
        "0 | 0",
        "NaN | \u2013"
      })
  void numbersKeepTheDigitsThatCount(double number, String words) {
    assertEquals(words, Quantity.value(number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.4 | 0.4 s",
        "3.24 | 3.2 s",
        "9.94 | 9.9 s",
        "9.95 | 10 s",
        "34.4 | 34 s",
        "59.4 | 59 s",
        "59.5 | 1 min 00 s",
        "80 | 1 min 20 s",
        "125 | 2 min 05 s",
        "3599.4 | 59 min 59 s",
        "3599.5 | 1 h 00 min",
        "7500 | 2 h 05 min",
        "11220 | 3 h 07 min"
      })
  void durationsAreInTheUnitsOfTheirSize(double seconds, String words) {
    assertEquals(words, Quantity.duration(seconds));
  }

  @Test
  void aClockShowsMinutesAndFromAnHourOnHours() {
    assertEquals("0:34", Quantity.clock(34));
    assertEquals("3:07:05", Quantity.clock(3 * 3600 + 7 * 60 + 5));
  }

  @Test
  void returnsHaveTheirMinusAndWhatIsNoNumberADash() {
    assertEquals("\u221216.25", Quantity.decimal(-16.25, 2));
    assertEquals("0.9", Quantity.decimal(0.94, 1));
    assertEquals("0.0", Quantity.decimal(-0.04, 1), "no minus before a zero");
    assertEquals("\u22120.1", Quantity.decimal(-0.06, 1));
    assertEquals("\u221210.0", Quantity.decimal(-10, 1));
    assertEquals("\u22129.0", Quantity.decimal(-9, 1));
    assertEquals("\u2013", Quantity.decimal(Double.NaN, 1));
    assertEquals("\u2013", Quantity.decimal(Double.POSITIVE_INFINITY, 1));
    assertEquals("1,234,567", Quantity.count(1234567.4));
  }

  /** A thousandth of the range, or a little less, is the last digit that is written. */
  @ParameterizedTest
  @CsvSource({"2000, 1", "100, 1", "10, 2", "7.9, 3", "1, 3", "0.05, 5", "1e-4, 6", "0, 6"})
  void decimalsTellAThousandValuesOfARangeApart(double range, int decimals) {
    assertEquals(decimals, Quantity.decimals(range));
  }

  @Test
  void sharesArePercentAndSizesMultiples() {
    assertEquals("74 %", Quantity.percent(0.742));
    assertEquals("1.19 \u00d7", Quantity.multiple(1.19));
    assertEquals("15.0 \u00d7", Quantity.multiple(15));
    assertEquals("1,200", Quantity.range(1200, 1200));
    assertEquals("1,200 to 3,400", Quantity.range(1200, 3400));
  }

  @Test
  void aShareThatIsNotKnownIsNoNumber() {
    assertEquals("\u2013", Quantity.percent(Double.NaN));
    assertEquals("0 %", Quantity.percent(0));
    assertEquals("33 %", Quantity.percent(1 / 3.0));
  }
}
