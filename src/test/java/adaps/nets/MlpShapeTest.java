package adaps.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MlpShapeTest {
  private static final MlpShape SHAPE = new MlpShape(3, List.of(4, 6), 2);

  @Test
  void aLayerTakesWhatTheOneBelowGives() {
    assertEquals(3, SHAPE.layers());
    int[] in = {3, 4, 6};
    int[] out = {4, 6, 2};
    for (int layer = 0; layer < 3; layer++) {
      assertEquals(in[layer], SHAPE.in(layer));
      assertEquals(out[layer], SHAPE.out(layer));
    }
    assertEquals(10, SHAPE.hiddenNeurons());
  }

  @Test
  void weightsAndBiasesAreCounted() {
    assertEquals((3 + 1) * 4 + (4 + 1) * 6 + (6 + 1) * 2, SHAPE.parameters());
  }

  /** A product of a row with an [in × out] matrix is in · out multiplications and additions. */
  @Test
  void theWayBackCostsTwoProductsALayerButOneForTheFirst() {
    long forward = 2 * (3 * 4 + 4 * 6 + 6 * 2);
    assertEquals(forward, SHAPE.forwardOperations());
    assertEquals(2 * forward - 2 * 3 * 4, SHAPE.backwardOperations());
  }

  @Test
  void itKeepsItsLayersWhateverBecomesOfTheListItWasMadeFrom() {
    List<Integer> hidden = new ArrayList<>(List.of(5));
    MlpShape shape = new MlpShape(1, hidden, 1);
    hidden.set(0, 99);
    assertEquals(List.of(5), shape.hidden());
  }
}
