package adaps.studio.look;

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
        "0.25 | 0.25",
        "-1300 | \u22121,300",
        "20000 | 20 k",
        "600000 | 600 k",
        "1250000 | 1.25 M"
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
      value = {"3.24 | 3.2 s", "59.6 | 1 min 0 s", "80 | 1 min 20 s", "7500 | 2 h 5 min"})
  void durationsAreInTheUnitsOfPeople(double seconds, String words) {
    assertEquals(words, Quantity.duration(seconds));
  }

  @Test
  void sharesArePercent() {
    assertEquals("74 %", Quantity.percent(0.742));
  }
}
