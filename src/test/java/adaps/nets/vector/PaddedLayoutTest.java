package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.LANES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.nets.MlpShape;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaddedLayoutTest {
  @Test
  void aRowIsPaddedToTheNextWholeVectorAndNoFurther() {
    assertEquals(LANES, PaddedLayout.padded(1));
    assertEquals(LANES, PaddedLayout.padded(LANES));
    assertEquals(2 * LANES, PaddedLayout.padded(LANES + 1));
    assertEquals(4 * LANES, PaddedLayout.padded(4 * LANES - 1));
  }

  /** Weights [3 × 1 vector] and biases, then [2 vectors' neurons × 1 vector] and biases. */
  @Test
  void networksAndLayersLieOneBehindTheOtherWithoutGaps() {
    PaddedLayout layout = new PaddedLayout(new MlpShape(3, List.of(LANES + 1), 2), 2);
    int second = (3 + 1) * 2 * LANES;
    int perNetwork = second + (LANES + 1 + 1) * LANES;
    assertEquals(2 * perNetwork, layout.size());
    assertEquals(3 * 2 * LANES, layout.biases(0, 0));
    assertEquals(second, layout.weights(0, 1));
    assertEquals(perNetwork, layout.weights(1, 0));
    assertEquals(perNetwork + second + (LANES + 1) * LANES, layout.biases(1, 1));
  }
}
