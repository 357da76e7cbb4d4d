package adaps.nets;

import java.util.stream.IntStream;

/**
 * One network seen through one mask, as a network of its own: masked neurons are gone, the others
 * keep their weights. A layer of which the mask keeps nothing becomes one neuron that is always 0.
 */
public final class Subnetwork {
  private static final int NOTHING = -1;

  private final MlpShape shape;
  private final float[] parameters;

  /** Where the parameters of each layer begin: its weights, then its biases. */
  private final int[] from;

  /** Neurons that stay, [layer boundary][kept], inputs first and outputs last. */
  private final int[][] kept;

  /**
   * Takes a network out of a bank.
   *
   * @param parameters flat, in the order of {@link MlpBank}
   * @param network index of the network
   * @param mask neurons to keep, [hidden layer][neuron], or null for all
   */
  public Subnetwork(MlpShape shape, float[] parameters, int network, boolean[][] mask) {
    this.shape = shape;
    this.parameters = parameters;
    from = new int[shape.layers()];
    kept = new int[shape.layers() + 1][];
    kept[0] = IntStream.range(0, shape.inputs()).toArray();
    int at = network * shape.parameters();
    for (int layer = 0; layer < shape.layers(); layer++) {
      from[layer] = at;
      at += (shape.in(layer) + 1) * shape.out(layer);
      boolean[] bits = mask == null || layer == mask.length ? null : mask[layer];
      int[] neurons =
          IntStream.range(0, shape.out(layer)).filter(n -> bits == null || bits[n]).toArray();
      kept[layer + 1] = neurons.length == 0 ? new int[] {NOTHING} : neurons;
    }
  }

  /** Number of weight matrices: hidden layers and the last one. */
  public int layers() {
    return shape.layers();
  }

  /** Length of one input row. */
  public int inputs() {
    return shape.inputs();
  }

  /** Length of one output row. */
  public int outputs() {
    return shape.outputs();
  }

  /** Neurons of each hidden layer that are left. */
  public int[] hidden() {
    return IntStream.range(1, shape.layers()).map(layer -> kept[layer].length).toArray();
  }

  /** Weights of a layer between kept neurons, [in][out]. */
  public float[][] weights(int layer) {
    int[] rows = kept[layer];
    int[] columns = kept[layer + 1];
    float[][] weights = new float[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        boolean there = rows[i] != NOTHING && columns[j] != NOTHING;
        weights[i][j] =
            there ? parameters[from[layer] + rows[i] * shape.out(layer) + columns[j]] : 0;
      }
    }
    return weights;
  }

  /** Biases of a layer's kept neurons. */
  public float[] biases(int layer) {
    int[] columns = kept[layer + 1];
    float[] biases = new float[columns.length];
    int first = from[layer] + shape.in(layer) * shape.out(layer);
    for (int j = 0; j < columns.length; j++) {
      biases[j] = columns[j] == NOTHING ? 0 : parameters[first + columns[j]];
    }
    return biases;
  }
}
