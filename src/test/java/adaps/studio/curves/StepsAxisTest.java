package adaps.studio.curves;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsAxisTest {
  @ParameterizedTest
  @CsvSource({
    "600000, 0, 600000",
    "600000, 600040, 600040",
    "1, 0, 1",
    "90000000, 10000, 2000000",
    "90000000, 2000001, 5000000",
    "90000000, 7000000, 10000000",
    "90000000, 60000000, 90000000",
    "3000000, 2500000, 3000000"
  })
  void aShortRunIsShownWholeAndALongOneInStages(double all, double last, double end) {
    assertEquals(end, StepsAxis.end(all, last));
  }
}
