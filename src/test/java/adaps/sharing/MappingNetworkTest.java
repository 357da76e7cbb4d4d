package adaps.sharing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.nets.Orthogonal;
import adaps.random.RandomStreams;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** f_m against the formula of AdaPS, eq. 5, written out. */
class MappingNetworkTest {
  private static final double GAIN = 2.5;

  private static UniformRandomProvider random() {
    return new RandomStreams(3).stream("mapping network test");
  }

  @Test
  void aProbabilityIsTheSigmoidOfTwoLayersWithRectifiedNeuronsBetween() {
    double[] centre = {0.75, -1.25};
    UniformRandomProvider random = random();
    double[] v = Orthogonal.matrix(2, 3, GAIN, random, () -> false);
    double[] w = Orthogonal.matrix(3, 4, GAIN, random, () -> false);
    double before0 = 0.75 * v[0] - 1.25 * v[3];
    double before1 = 0.75 * v[1] - 1.25 * v[4];
    double before2 = 0.75 * v[2] - 1.25 * v[5];
    double least = Math.min(before0, Math.min(before1, before2));
    assertTrue(least < -0.1, "no neuron is rectified; choose another seed");
    double h0 = before0 > 0 ? before0 : 0;
    double h1 = before1 > 0 ? before1 : 0;
    double h2 = before2 > 0 ? before2 : 0;
    double[] expected = {
      sigmoid(h0 * w[0] + h1 * w[4] + h2 * w[8]),
      sigmoid(h0 * w[1] + h1 * w[5] + h2 * w[9]),
      sigmoid(h0 * w[2] + h1 * w[6] + h2 * w[10]),
      sigmoid(h0 * w[3] + h1 * w[7] + h2 * w[11]),
    };

    double[] mapped =
        new MappingNetwork(2, 3, 4, GAIN, random(), () -> false).probabilities(centre);

    assertArrayEquals(expected, mapped, 1e-12);
  }

  /** tanh gives the sigmoid by another way than exp: sigmoid(y) = (1 + tanh(y / 2)) / 2. */
  private static double sigmoid(double y) {
    return (1 + Math.tanh(y / 2)) / 2;
  }

  @Test
  void aCentreAtTheOriginIsEvenOddsForEveryNeuron() {
    for (double probability :
        new MappingNetwork(5, 7, 20, 4, random(), () -> false).probabilities(new double[5])) {
      assertEquals(0.5, probability);
    }
  }

  /** Both layers have the gain, so what is before the sigmoid grows with its square. */
  @Test
  void theGainOfBothLayersScalesWhatIsBeforeTheSigmoid() {
    double[] centre = {1, -0.5, 2};
    double[] plain = new MappingNetwork(3, 8, 12, 1, random(), () -> false).probabilities(centre);
    double[] strong = new MappingNetwork(3, 8, 12, 3, random(), () -> false).probabilities(centre);
    for (int i = 0; i < 12; i++) {
      assertEquals(9 * logit(plain[i]), logit(strong[i]), 1e-9);
    }
  }

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }
}
