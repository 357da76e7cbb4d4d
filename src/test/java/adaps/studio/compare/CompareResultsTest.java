package adaps.studio.compare;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.report.TableRow;
import org.junit.jupiter.api.Test;

class CompareResultsTest {
  private static TableRow row(String seeds, boolean best) {
    return new TableRow(
        "spread-5-5-5", "AdaPS", seeds, "", "", "", "", "", "", "", "", "", "", "", "", best);
  }

  @Test
  void theBestOfTwoSeedsDoesNotStandOutAsIfThatWereSure() {
    assertFalse(CompareResults.standsOut(row("2", true)));
    assertTrue(CompareResults.standsOut(row("3", true)));
    assertFalse(CompareResults.standsOut(row("8", false)));
  }
}
