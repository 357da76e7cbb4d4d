package adaps.nets;

import java.util.Arrays;
import java.util.List;

/**
 * Binary masks over the hidden neurons of one network shape: a masked neuron's activation is 0,
 * whatever it computes. Immutable.
 */
public final class LayerMasks {
  private final boolean[][][] bits;

  /**
   * @param bits [mask][hidden layer][neuron], true keeps the neuron
   */
  public LayerMasks(boolean[][][] bits) {
    this.bits = copy(bits);
  }

  /** {@code masks} masks that keep every neuron. */
  public static LayerMasks allOnes(int masks, MlpShape shape) {
    return allOnes(masks, shape.hidden());
  }

  /**
   * {@code masks} masks that keep every neuron.
   *
   * @param hidden neurons of each hidden layer
   */
  public static LayerMasks allOnes(int masks, List<Integer> hidden) {
    boolean[][][] bits = new boolean[masks][hidden.size()][];
    for (boolean[][] mask : bits) {
      for (int layer = 0; layer < mask.length; layer++) {
        mask[layer] = new boolean[hidden.get(layer)];
        Arrays.fill(mask[layer], true);
      }
    }
    return new LayerMasks(bits);
  }

  /** Number of masks. */
  public int count() {
    return bits.length;
  }

  /** Number of hidden layers. */
  public int layers() {
    return bits[0].length;
  }

  /** Neurons of a hidden layer. */
  public int neurons(int layer) {
    return bits[0][layer].length;
  }

  /** Whether a mask keeps a neuron. */
  public boolean keeps(int mask, int layer, int neuron) {
    return bits[mask][layer][neuron];
  }

  /** Number of neurons that a mask keeps in a layer. */
  public int kept(int mask, int layer) {
    int kept = 0;
    for (boolean bit : bits[mask][layer]) {
      kept += bit ? 1 : 0;
    }
    return kept;
  }

  /** Whether every mask keeps every neuron, so that no masking is needed. */
  public boolean keepsAll() {
    for (int mask = 0; mask < count(); mask++) {
      for (int layer = 0; layer < layers(); layer++) {
        if (kept(mask, layer) < neurons(layer)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The bits, copied: [mask][hidden layer][neuron]. */
  public boolean[][][] bits() {
    return copy(bits);
  }

  private static boolean[][][] copy(boolean[][][] bits) {
    boolean[][][] copy = new boolean[bits.length][][];
    for (int mask = 0; mask < bits.length; mask++) {
      copy[mask] = new boolean[bits[mask].length][];
      for (int layer = 0; layer < bits[mask].length; layer++) {
        copy[mask][layer] = bits[mask][layer].clone();
      }
    }
    return copy;
  }
}
