package adaps.a2c;

import static adaps.a2c.NotFiniteNumber.made;

import adaps.nets.MlpBank;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Finds numbers that are not finite in the networks of one bank. Places in words are counted from
 * 1, as people do, all else from 0.
 */
final class BankSearch {
  private final String name;
  private final MlpBank bank;
  private final MlpShape shape;

  /** What a neuron put out for a row. */
  record Activation(int network, int layer, int neuron, int row, double value) {}

  /**
   * @param name what its networks are called
   */
  BankSearch(String name, MlpBank bank) {
    this.name = name;
    this.bank = bank;
    shape = bank.shape();
  }

  /** The first weight or bias, from the first layer on; null where all are finite. */
  NotFiniteNumber weight() {
    float[] values = new float[bank.parameterCount()];
    bank.readParameters(values);
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        return made(values[i], "a weight of " + place(i));
      }
    }
    return null;
  }

  /** The first gradient as they are computed, from the last layer on; null where all are finite. */
  NotFiniteNumber gradient() {
    float[] values = gradients();
    for (int network = 0; network < bank.networks(); network++) {
      int end = (network + 1) * shape.parameters();
      for (int layer = shape.layers() - 1; layer >= 0; layer--) {
        int begin = end - parameters(layer);
        for (int i = begin; i < end; i++) {
          if (!Float.isFinite(values[i])) {
            return made(values[i], "a gradient of " + place(i));
          }
        }
        end = begin;
      }
    }
    return null;
  }

  /** Size of the largest gradient. */
  float largestGradient() {
    float[] values = gradients();
    return Math.abs(values[largest(values)]);
  }

  /** Where the largest gradient is. */
  String placeOfLargestGradient() {
    return place(largest(gradients()));
  }

  private float[] gradients() {
    float[] values = new float[bank.parameterCount()];
    bank.readGradients(values);
    return values;
  }

  private static int largest(float[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      if (Math.abs(values[i]) > Math.abs(values[largest])) {
        largest = i;
      }
    }
    return largest;
  }

  /**
   * The first output of a neuron as the last forward pass of these rows left them, block by block
   * and layer by layer; null where all are finite.
   */
  Activation activation(RowBlock[] blocks) {
    for (RowBlock block : blocks) {
      for (int layer = 0; layer < shape.layers(); layer++) {
        if (firstIn(layer, block).isPresent()) {
          return firstRow(layer, block);
        }
      }
    }
    return null;
  }

  private Activation firstRow(int layer, RowBlock block) {
    RowBlock rows = block;
    while (rows.rows() > 1) {
      int half = rows.rows() / 2;
      RowBlock early = part(rows, 0, half);
      rows = firstIn(layer, early).isPresent() ? early : part(rows, half, rows.rows() - half);
    }
    int neuron = firstIn(layer, rows).orElseThrow();
    double value = sums(layer, rows)[neuron];
    return new Activation(block.network(), layer, neuron, rows.first(), value);
  }

  private static RowBlock part(RowBlock block, int from, int rows) {
    return new RowBlock(block.network(), block.mask(), block.first() + from, rows);
  }

  /** The first neuron whose output is not finite in some row. */
  private OptionalInt firstIn(int layer, RowBlock block) {
    double[] sums = sums(layer, block);
    for (int neuron = 0; neuron < sums.length; neuron++) {
      if (!Double.isFinite(sums[neuron])) {
        return OptionalInt.of(neuron);
      }
    }
    return OptionalInt.empty();
  }

  /** Of each neuron: finite where all rows are, and of one row its output itself. */
  private double[] sums(int layer, RowBlock block) {
    double[] sums = new double[shape.out(layer)];
    if (layer < shape.hidden().size()) {
      bank.meanActivations(layer, block, sums);
      return sums;
    }
    for (int row = block.first(); row < block.first() + block.rows(); row++) {
      for (int output = 0; output < sums.length; output++) {
        sums[output] += output(row, output);
      }
    }
    return sums;
  }

  /** An output of the last forward pass. */
  double output(int row, int output) {
    return bank.outputs()[row * bank.outputStride() + output];
  }

  private int parameters(int layer) {
    return (shape.in(layer) + 1) * shape.out(layer);
  }

  private String place(int index) {
    int rest = index % shape.parameters();
    int layer = 0;
    while (rest >= parameters(layer)) {
      rest -= parameters(layer);
      layer++;
    }
    return place(index / shape.parameters(), layer, rest % shape.out(layer));
  }

  /** A neuron in words. */
  String place(int network, int layer, int neuron) {
    return String.format(
        Locale.ROOT,
        "the %s, network %d, layer %d, neuron %d",
        name,
        network + 1,
        layer + 1,
        neuron + 1);
  }

  /** A neuron of the last layer in words. */
  String outputPlace(int network, int neuron) {
    return place(network, shape.layers() - 1, neuron);
  }
}
