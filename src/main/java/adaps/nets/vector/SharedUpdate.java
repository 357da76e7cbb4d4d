package adaps.nets.vector;

import adaps.nets.AdamSettings;
import adaps.nets.MlpShape;
import adaps.nets.RowBlock;
import adaps.nets.SharedLearning;
import java.util.Arrays;

/** Learning of a {@link VectorBank} cut into parts. */
final class SharedUpdate implements SharedLearning {
  final PaddedLayout layout;
  final float[][] activations;
  final TransposedWeights transposed;

  /** [layer][rows of a piece × width]. */
  final float[][] deltas;

  final float[] zeros;

  /** Where each part adds. */
  final GradientRows[] rows;

  /** Scratch of {@link NarrowGradients} of each part. */
  final float[][] narrow;

  private final VectorParameters parameters;

  /** Null where networks are computed whole. */
  private final CompactNetworks compact;

  private final int parts;
  private final SquareSums squares;
  private boolean stale = true;

  /**
   * @param layout that is computed with
   * @param activations those of the bank, [layer][rows × width]
   * @param mostRows rows of the longest piece
   */
  SharedUpdate(
      VectorParameters parameters,
      CompactNetworks compact,
      PaddedLayout layout,
      float[][] activations,
      int parts,
      int mostRows) {
    this.parameters = parameters;
    this.compact = compact;
    this.layout = layout;
    this.activations = activations;
    this.parts = parts;
    transposed = new TransposedWeights(layout);
    deltas = layout.rowsOfEveryLayer(mostRows);
    zeros = new float[Arrays.stream(layout.width).max().orElse(0)];
    squares = new SquareSums(parameters.layout, parts);
    rows = new GradientRows[parts];
    Arrays.setAll(
        rows,
        part -> compact == null ? new WholeRows(parameters) : new CompactRows(parameters, compact));
    narrow = new float[parts][MatrixProducts.LANES * zeros.length];
  }

  @Override
  public Piece piece(RowBlock[] blocks) {
    return new SharedPiece(this, blocks);
  }

  /** Shape of the networks with all their neurons. */
  MlpShape shape() {
    return parameters.layout.shape;
  }

  /** The parameters have changed otherwise than by {@link #step}. */
  void parametersChanged() {
    stale = true;
  }

  @Override
  public void begin() {
    if (stale) {
      for (int network = 0; network < layout.networks; network++) {
        transpose(network);
      }
      stale = false;
    }
  }

  @Override
  public void clear(int part) {
    int from = parameters.begin(firstBlock(part));
    Arrays.fill(parameters.gradients, from, parameters.begin(firstBlock(part + 1)), 0);
  }

  private int firstBlock(int part) {
    return first(parameters.blocks(), part);
  }

  private int first(int things, int part) {
    return (int) ((long) things * part / parts);
  }

  @Override
  public void addSquares(int part) {
    squares.add(parameters.gradients, part);
  }

  @Override
  public double squaredGradientNorm() {
    return squares.sum();
  }

  @Override
  public void beginStep(AdamSettings settings, float gradientScale) {
    parameters.beginStep(settings, gradientScale);
  }

  @Override
  public void step(int part) {
    parameters.step(firstBlock(part), firstBlock(part + 1));
  }

  @Override
  public void renew(int part) {
    int end = first(layout.networks, part + 1);
    for (int network = first(layout.networks, part); network < end; network++) {
      if (compact != null) {
        compact.pack(network, parameters.values, compact.values, network);
      }
      transpose(network);
    }
  }

  private void transpose(int network) {
    transposed.take(compact == null ? parameters.values : compact.values, network);
  }
}
