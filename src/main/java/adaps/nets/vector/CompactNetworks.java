package adaps.nets.vector;

import adaps.nets.LayerMasks;
import adaps.nets.MlpShape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One network as each of its masks leaves it: the weights and biases of the kept neurons, packed
 * side by side whenever the parameters have changed, so that products run over them alone.
 *
 * <p>What is left out of a sum are products with an exact 0, which change no sum, and what remains
 * keeps its order. So every number is the same to the bit as with all neurons computed and the
 * masked ones set to 0, but for the sign of a sum that is 0: it may be -0, where products below
 * 1e-45 were rounded to 0, and +0 once a 0 is added. Nothing that is learned depends on it.
 */
final class CompactNetworks {
  private static final int[] BIASES = {0};

  /** Below so many rows a mask, packing costs more than it saves. */
  private static final int FEWEST_ROWS = 14;

  /** Packed numbers that a core's own caches hold. */
  private static final int CACHED = 512 * 1024;

  /** So many rows a mask are worth reading its weights from memory. */
  private static final int ENOUGH_ROWS = 200;

  /** The share of all products that may be left. */
  private static final double WORTH = 0.85;

  /** Where each mask's network lies in {@link #values}; its networks are the masks. */
  final PaddedLayout layout;

  /** Packed weights and biases. */
  final float[] values;

  private final PaddedLayout whole;

  /** [mask][boundary of layers], inputs first and outputs last. */
  private final KeptNeurons[][] kept;

  /**
   * @param whole where the one network lies
   */
  private CompactNetworks(PaddedLayout whole, LayerMasks masks) {
    this.whole = whole;
    MlpShape shape = whole.shape;
    kept =
        IntStream.range(0, masks.count())
            .mapToObj(mask -> kept(shape, masks, mask))
            .toArray(KeptNeurons[][]::new);
    layout = layout(shape, masks);
    values = new float[layout.size() + MatrixProducts.LANES];
  }

  private static KeptNeurons[] kept(MlpShape shape, LayerMasks masks, int mask) {
    KeptNeurons[] boundaries = new KeptNeurons[shape.layers() + 1];
    boundaries[0] = new KeptNeurons(shape.inputs(), input -> true);
    for (int layer = 0; layer < masks.layers(); layer++) {
      int of = layer;
      boundaries[layer + 1] =
          new KeptNeurons(shape.out(layer), neuron -> masks.keeps(mask, of, neuron));
    }
    boundaries[shape.layers()] = new KeptNeurons(shape.outputs(), output -> true);
    return boundaries;
  }

  /** Rows lie as far apart as the mask that keeps most of a layer needs. */
  private static PaddedLayout layout(MlpShape shape, LayerMasks masks) {
    int[][] neurons = new int[masks.count()][masks.layers()];
    Integer[] most = new Integer[masks.layers()];
    Arrays.fill(most, 0);
    for (int mask = 0; mask < neurons.length; mask++) {
      for (int layer = 0; layer < most.length; layer++) {
        neurons[mask][layer] = masks.kept(mask, layer);
        most[layer] = Math.max(most[layer], neurons[mask][layer]);
      }
    }
    return new PaddedLayout(new MlpShape(shape.inputs(), List.of(most), shape.outputs()), neurons);
  }

  /** One network as its masks leave it; null where it is to be computed whole. */
  static CompactNetworks of(PaddedLayout whole, LayerMasks masks, int rows, Packing packing) {
    boolean possible = whole.networks == 1 && masks != null;
    boolean wanted =
        possible
            && switch (packing) {
              case NEVER -> false;
              case WHERE_IT_PAYS -> pays(whole, masks, rows);
              case ALWAYS -> true;
            };
    return wanted ? new CompactNetworks(whole, masks) : null;
  }

  /**
   * Whether computing compact saves more than packing costs. Measured with an actor of 64-64 on
   * AVX-512 and 2 MB of second-level cache: where masks keep half, five rows a mask take 1.2 times
   * as long, ten as long, forty 0.7 times; a thousand masks of forty rows take 1.2 times as long,
   * since every mask's weights come from memory again; masks that keep nine tenths save nothing.
   *
   * @param rows of a bank, with those of two steps beyond the rollout
   */
  static boolean pays(PaddedLayout whole, LayerMasks masks, int rows) {
    PaddedLayout packed = layout(whole.shape, masks);
    double left = 0;
    for (int mask = 0; mask < masks.count(); mask++) {
      left += products(packed, mask) / masks.count();
    }
    double rowsOfMask = (double) rows / masks.count();
    return rowsOfMask >= FEWEST_ROWS
        && (packed.size() <= CACHED || rowsOfMask >= ENOUGH_ROWS)
        && left <= WORTH * products(whole, 0);
  }

