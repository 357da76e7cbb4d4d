package adaps.studio.weights;

import adaps.conflict.Role;
import adaps.nets.Histogram;
import adaps.nets.Histogram.Ranges;
import adaps.nets.MlpShape;
import adaps.words.Quantity;

/**
 * How the weights and the biases of one layer are spread, or their gradients.
 *
 * @param kind of numbers
 * @param role of the networks
 * @param name for example {@code actor 1} or {@code actor, outputs}
 * @param inputs of the layer
 * @param outputs of the layer
 * @param weights numbers of the weights of all networks that are looked at
 * @param biases of the same, over the same bins
 */
record LayerNumbers(
    Numbers kind,
    Role role,
    String name,
    int inputs,
    int outputs,
    Histogram weights,
    Histogram biases) {
  /** Odd, so that 0 has a bin of its own. */
  static final int BINS = 41;

  /**
   * A layer.
   *
   * @param numbers flat, in the order of {@link adaps.nets.MlpBank}
   * @param network the one that is looked at, or null for all
   */
  static LayerNumbers of(
      Numbers kind, Role role, MlpShape shape, float[] numbers, int layer, Integer network) {
    int before = 0;
    for (int i = 0; i < layer; i++) {
      before += (shape.in(i) + 1) * shape.out(i);
    }
    int from = before;
    int weights = shape.in(layer) * shape.out(layer);
    Ranges ofWeights = ranges(numbers, shape, network, from, weights);
    Ranges ofBiases = ranges(numbers, shape, network, from + weights, shape.out(layer));
    double limit =
        Math.max(Histogram.largest(numbers, ofWeights), Histogram.largest(numbers, ofBiases));
    boolean last = layer == shape.layers() - 1;
    return new LayerNumbers(
        kind,
        role,
        role.word() + (last ? ", outputs" : " " + (layer + 1)),
        shape.in(layer),
        shape.out(layer),
        Histogram.of(numbers, ofWeights, limit, BINS),
        Histogram.of(numbers, ofBiases, limit, BINS));
  }

  private static Ranges ranges(
      float[] numbers, MlpShape shape, Integer network, int from, int count) {
    int each = shape.parameters();
    int first = network == null ? 0 : network;
    int end = network == null ? numbers.length / each : network + 1;
    return range -> {
      for (int one = first; one < end; one++) {
        range.take(one * each + from, one * each + from + count);
      }
    };
  }

  /** What is said of it. */
  String words() {
    return name
        + ": "
        + inputs
        + " \u00d7 "
        + Quantity.of(outputs, "neuron")
        + "\n"
        + words(weights, kind.weights(weights.total()))
        + "\n"
        + words(biases, kind.biases(biases.total()));
  }

  private static String words(Histogram of, String name) {
    return Quantity.count(of.total())
        + " "
        + name
        + ": mean "
        + Quantity.value(of.mean())
        + ", deviation "
        + Quantity.value(of.deviation());
  }

  /** What is said of a bin. */
  String words(int bin) {
    return Quantity.value(weights.edge(bin))
        + " to "
        + Quantity.value(weights.edge(bin + 1))
        + "\n"
        + share(weights, bin, kind.weights(2))
        + "\n"
        + share(biases, bin, kind.biases(2));
  }

  private static String share(Histogram of, int bin, String many) {
    return Quantity.count(of.counts()[bin])
        + " of "
        + Quantity.count(of.total())
        + " "
        + many
        + " ("
        + Quantity.percent((double) of.counts()[bin] / of.total())
        + ")";
  }
}
