package adaps.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Adam as Kingma and Ba (2015, algorithm 1) write it, in double precision. */
final class ReferenceAdam {
  private final double rate;
  private final double epsilon;
  private final double beta1;
  private final double beta2;
  private final double[] parameters;
  private final double[] first;
  private final double[] second;

  /** How far each parameter has been moved, there and back. */
  private final double[] travelled;

  private long steps;

  ReferenceAdam(int length, double rate, double epsilon, double beta1, double beta2) {
    this.rate = rate;
    this.epsilon = epsilon;
    this.beta1 = beta1;
    this.beta2 = beta2;
    parameters = new double[length];
    first = new double[length];
    second = new double[length];
    travelled = new double[length];
  }

  void moments(float[] newFirst, float[] newSecond, long newSteps) {
    for (int i = 0; i < first.length; i++) {
      first[i] = newFirst[i];
      second[i] = newSecond[i];
    }
    steps = newSteps;
  }

  void step(double[] gradients, double scale) {
    steps++;
    for (int i = 0; i < parameters.length; i++) {
      double gradient = gradients[i] * scale;
      first[i] = beta1 * first[i] + (1 - beta1) * gradient;
      second[i] = beta2 * second[i] + (1 - beta2) * gradient * gradient;
      double corrected = first[i] / (1 - Math.pow(beta1, steps));
      double spread = second[i] / (1 - Math.pow(beta2, steps));
      double change = rate * corrected / (Math.sqrt(spread) + epsilon);
      parameters[i] -= change;
      travelled[i] += Math.abs(change);
    }
  }

  /** Parameters that began at 0, so that nothing large hides a small change. */
  void assertNear(MlpBank bank) {
    float[] actual = new float[parameters.length];
    float[] actualFirst = new float[parameters.length];
    float[] actualSecond = new float[parameters.length];
    bank.readParameters(actual);
    assertEquals(steps, bank.readMoments(actualFirst, actualSecond));
    for (int i = 0; i < parameters.length; i++) {
      String where = i + " after " + steps + " steps";
      assertEquals(parameters[i], actual[i], 5e-5 * travelled[i], "parameter " + where);
      // Where gradients of either sign cancel, what is left is small beside their size.
      double size = Math.max(Math.abs(first[i]), Math.sqrt(second[i]));
      assertEquals(first[i], actualFirst[i], 1e-5 * size, "first moment " + where);
      assertEquals(second[i], actualSecond[i], 5e-5 * second[i], "second moment " + where);
    }
  }
}
