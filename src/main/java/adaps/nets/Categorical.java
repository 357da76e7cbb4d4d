package adaps.nets;

/**
 * Softmax distributions over actions, computed with arithmetic that gives the same bits in compiled
 * and interpreted code.
 */
public final class Categorical {
  /** Logarithm of e to the base 2. */
  public static final double LOG2_E = 1.4426950408889634;

  /** Natural logarithm of 2. */
  public static final double LN_2 = 0.6931471805599453;

  /** {@link #exp} is constant from here down, and as good as 0. */
  public static final double LEAST = -700;

  private Categorical() {}

  /**
   * Softmax of one row of logits.
   *
   * @param probabilities receives the probabilities from {@code to} on
   * @return the log of the normaliser: log p_j = logit_j - it
   */
  public static float softmax(
      float[] logits, int from, int actions, float[] probabilities, int to) {
    float highest = highest(logits, from, actions);
    double total = 0;
    for (int j = 0; j < actions; j++) {
      double weight = exp((double) logits[from + j] - highest);
      probabilities[to + j] = (float) weight;
      total += weight;
    }
    float scale = (float) (1 / total);
    for (int j = 0; j < actions; j++) {
      probabilities[to + j] *= scale;
    }
    return (float) (highest + Math.log(total));
  }

  /** Highest of some numbers. */
  public static float highest(float[] values, int from, int count) {
    float highest = values[from];
    for (int j = 1; j < count; j++) {
      highest = Math.max(highest, values[from + j]);
    }
    return highest;
  }

  /**
   * Draws an action.
   *
   * @param uniform a number in [0, 1)
   */
  public static int sample(float[] probabilities, int from, int actions, float uniform) {
    float left = uniform;
    for (int j = 0; j < actions - 1; j++) {
      left -= probabilities[from + j];
      if (left < 0) {
        return j;
      }
    }
    return actions - 1;
  }

  /** The most probable action; the first of equals. */
  public static int mostProbable(float[] values, int from, int actions) {
    int best = 0;
    for (int j = 1; j < actions; j++) {
      if (values[from + j] > values[from + best]) {
        best = j;
      }
    }
    return best;
  }

  /**
   * e^x for {@link #LEAST} ≤ x ≤ 0 with a relative error below 1e-8, several times faster than
   * {@link Math#exp}.
   */
  public static double exp(double given) {
    double x = Math.max(given, LEAST);
    double n = Math.rint(x * LOG2_E);
    double r = x - n * LN_2;
    double p =
        1
            + r
                * (1
                    + r
                        * (1 / 2.0
                            + r
                                * (1 / 6.0
                                    + r
                                        * (1 / 24.0
                                            + r
                                                * (1 / 120.0
                                                    + r * (1 / 720.0 + r * (1 / 5040.0)))))));
    return p * Double.longBitsToDouble(((long) n + 1023L) << 52);
  }
}
