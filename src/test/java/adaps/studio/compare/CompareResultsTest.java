package adaps.studio.compare;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.report.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** A table's class wants the toolkit as soon as it is touched. */
@ExtendWith(ApplicationExtension.class)
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
