package adaps.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.random.RandomStreams;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrthogonalTest {
  @ParameterizedTest
  @CsvSource({"10, 64, 1.5", "64, 5, 0.01", "64, 64, 2"})
  void theShorterSidesVectorsAreOrthogonalWithTheGainAsNorm(int rows, int columns, double gain) {
    double[] w =
        Orthogonal.matrix(rows, columns, gain, new RandomStreams(3).stream("w"), () -> false);
    int vectors = Math.min(rows, columns);
    for (int a = 0; a < vectors; a++) {
      for (int b = 0; b < vectors; b++) {
        double dot = 0;
        for (int i = 0; i < Math.max(rows, columns); i++) {
          dot +=
              rows <= columns
                  ? w[a * columns + i] * w[b * columns + i]
                  : w[i * columns + a] * w[i * columns + b];
        }
        assertEquals(a == b ? gain * gain : 0, dot, 1e-12 * Math.max(1, gain * gain));
      }
    }
  }

  @Test
  void networksDifferAndBiasesAreZero() {
    MlpShape shape = new MlpShape(4, List.of(3), 2);
    float[] p =
        Orthogonal.parameters(shape, 2, 1, 1, new RandomStreams(1).stream("w"), () -> false);
    assertEquals(2 * 23, p.length);
    assertEquals(23, shape.parameters());
    for (int network = 0; network < 2; network++) {
      for (int i = 12; i < 15; i++) {
        assertEquals(0f, p[23 * network + i]);
      }
      assertEquals(0f, p[23 * network + 22]);
    }
    assertEquals(false, p[0] == p[23]);
  }

  @Test
  void theLastLayerHasAGainOfItsOwnAndTheOthersTheHiddenOne() {
    MlpShape shape = new MlpShape(3, List.of(3, 3), 3);
    float[] p =
        Orthogonal.parameters(shape, 1, 2, 0.5, new RandomStreams(1).stream("w"), () -> false);
    double[] gains = {2, 2, 0.5};
    for (int layer = 0; layer < 3; layer++) {
      for (int row = 0; row < 3; row++) {
        double square = 0;
        for (int column = 0; column < 3; column++) {
          float weight = p[layer * 12 + row * 3 + column];
          square += weight * weight;
        }
        assertEquals(gains[layer], Math.sqrt(square), 1e-6, "layer " + layer + ", row " + row);
      }
    }
  }
}
