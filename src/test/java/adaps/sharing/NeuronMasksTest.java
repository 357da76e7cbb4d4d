package adaps.sharing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.nets.LayerMasks;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeuronMasksTest {
  private static final boolean T = true;
  private static final boolean F = false;

  @Test
  void theActorsLayersComeBeforeTheCriticsInNamesAndBits() {
    LayerMasks actor = new LayerMasks(new boolean[][][] {{{T, F}}, {{F, F}}});
    LayerMasks critic = new LayerMasks(new boolean[][][] {{{F, T, T}, {T}}, {{T, T, F}, {F}}});
    NeuronMasks masks = new NeuronMasks(new int[] {1, 0, 1}, actor, critic);

    assertEquals(List.of("actor 1", "critic 1", "critic 2"), masks.layerNames());
    boolean[][][] expected = {{{T, F}, {F, T, T}, {T}}, {{F, F}, {T, T, F}, {F}}};
    boolean[][][] bits = masks.bits();
    assertEquals(2, bits.length);
    for (int mask = 0; mask < 2; mask++) {
      assertEquals(3, bits[mask].length);
      for (int layer = 0; layer < 3; layer++) {
        assertArrayEquals(expected[mask][layer], bits[mask][layer]);
      }
    }
  }
}
