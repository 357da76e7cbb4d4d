package adaps.nets.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.nets.AdamSettings;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import adaps.nets.SharedLearning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rows that several parts pass back piece by piece leave the bits of one that passes them all back:
 * pieces behind the first, and a part with more rows of one block than are taken at once.
 */
class SharedPiecesTest {
  private static final AdamSettings ADAM = new AdamSettings(1e-2, 1e-5);
  private static final int PARTS = 3;
  private static final int FIRST_ROW = 2;

  /** Rows of the blocks of each piece. */
  private static final int[][] PIECES = {{7, 300, 41}, {270, 8}, {323}};

  /** Hidden layers, outputs, networks, whether masked neurons are left out. */
  static Stream<Arguments> banks() {
    return Stream.of(
            Arguments.of(List.of(64, 64), 5),
            Arguments.of(List.of(128, 100), 1),
            Arguments.of(List.of(128, 128, 1), 5),
            Arguments.of(List.of(45, 128, 7), 17))
        .flatMap(
            a ->
                Stream.of(
                    Arguments.of(a.get()[0], a.get()[1], 1, Packing.ALWAYS),
                    Arguments.of(a.get()[0], a.get()[1], 1, Packing.NEVER),
                    Arguments.of(a.get()[0], a.get()[1], 2, Packing.NEVER)));
  }

  @ParameterizedTest
  @MethodSource("banks")
  void partsOfPiecesGiveTheBitsOfOneForAll(
      List<Integer> hidden, int outputs, int networks, Packing packing) {
    MlpShape shape = new MlpShape(70, hidden, outputs);
    LayerMasks masks = networks == 1 ? CompactNetworksTest.masksOfClusters(shape) : null;
    RowBlock[][] pieces = pieces(networks, networks == 1 ? masks.count() : 1);
    RowBlock[] all = Arrays.stream(pieces).flatMap(Arrays::stream).toArray(RowBlock[]::new);
    int rows = all[all.length - 1].first() + all[all.length - 1].rows();
    try (MlpBank lone = new VectorKernel(packing).create(shape, networks, masks, rows);
        MlpBank parted = new VectorKernel(packing).create(shape, networks, masks, rows)) {
      float[] parameters = Chain.random(lone.parameterCount(), 1);
      lone.writeParameters(parameters);
      parted.writeParameters(parameters);
      CompactNetworksTest.Rows given = CompactNetworksTest.rows(lone, all, rows);
      Parts parts = new Parts(parted, pieces);
      for (int update = 0; update < 2; update++) {
        lone.forward(given.inputs(), all);
        lone.backward(given.inputs(), given.errors(), all);
        parted.forward(given.inputs(), all);
        double norm = parts.gradients(given);
        assertEquals(lone.squaredGradientNorm(), norm);
        lone.adam(ADAM, 0.1f);
        parts.step();
        CompactNetworksTest.assertSameState(lone, parted, given);
      }
    }
  }

  /** Neighbouring rows, network by network, with one mask after the other. */
  private static RowBlock[][] pieces(int networks, int masks) {
    RowBlock[][] pieces = new RowBlock[PIECES.length][];
    int first = FIRST_ROW;
    int number = 0;
    for (int i = 0; i < PIECES.length; i++) {
      pieces[i] = new RowBlock[PIECES[i].length];
      for (int j = 0; j < PIECES[i].length; j++) {
        int network = i * networks / PIECES.length;
        pieces[i][j] = new RowBlock(network, number++ % masks, first, PIECES[i][j]);
        first += PIECES[i][j];
      }
    }
    return pieces;
  }

  /** What the threads of an update do, one after the other. */
  private static final class Parts {
    private final SharedLearning learning;
    private final RowBlock[][] pieces;
    private final List<SharedLearning.Piece> planned = new ArrayList<>();

    Parts(MlpBank bank, RowBlock[][] pieces) {
      this.pieces = pieces;
      int most =
          Arrays.stream(pieces)
              .mapToInt(piece -> Arrays.stream(piece).mapToInt(RowBlock::rows).sum())
              .max()
              .orElseThrow();
      learning = bank.shared(PARTS, most);
      for (RowBlock[] piece : pieces) {
        planned.add(learning.piece(piece));
      }
    }

    double gradients(CompactNetworksTest.Rows given) {
      learning.begin();
      each(learning::clear);
      for (int i = 0; i < pieces.length; i++) {
        SharedLearning.Piece piece = planned.get(i);
        for (RowBlock[] ofPart : cut(pieces[i])) {
          piece.passDown(given.errors(), ofPart);
        }
        each(part -> addGradients(piece, given, part));
      }
      each(learning::addSquares);
      return learning.squaredGradientNorm();
    }

    private static void addGradients(
        SharedLearning.Piece piece, CompactNetworksTest.Rows given, int part) {
      int from = piece.units() * part / PARTS;
      int to = piece.units() * (part + 1) / PARTS;
      piece.addGradients(given.inputs(), given.errors(), from, to, part);
    }

    void step() {
      learning.beginStep(ADAM, 0.1f);
      each(learning::step);
      each(learning::renew);
    }

    private static void each(IntConsumer part) {
      for (int i = PARTS - 1; i >= 0; i--) {
        part.accept(i);
      }
    }

    /** The last rows of the last block are another part's; the part between has none. */
    private static RowBlock[][] cut(RowBlock[] piece) {
      RowBlock last = piece[piece.length - 1];
      RowBlock[] most = piece.clone();
      most[piece.length - 1] =
          new RowBlock(last.network(), last.mask(), last.first(), last.rows() - 5);
      RowBlock rest = new RowBlock(last.network(), last.mask(), last.first() + last.rows() - 5, 5);
      return new RowBlock[][] {{rest}, {}, most};
    }
  }
}
