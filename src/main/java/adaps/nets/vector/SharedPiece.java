package adaps.nets.vector;

import adaps.nets.RowBlock;
import adaps.nets.SharedLearning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Neighbouring rows that several threads pass back together. Its sums over rows are cut into units:
 * for every network that it meets and every layer the weights of four neighbouring inputs, as the
 * tiles of {@link GradientTiles} have them, and the biases. Each sum goes through all rows of its
 * network in order.
 */
final class SharedPiece implements SharedLearning.Piece {
  /** Inputs of a unit. */
  private static final int TILE = 4;

  private final SharedUpdate update;
  private final PaddedLayout layout;
  private final Sums[] sums;
  private final double[] work;

  /** Row of the bank that is row 0 of the deltas. */
  private final int first;

  /**
   * The sums of one layer of one network of the parameters.
   *
   * @param blocks the network's rows in order
   * @param from its first unit
   * @param weightUnits units of its weights; one more is of its biases
   */
  private record Sums(RowBlock[] blocks, int layer, int from, int weightUnits) {}

  SharedPiece(SharedUpdate update, RowBlock[] blocks) {
    this.update = update;
    layout = update.layout;
    first = blocks[0].first();
    List<Sums> all = new ArrayList<>();
    int unit = 0;
    for (int from = 0; from < blocks.length; ) {
      int to = from;
      while (to < blocks.length && blocks[to].network() == blocks[from].network()) {
        to++;
      }
      RowBlock[] ofNetwork = Arrays.copyOfRange(blocks, from, to);
      for (int layer = layout.width.length - 1; layer >= 0; layer--) {
        Sums next = new Sums(ofNetwork, layer, unit, weightUnits(layer));
        all.add(next);
        unit += next.weightUnits + 1;
      }
      from = to;
    }
    sums = all.toArray(Sums[]::new);
    work = new double[unit];
    for (Sums of : sums) {
      for (int i = 0; i <= of.weightUnits; i++) {
        work[of.from + i] = work(of, i);
      }
    }
  }

  private int weightUnits(int layer) {
    return isNarrow(layer) ? 1 : (wholeInputs(layer) + TILE - 1) / TILE;
  }

  /** Inputs of a layer with all its neurons. */
  private int wholeInputs(int layer) {
    return update.shape().in(layer);
  }

  private boolean isNarrow(int layer) {
    return layer > 0
        && layer == layout.width.length - 1
        && NarrowGradients.suits(layout.shape.out(layer));
  }

  private double work(Sums of, int unit) {
    double work = 0;
    for (RowBlock block : of.blocks) {
      GradientRows rows = update.rows[0];
      int network = rows.network(block);
      int columns = layout.columns(network, of.layer);
      int inputs;
      if (unit == of.weightUnits) {
        // Biases are added up, four chains at a time.
        inputs = 2;
      } else if (isNarrow(of.layer)) {
        // Few columns for all the rows that are read.
        columns = 2 * ((layout.shape.out(of.layer) + 1) / 2 * 2);
        inputs = PaddedLayout.padded(layout.in(network, of.layer));
      } else {
        int end = Math.min(wholeInputs(of.layer), TILE * (unit + 1));
        inputs = rows.input(network, of.layer, end) - rows.input(network, of.layer, TILE * unit);
      }
      work += (double) block.rows() * inputs * columns;
    }
    return work;
  }

  @Override
  public int units() {
    return work.length;
  }

  @Override
  public double work(int unit) {
    return work[unit];
  }

  @Override
  public void passDown(float[] outputGradients, RowBlock[] blocks) {
    for (RowBlock block : blocks) {
      for (int done = 0; done < block.rows(); done += VectorBank.PIECE) {
        int rows = Math.min(VectorBank.PIECE, block.rows() - done);
        passDown(outputGradients, update.rows[0].network(block), block.first() + done, rows);
      }
    }
  }

  private void passDown(float[] outputGradients, int network, int row, int rows) {
    int last = layout.width.length - 1;
    int outputs = layout.width[last];
    int place = row - first;
    System.arraycopy(
        outputGradients, row * outputs, update.deltas[last], place * outputs, rows * outputs);
    for (int layer = last; layer > 0; layer--) {
      MatrixProducts.gatedProduct(
          update.deltas[layer],
          layout.width[layer],
          update.transposed.ofLayer[layer],
          update.transposed.from(network, layer),
          layout.out(network, layer),
          update.zeros,
          update.activations[layer - 1],
          first,
          update.deltas[layer - 1],
          layout.width[layer - 1],
          layout.columns(network, layer - 1),
          place,
          rows);
    }
  }

  @Override
  public void addGradients(float[] inputs, float[] outputGradients, int from, int to, int part) {
    for (Sums of : sums) {
      int begin = Math.max(0, from - of.from);
      int end = Math.min(of.weightUnits + 1, to - of.from);
      if (begin < end) {
        if (begin < of.weightUnits) {
          addWeights(inputs, outputGradients, of, begin, Math.min(end, of.weightUnits), part);
        }
        if (end > of.weightUnits) {
          addBiases(of, update.rows[part]);
        }
      }
    }
  }

  private void addWeights(
      float[] inputs, float[] outputGradients, Sums of, int begin, int end, int part) {
    if (isNarrow(of.layer)) {
      addNarrow(outputGradients, of, part);
      return;
    }
    int last = Math.min(wholeInputs(of.layer), TILE * end);
    int most = update.rows[part].most();
    for (int input = TILE * begin; input < last; ) {
      int next = last - input > most ? input + most : last;
      addInputs(inputs, of, input, next, update.rows[part]);
      input = next;
    }
  }

  private void addInputs(float[] inputs, Sums of, int from, int to, GradientRows rows) {
    int layer = of.layer;
    for (RowBlock block : of.blocks) {
      int network = rows.network(block);
      int begin = rows.input(network, layer, from);
      int end = rows.input(network, layer, to);
      if (begin < end) {
        int place = rows.open(network, layer, begin, end);
        GradientProducts.addOuter(
            layer == 0 ? inputs : update.activations[layer - 1],
            layer == 0 ? layout.shape.inputs() : layout.width[layer - 1],
            begin,
            end,
            update.deltas[layer],
            first,
            layout.width[layer],
            layout.columns(network, layer),
            rows.sums(),
            place,
            block.first(),
            block.rows());
        rows.close(network, layer, begin, end);
      }
    }
  }

  private void addNarrow(float[] outputGradients, Sums of, int part) {
    GradientRows rows = update.rows[part];
    int layer = of.layer;
    for (RowBlock block : of.blocks) {
      int network = rows.network(block);
      int inputs = layout.in(network, layer);
      int place = rows.open(network, layer, 0, inputs);
      NarrowGradients.addOuter(
          update.activations[layer - 1],
          layout.width[layer - 1],
          inputs,
          outputGradients,
          layout.width[layer],
          layout.shape.out(layer),
          rows.sums(),
          place,
          update.narrow[part],
          block.first(),
          block.rows());
      rows.close(network, layer, 0, inputs);
    }
  }

  private void addBiases(Sums of, GradientRows rows) {
    int layer = of.layer;
    for (RowBlock block : of.blocks) {
      int network = rows.network(block);
      int place = rows.openBiases(network, layer);
      GradientProducts.addColumns(
          update.deltas[layer],
          layout.width[layer],
          layout.columns(network, layer),
          rows.sums(),
          place,
          block.first() - first,
          block.rows());
      rows.closeBiases(network, layer);
    }
  }
}
