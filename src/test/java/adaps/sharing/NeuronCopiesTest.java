package adaps.sharing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.nets.LayerMasks;
import adaps.nets.MlpShape;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeuronCopiesTest {
  private static final MlpShape NARROW = new MlpShape(2, List.of(2, 1), 2);

  /** Two neurons with two places each, then one with three. */
  private static final NeuronCopies COPIES = new NeuronCopies(List.of(2, 1), List.of(2, 3));

  private static final float[][] SPREAD = {
    {1, 0, 2, 0},
    {3, 0, 4, 0},
    {5, 0, 6, 0},
    {7, 0, 0},
    {0, 0, 0},
    {8, 0, 0},
    {0, 0, 0},
    {9, 0, 0},
    {10, 11},
    {0, 0},
    {0, 0},
    {12, 13}
  };

  /** Rows are inputs of a layer, the last one biases; the second network's numbers are 13 more. */
  @Test
  void aNetworkIsSpreadIntoTheFirstPlacesOfItsNeurons() {
    float[] numbers = new float[2 * NARROW.parameters()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i + 1;
    }
    float[] expected = new float[2 * 35];
    int at = 0;
    for (int network = 0; network < 2; network++) {
      for (float[] row : SPREAD) {
        for (float number : row) {
          expected[at++] = number == 0 ? 0 : number + 13 * network;
        }
      }
    }
    assertArrayEquals(expected, COPIES.spread(numbers, NARROW, 2));
  }

  @Test
  void withoutRoomNothingIsSpread() {
    NeuronCopies none = NeuronCopies.of(List.of(2, 1), (LayerMasks) null);
    assertFalse(none.any());
    assertTrue(COPIES.any());
    float[] numbers = new float[NARROW.parameters()];
    assertSame(numbers, none.spread(numbers, NARROW, 1));
  }

  @Test
  void aMaskKeepsOnePlaceOfANeuronOrNone() {
    LayerMasks masks = new LayerMasks(new boolean[][][] {{{false, true, false, false}, {}}});
    assertEquals(1, COPIES.placeOf(masks, 0, 0, 0));
    assertEquals(-1, COPIES.placeOf(masks, 0, 0, 1));
    LayerMasks others = new LayerMasks(new boolean[][][] {{{false, false, true, false}, {}}});
    assertEquals(-1, COPIES.placeOf(others, 0, 0, 0), "the place is the next neuron's");
    assertEquals(2, COPIES.placeOf(others, 0, 0, 1));
  }
}
