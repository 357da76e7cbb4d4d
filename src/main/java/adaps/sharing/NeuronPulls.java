package adaps.sharing;

/**
 * Which way agents' losses pull at the neurons of one hidden layer: the gradient by a neuron's
 * incoming weights and bias, summed over some updates. Agents are counted from 0.
 */
public interface NeuronPulls {
  /** e = |Σφ| / Σ|φ|: 1 where all pull one way, 0 where they cancel, NaN where nobody pulls. */
  double efficiency(int neuron);

  /** |φ_a| + |φ_b| - |φ_a + φ_b|: what two agents take from each other. */
  double conflict(int neuron, int one, int other);

  /** Dot product of two agents' pulls. */
  double dot(int neuron, int one, int other);
}
