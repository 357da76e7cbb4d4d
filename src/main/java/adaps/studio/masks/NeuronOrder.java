package adaps.studio.masks;

import adaps.sharing.MaskFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a layer's neurons are drawn.
 *
 * @param kind what decides
 * @param mask whose neurons come first; for {@link Kind#MASK}
 */
record NeuronOrder(Kind kind, int mask) {
  static final NeuronOrder BY_INDEX = new NeuronOrder(Kind.INDEX, 0);
  static final NeuronOrder SHARED_FIRST = new NeuronOrder(Kind.SHARED_FIRST, 0);

  /** What decides the order. */
  enum Kind {
    INDEX,
    SHARED_FIRST,
    MASK
  }

  /** The neurons that this mask keeps come first. */
  static NeuronOrder of(int mask) {
    return new NeuronOrder(Kind.MASK, mask);
  }

  /**
   * Neurons of a layer from left to right. Where the first criterion does not tell two apart, the
   * masks one after the other do, and then the index: equal patterns stand together.
   */
  int[] neurons(MaskFrame frame, int layer) {
    boolean[][][] bits = frame.bits();
    Comparator<Integer> order = Comparator.comparingInt(neuron -> 0);
    if (kind == Kind.MASK) {
      order = order.thenComparing(neuron -> !bits[mask % bits.length][layer][neuron]);
    } else if (kind == Kind.SHARED_FIRST) {
      order = order.thenComparing(neuron -> -users(frame, layer, neuron));
    }
    if (kind != Kind.INDEX) {
      for (boolean[][] each : bits) {
        order = order.thenComparing(neuron -> !each[layer][neuron]);
      }
    }
    List<Integer> neurons = new ArrayList<>(Arrays.stream(frame.neurons(layer)).boxed().toList());
    neurons.sort(order);
    return neurons.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Number of masks that keep a neuron. */
  static int users(MaskFrame frame, int layer, int neuron) {
    int users = 0;
    for (boolean[][] mask : frame.bits()) {
      users += mask[layer][neuron] ? 1 : 0;
    }
    return users;
  }
}
