package adaps.conflict;

import adaps.sharing.NeuronPulls;

/**
 * Who pulls how much and which way at the neurons of one hidden layer of one network: the dot
 * products of the pulls, of which everything else follows. A pull is the gradient of a loss by the
 * neuron's incoming weights and bias. Immutable; nobody changes the arrays.
 *
 * @param pullers who share the network, by the numbers of {@link Pullers}
 * @param dots [neuron][place of one × pullers + place of the other]
 */
public record PullGram(int[] pullers, float[][] dots) implements NeuronPulls {

  /** Neurons of the layer. */
  public int neurons() {
    return dots.length;
  }

  /** How many share the network. */
  public int count() {
    return pullers.length;
  }

  /** Dot product of two pulls, by their places in {@link #pullers}. */
  @Override
  public double dot(int neuron, int one, int other) {
    return dots[neuron][one * pullers.length + other];
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

  /** Σ|φ|. */
  public double pulls(int neuron) {
    double sum = 0;
    for (int one = 0; one < pullers.length; one++) {
      sum += norm(neuron, one);
    }
    return sum;
  }

  /** |Σφ|. */
  public double together(int neuron) {
    double sum = 0;
    for (float dot : dots[neuron]) {
      sum += dot;
    }
    return Math.sqrt(Math.max(0, sum));
  }

  /** e = |Σφ| / Σ|φ|: 1 where all pull one way, 0 where they cancel, NaN where nobody pulls. */
  @Override
  public double efficiency(int neuron) {
    double pulls = pulls(neuron);
    return pulls == 0 ? Double.NaN : Math.min(1, together(neuron) / pulls);
  }
}
