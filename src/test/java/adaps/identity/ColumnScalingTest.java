package adaps.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColumnScalingTest {
  /** Columns 1, 3, 5, 7 (mean 4, variance 5), 9 and 0, 0, 0, 1 (mean 1/4, variance 3/16). */
  private static final float[] VALUES = {1, 9, 0, 3, 9, 0, 5, 9, 0, 7, 9, 1, 1000, 1000, 1000};

  @Test
  void everyColumnGetsMeanZeroAndDeviationOneAndOneThatNeverChangesBecomesZero() {
    ColumnScaling scaling = ColumnScaling.standardising(VALUES, 4, 3);
    float[] scaled = new float[13];
    for (int row = 0; row < 4; row++) {
      scaling.scale(VALUES, 3 * row, scaled, 1 + 3 * row);
    }
    for (int row = 0; row < 4; row++) {
      assertEquals((2 * row - 3) / Math.sqrt(5), scaled[1 + 3 * row], 1e-6);
      assertEquals(0, scaled[2 + 3 * row]);
      double last = row == 3 ? 0.75 : -0.25;
      assertEquals(last / Math.sqrt(3.0 / 16), scaled[3 + 3 * row], 1e-6);
    }
    assertEquals(0, scaled[0], "what is before the target stays");
  }

  /** 0.1f is no round number: its mean over many rows is not itself to the last bit. */
  @Test
  void aColumnThatNeverChangesBecomesZeroHoweverItsMeanIsRounded() {
    float[] values = new float[1001];
    Arrays.fill(values, 0.1f);
    float[] scaled = new float[1];
    ColumnScaling.standardising(values, 1001, 1).scale(values, 7, scaled, 0);
    assertEquals(0, scaled[0]);
  }

  @Test
  void noScalingLeavesEveryValueAsItIs() {
    float[] same = new float[3];
    ColumnScaling.none(3).scale(VALUES, 9, same, 0);
    assertArrayEquals(new float[] {7, 9, 1}, same);
  }
}