  /** Vectors of products that a row takes on its way forward. */
  private static double products(PaddedLayout layout, int network) {
    double products = 0;
    for (int layer = 0; layer < layout.width.length; layer++) {
      products += (double) layout.in(network, layer) * layout.columns(network, layer);
    }
    return products;
  }

  int masks() {
    return kept.length;
  }

  /** The network that a mask leaves. */
  MlpShape shape(int mask) {
    List<Integer> hidden =
        IntStream.range(0, whole.shape.hidden().size())
            .mapToObj(layer -> hidden(mask, layer).count())
            .toList();
    return new MlpShape(whole.shape.inputs(), hidden, whole.shape.outputs());
  }

  /** Neurons of a hidden layer that a mask keeps. */
  KeptNeurons hidden(int mask, int layer) {
    return kept[mask][layer + 1];
  }

  /** Takes the parameters as they are now. */
  void pack(float[] parameters) {
    for (int mask = 0; mask < kept.length; mask++) {
      pack(mask, parameters, values, mask);
    }
  }

  /**
   * Copies what a mask keeps out of an array in the places of the whole network.
   *
   * @param place the copy goes to the places of this network of {@link #layout}
   */
  void pack(int mask, float[] from, float[] packed, int place) {
    for (int layer = 0; layer < whole.width.length; layer++) {
      int weights = layout.weights(place, layer);
      packRows(mask, layer, 0, kept[mask][layer].count(), from, packed, weights);
      packBiases(mask, layer, from, packed, layout.biases(place, layer));
    }
  }

  /** Brings back what {@link #pack} copied; what the mask does not keep stays. */
  void unpack(int mask, float[] packed, int place, float[] to) {
    for (int layer = 0; layer < whole.width.length; layer++) {
      int weights = layout.weights(place, layer);
      unpackRows(mask, layer, 0, kept[mask][layer].count(), packed, weights, to);
      unpackBiases(mask, layer, packed, layout.biases(place, layer), to);
    }
  }

  /**
   * Copies the weights of some of a layer's kept inputs.
   *
   * @param first of the kept inputs
   * @param end the kept input after the last
   * @param place where the first one's row goes
   */
  void packRows(int mask, int layer, int first, int end, float[] from, float[] packed, int place) {
    int[] rows = kept[mask][layer].neurons;
    int weights = whole.weights(0, layer);
    int wide = whole.width[layer];
    kept[mask][layer + 1].pack(
        from, weights, wide, rows, first, end, packed, place, layout.width[layer]);
  }

  /** Brings back what {@link #packRows} copied. */
  void unpackRows(int mask, int layer, int first, int end, float[] packed, int place, float[] to) {
    int[] rows = kept[mask][layer].neurons;
    int weights = whole.weights(0, layer);
    int wide = whole.width[layer];
    kept[mask][layer + 1].unpack(
        packed, place, layout.width[layer], to, weights, wide, rows, first, end);
  }

  /** Copies a layer's kept biases. */
  void packBiases(int mask, int layer, float[] from, float[] packed, int place) {
    int biases = whole.biases(0, layer);
    int wide = whole.width[layer];
    kept[mask][layer + 1].pack(
        from, biases, wide, BIASES, 0, 1, packed, place, layout.width[layer]);
  }

  /** Brings back what {@link #packBiases} copied. */
  void unpackBiases(int mask, int layer, float[] packed, int place, float[] to) {
    int biases = whole.biases(0, layer);
    int wide = whole.width[layer];
    kept[mask][layer + 1].unpack(
        packed, place, layout.width[layer], to, biases, wide, BIASES, 0, 1);
  }

  /** Inputs of a layer that a mask keeps. */
  KeptNeurons inputs(int mask, int layer) {
    return kept[mask][layer];
  }

  /** Packs the whole network's transposed weights for every mask. */
  void pack(TransposedWeights of, TransposedWeights packed) {
    for (int mask = 0; mask < kept.length; mask++) {
      for (int layer = 1; layer < whole.width.length; layer++) {
        kept[mask][layer].pack(
            of.ofLayer[layer],
            0,
            whole.width[layer - 1],
            kept[mask][layer + 1].neurons,
            0,
            kept[mask][layer + 1].count(),
            packed.ofLayer[layer],
            packed.from(mask, layer),
            layout.width[layer - 1]);
      }
    }
  }
}
