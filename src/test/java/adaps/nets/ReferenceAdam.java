package adaps.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Adam as Kingma and Ba (2015, algorithm 1) write it, in double precision. */
final class ReferenceAdam {
  private final double[] parameters;
  private final double[] first;
  private final double[] second;
  private int steps;

  ReferenceAdam(float[] start) {
    parameters = new double[start.length];
    first = new double[start.length];
    second = new double[start.length];
    for (int i = 0; i < start.length; i++) {
      parameters[i] = start[i];
    }
  }

  void step(float[] gradients, double scale, AdamSettings settings) {
    steps++;
    for (int i = 0; i < parameters.length; i++) {
      double gradient = gradients[i] * scale;
      first[i] = 0.9 * first[i] + 0.1 * gradient;
      second[i] = 0.999 * second[i] + 0.001 * gradient * gradient;
      double corrected = first[i] / (1 - Math.pow(0.9, steps));
      double spread = second[i] / (1 - Math.pow(0.999, steps));
      parameters[i] -= settings.rate() * corrected / (Math.sqrt(spread) + settings.epsilon());
    }
  }

  /** A thousandth of what the steps so far could have moved a parameter. */
  void assertNear(float[] actual, int step) {
    for (int i = 0; i < parameters.length; i++) {
      assertEquals(parameters[i], actual[i], 3e-6 * step, "parameter " + i + ", step " + step);
    }
  }

  void assertMomentsNear(float[] actualFirst, float[] actualSecond) {
    for (int i = 0; i < parameters.length; i++) {
      double size = Math.sqrt(second[i]) + 1e-6;
      assertEquals(first[i], actualFirst[i], 1e-3 * size, "first moment " + i);
      assertEquals(second[i], actualSecond[i], 1e-3 * second[i] + 1e-9, "second moment " + i);
    }
  }
}
