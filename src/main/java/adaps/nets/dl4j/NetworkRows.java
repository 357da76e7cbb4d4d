package adaps.nets.dl4j;

import adaps.nets.LayerMasks;
import adaps.nets.RowBlock;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The rows of one network, which lie in several blocks of a bank and together in its graph. */
final class NetworkRows {
  private final RowBlock[] blocks;
  private final int count;

  NetworkRows(RowBlock[] blocks, int network) {
    this.blocks =
        Arrays.stream(blocks).filter(block -> block.network() == network).toArray(RowBlock[]::new);
    count = Arrays.stream(this.blocks).mapToInt(RowBlock::rows).sum();
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** The first {@code width} numbers of each of the rows, which lie {@code stride} apart. */
  INDArray gather(float[] values, int stride, int width) {
    double[] gathered = new double[count * width];
    int at = 0;
    for (RowBlock block : blocks) {
      for (int row = block.first(); row < block.first() + block.rows(); row++) {
        for (int i = 0; i < width; i++) {
          gathered[at++] = values[row * stride + i];
        }
      }
    }
    return matrix(gathered, width);
  }

  /** Each row's mask of a layer as 0 and 1. */
  INDArray masks(LayerMasks masks, int layer) {
    int width = masks.neurons(layer);
    double[] bits = new double[count * width];
    int at = 0;
    for (RowBlock block : blocks) {
      for (int row = 0; row < block.rows(); row++) {
        for (int neuron = 0; neuron < width; neuron++) {
          bits[at++] = masks.keeps(block.mask(), layer, neuron) ? 1 : 0;
        }
      }
    }
    return matrix(bits, width);
  }

  /** Copies numbers back to where the rows lie in the bank, [rows × width]. */
  void scatter(double[] numbers, float[] target, int width) {
    int at = 0;
    for (RowBlock block : blocks) {
      for (int row = block.first(); row < block.first() + block.rows(); row++) {
        for (int i = 0; i < width; i++) {
          target[row * width + i] = (float) numbers[at++];
        }
      }
    }
  }

  private INDArray matrix(double[] rowMajor, int width) {
    return Nd4j.create(
        rowMajor, new long[] {count, width}, new long[] {width, 1}, 'c', DataType.DOUBLE);
  }
}
