package adaps.nets.vector;

import static adaps.nets.vector.MatrixProducts.LANES;
import static adaps.nets.vector.MatrixProducts.SPECIES;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

/**
 * The neurons of one layer that a mask keeps, and the way of their columns from a whole matrix into
 * a packed one and back. A vector of the whole matrix is moved at once, its kept lanes pushed
 * together: number by number it would take as long as the products that packing saves.
 */
final class KeptNeurons {
  /** Which neurons, in order: the rows of a packed matrix of the next layer. */
  final int[] neurons;

  private final Move[] moves;

  /**
   * What of a whole row's vector is kept.
   *
   * @param whole its first column in the whole row
   * @param packed first column of its kept lanes in the packed row
   * @param together kept lanes first
   * @param first as many lanes as are kept
   * @param apart first lanes to where the kept ones are
   * @param kept the kept lanes
   */
  private record Move(
      int whole,
      int packed,
      VectorShuffle<Float> together,
      VectorMask<Float> first,
      VectorShuffle<Float> apart,
      VectorMask<Float> kept) {}

  /**
   * @param size neurons of the whole layer
   */
  KeptNeurons(int size, IntPredicate kept) {
    neurons = IntStream.range(0, size).filter(kept).toArray();
    moves =
        IntStream.iterate(0, from -> from < size, from -> from + LANES)
            .mapToObj(this::move)
            .filter(move -> move.kept.anyTrue())
            .toArray(Move[]::new);
  }

  private Move move(int from) {
    int[] lanes =
        Arrays.stream(neurons)
            .filter(neuron -> neuron >= from && neuron < from + LANES)
            .map(neuron -> neuron - from)
            .toArray();
    int packed = (int) Arrays.stream(neurons).filter(neuron -> neuron < from).count();
    int[] together = Arrays.copyOf(lanes, LANES);
    int[] apart = new int[LANES];
    boolean[] first = new boolean[LANES];
    boolean[] kept = new boolean[LANES];
    for (int place = 0; place < lanes.length; place++) {
      apart[lanes[place]] = place;
      first[place] = true;
      kept[lanes[place]] = true;
    }
    return new Move(
        from,
        packed,
        VectorShuffle.fromArray(SPECIES, together, 0),
        VectorMask.fromArray(SPECIES, first, 0),
        VectorShuffle.fromArray(SPECIES, apart, 0),
        VectorMask.fromArray(SPECIES, kept, 0));
  }

  int count() {
    return neurons.length;
  }

  /** Where a neuron lies among the kept; negative if it is not kept. */
  int place(int neuron) {
    return Arrays.binarySearch(neurons, neuron);
  }

  /** How many of the kept lie before a neuron. */
  int before(int neuron) {
    int place = place(neuron);
    return place < 0 ? -place - 1 : place;
  }

  /**
   * Copies the kept columns of some rows of a whole matrix to neighbouring rows of a packed one.
   *
   * @param whole its row 0 begins at {@code w0}, rows are {@code wide} apart
   * @param rows which of its rows, from {@code first} to before {@code end} of them
   * @param packed the first of them begins at {@code p0}, rows are {@code narrow} apart; at least a
   *     vector lies behind its last kept column
   */
  void pack(
      float[] whole,
      int w0,
      int wide,
      int[] rows,
      int first,
      int end,
      float[] packed,
      int p0,
      int narrow) {
    for (Move move : moves) {
      VectorShuffle<Float> together = move.together;
      VectorMask<Float> lanes = move.first;
      int from = w0 + move.whole;
      int to = p0 + move.packed;
      for (int row = first; row < end; row++, to += narrow) {
        FloatVector kept =
            FloatVector.fromArray(SPECIES, whole, from + rows[row] * wide).rearrange(together);
        FloatVector.fromArray(SPECIES, packed, to).blend(kept, lanes).intoArray(packed, to);
      }
    }
  }

  /** Copies back what {@link #pack} copied; all other numbers of the whole matrix stay. */
  void unpack(
      float[] packed,
      int p0,
      int narrow,
      float[] whole,
      int w0,
      int wide,
      int[] rows,
      int first,
      int end) {
    for (Move move : moves) {
      VectorShuffle<Float> apart = move.apart;
      VectorMask<Float> kept = move.kept;
      int from = p0 + move.packed;
      for (int row = first; row < end; row++, from += narrow) {
        int to = w0 + move.whole + rows[row] * wide;
        FloatVector moved = FloatVector.fromArray(SPECIES, packed, from).rearrange(apart);
        FloatVector.fromArray(SPECIES, whole, to).blend(moved, kept).intoArray(whole, to);
      }
    }
  }
}
