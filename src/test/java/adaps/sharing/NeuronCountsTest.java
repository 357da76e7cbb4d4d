package adaps.sharing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NeuronCountsTest {
  @Test
  void everyNeuronIsPrivateSharedBySomeSharedByAllOrUnused() {
    boolean[][][] bits = {
      {{true, true, false, false}, {true, false}},
      {{true, false, true, false}, {true, true}},
      {{true, true, false, false}, {false, false}},
    };
    NeuronCounts counts = NeuronCounts.of(bits);
    assertEquals(6, counts.total());
    assertEquals(1, counts.sharedByAll());
    assertEquals(1, counts.unused());
    assertArrayEquals(new int[] {3, 4, 2}, counts.kept());
    assertArrayEquals(new int[] {0, 2, 0}, counts.privateTo());
    assertEquals(2, counts.both()[0][1]);
    assertEquals(2, counts.both()[2][0]);
    for (int mask = 0; mask < 3; mask++) {
      assertEquals(
          counts.kept()[mask],
          counts.privateTo()[mask] + counts.sharedBySome(mask) + counts.sharedByAll());
    }
    assertEquals(0, NeuronCounts.of(new boolean[][][] {{{true, false}}}).sharedBySome(0));
  }
}
