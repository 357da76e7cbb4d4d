package adaps.conflict;

import adaps.sharing.NeuronPulls;

/**
 * Who pulls how much and which way at the neurons of one hidden layer of one network: the dot
 * products of the pulls, of which everything else follows. A pull is the gradient of a loss by the
 * neuron's incoming weights and bias. Nobody changes the arrays but who lends them ({@link
 * PullSums#gram}).
 *
 * @param pullers who share the network, by the numbers of {@link Pullers}
 * @param dots [pair][neuron]: each puller, by his place, with those before him and with himself;
 *     there may be more, which say nothing
 */
public record PullGram(int[] pullers, float[][] dots) implements NeuronPulls {

  /**
   * Of pulls that lie apart.
   *
   * @param pullers who share the network, by the numbers of {@link Pullers}
   * @param pulls [place of a puller][neuron][input and bias]
   */
  public static PullGram of(int[] pullers, float[][][] pulls) {
    float[][] dots = new float[pairs(pullers.length)][pulls[0].length];
    for (int one = 0; one < pullers.length; one++) {
      for (int other = 0; other <= one; other++) {
        float[] ofPair = dots[pair(one, other)];
        for (int neuron = 0; neuron < ofPair.length; neuron++) {
          ofPair[neuron] = dot(pulls[one][neuron], pulls[other][neuron]);
        }
      }
    }
    return new PullGram(pullers, dots);
  }

  private static float dot(float[] one, float[] other) {
    float dot = 0;
    for (int i = 0; i < one.length; i++) {
      dot += one[i] * other[i];
    }
    return dot;
  }

  /** How many pairs so many pullers make, each with himself too. */
  static int pairs(int pullers) {
    return pullers * (pullers + 1) / 2;
  }

  /** Number of a pair, whoever is named first. */
  static int pair(int one, int other) {
    return pairs(Math.max(one, other)) + Math.min(one, other);
  }

  /** Neurons of the layer. */
  public int neurons() {
    return dots[0].length;
  }

  /** How many share the network. */
  public int count() {
    return pullers.length;
  }

  /** Dot product of two pulls, by their places in {@link #pullers}. */
  @Override
  public double dot(int neuron, int one, int other) {
    return dots[pair(one, other)][neuron];
  }

  /** |φ| of one, by his place in {@link #pullers}. */
  public double norm(int neuron, int one) {
    return Math.sqrt(dot(neuron, one, one));
  }

  /** |φ_a| + |φ_b| - |φ_a + φ_b|: what two take from each other. */
  @Override
  public double conflict(int neuron, int one, int other) {
    double together = dot(neuron, one, one) + dot(neuron, other, other);
    double both = Math.max(0, together + 2 * dot(neuron, one, other));
    return Math.max(0, norm(neuron, one) + norm(neuron, other) - Math.sqrt(both));
  }

  /** Σ|φ| of each over all neurons, by their places. */
  public double[] norms() {
    double[] norms = new double[pullers.length];
    for (int one = 0; one < norms.length; one++) {
      for (int neuron = 0; neuron < neurons(); neuron++) {
        norms[one] += norm(neuron, one);
      }
    }
    return norms;
  }

  /** {@link #conflict} of two over all neurons, by their places: [one × pullers + other]. */
  public double[] conflicts() {
    int count = pullers.length;
    double[] conflicts = new double[count * count];
    double[][] norms = new double[count][neurons()];
    double[] both = new double[neurons()];
    for (int one = 0; one < count; one++) {
      roots(dots[pair(one, one)], norms[one]);
      for (int other = 0; other < one; other++) {
        together(one, other, both);
        double lost = 0;
        for (int neuron = 0; neuron < both.length; neuron++) {
          lost += Math.max(0, norms[one][neuron] + norms[other][neuron] - both[neuron]);
        }
        conflicts[one * count + other] = lost;
        conflicts[other * count + one] = lost;
      }
    }
    return conflicts;
  }

  private static void roots(float[] squares, double[] roots) {
    for (int neuron = 0; neuron < roots.length; neuron++) {
      roots[neuron] = Math.sqrt(squares[neuron]);
    }
  }

  /** |φ_a + φ_b| at every neuron. */
  private void together(int one, int other, double[] both) {
    float[] ofOne = dots[pair(one, one)];
    float[] ofOther = dots[pair(other, other)];
    float[] ofPair = dots[pair(one, other)];
    for (int neuron = 0; neuron < both.length; neuron++) {
      double squares = ofOne[neuron] + (double) ofOther[neuron];
      both[neuron] = Math.sqrt(Math.max(0, squares + 2.0 * ofPair[neuron]));
    }
  }

  /** e = |Σφ| / Σ|φ|: 1 where all pull one way, 0 where they cancel, NaN where nobody pulls. */
  @Override
  public double efficiency(int neuron) {
    double together = 0;
    double pulls = 0;
    for (int one = 0; one < pullers.length; one++) {
      pulls += norm(neuron, one);
      for (int other = 0; other < pullers.length; other++) {
        together += dot(neuron, one, other);
      }
    }
    return pulls == 0 ? Double.NaN : Math.min(1, Math.sqrt(Math.max(0, together)) / pulls);
  }
}
