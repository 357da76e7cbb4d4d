package adaps.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayerMasksTest {
  /** Two masks over layers of three neurons and one. */
  private static boolean[][][] bits() {
    return new boolean[][][] {{{true, false, true}, {true}}, {{false, false, true}, {false}}};
  }

  @Test
  void masksLayersNeuronsAndKeptOnesAreCounted() {
    LayerMasks masks = new LayerMasks(bits());
    assertEquals(2, masks.count());
    assertEquals(2, masks.layers());
    assertEquals(3, masks.neurons(0));
    assertEquals(1, masks.neurons(1));
    assertEquals(2, masks.kept(0, 0));
    assertEquals(1, masks.kept(1, 0));
    assertEquals(0, masks.kept(1, 1));
    assertTrue(masks.keeps(0, 0, 2));
    assertFalse(masks.keeps(1, 0, 0));
    assertFalse(masks.keepsAll());
  }

  @Test
  void oneNeuronOfTheLastLayerOfTheLastMaskIsEnoughToNeedMasking() {
    boolean[][][] bits = LayerMasks.allOnes(2, List.of(3, 2)).bits();
    assertTrue(new LayerMasks(bits).keepsAll());
    bits[1][1][1] = false;
    assertFalse(new LayerMasks(bits).keepsAll());
  }

  @Test
  void nobodyOutsideCanChangeAMask() {
    boolean[][][] given = bits();
    LayerMasks masks = new LayerMasks(given);
    given[0][0][0] = false;
    masks.bits()[0][0][2] = false;
    assertTrue(masks.keeps(0, 0, 0));
    assertTrue(masks.keeps(0, 0, 2));
  }

  @Test
  void masksOfAShapeCoverItsHiddenLayers() {
    LayerMasks masks = LayerMasks.allOnes(2, new MlpShape(9, List.of(4, 5), 3));
    assertEquals(2, masks.count());
    assertEquals(2, masks.layers());
    assertEquals(4, masks.kept(1, 0));
    assertEquals(5, masks.kept(0, 1));
  }
}
