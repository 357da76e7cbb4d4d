package adaps.drawing;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How different things are, each from each, as the matrix of their differences below the tree in
 * which they are merged, the cut through it a line. Differences grow by ratios: those of 1 and less
 * look the same. What differs less than the cut has the accent colour, the stronger the less;
 * everything else is grey, the darker the more.
 */
public final class TreeMatrix {
  private static final double AXIS = 26;
  private static final double STRIP = 7;
  private static final double GAP = 3;
  private static final double TREE_SHARE = 0.36;
  private static final double LEAST_TREE = 40;
  private static final double LEAST_NAMED = 11;
  private static final double LEAST_PARTED = 9;
  private static final int SHADES = 12;
  private static final Lettering SMALL = Lettering.plain(10);

  private final Content content;
  private final double top;
  private final double highest;
  private final double left;
  private final double cell;
  private final double treeHeight;
  private final double matrixTop;

  /**
   * What is drawn, row by row and column by column in the same order.
   *
   * @param names of the rows, short
   * @param differences [row][column], symmetric
   * @param inks what each row belongs to, or none
   * @param merges branches, the lowest first; a branch below the number of rows is that row,
   *     another one the merge of that number less the number of rows
   * @param cut difference at which the tree is cut
   * @param scaleTop difference that is surely drawn below the upper edge
   */
  public record Content(
      List<String> names,
      double[][] differences,
      List<Ink> inks,
      List<Branching> merges,
      double cut,
      double scaleTop) {}

  /** Two branches that become one at a difference. */
  public record Branching(int first, int second, double height) {}

  /** A row and a column. */
  public record Cell(int row, int column) {}

  /** The drawing in a rectangle of this size. */
  public TreeMatrix(Content content, double width, double height) {
    this.content = content;
    int rows = content.differences.length;
    double most = content.scaleTop;
    for (Branching merge : content.merges) {
      most = Math.max(most, merge.height);
    }
    highest = Math.log(1.3 * most);
    left = AXIS + STRIP + GAP;
    top = 5;
    double least = Math.max(LEAST_TREE, TREE_SHARE * height);
    double side = Math.min(width - left - GAP, height - top - least - STRIP - 2 * GAP);
    double fitting = Math.max(1e-3, side / rows);
    cell = fitting > 4 ? Math.floor(fitting) : fitting;
    matrixTop = height - GAP - cell * rows;
    treeHeight = matrixTop - STRIP - 2 * GAP - top;
  }

  /** Draws it with its top left corner at this place. */
  public void draw(Drawing drawing, double x, double y) {
    drawTree(drawing, x, y);
    int rows = content.differences.length;
    for (int row = 0; row < rows; row++) {
      Ink ink = content.inks.isEmpty() ? Ink.FAINT : content.inks.get(row);
      double size = cell - (cell >= LEAST_PARTED ? 1 : 0);
      drawing.box(x + left + row * cell, y + matrixTop - GAP - STRIP, size, STRIP, ink);
      drawing.box(x + left - GAP - STRIP, y + matrixTop + row * cell, STRIP, size, ink);
      if (cell >= LEAST_NAMED) {
        double baseline = y + matrixTop + (row + 0.5) * cell + 3.5;
        Lettering lettering = SMALL.ending().in(Ink.MUTED);
        drawing.text(content.names.get(row), x + AXIS - GAP, baseline, lettering);
      }
    }
    shades(x + left, y + matrixTop)
        .forEach(
            (shade, cells) ->
                drawing.shape(cells, shade < SHADES ? Ink.ACCENT : Ink.MUTED, opacity(shade)));
  }

  /** Cells of one shade are one shape, so that a file of many cells stays small. */
  private Map<Integer, Path2D> shades(double x, double y) {
    Map<Integer, Path2D> shades = new TreeMap<>();
    double size = cell - (cell >= LEAST_PARTED ? 1 : 0);
    for (int row = 0; row < content.differences.length; row++) {
      for (int column = 0; column < content.differences.length; column++) {
        Shape square = new Rectangle2D.Double(x + column * cell, y + row * cell, size, size);
        shades
            .computeIfAbsent(shade(content.differences[row][column]), s -> new Path2D.Double())
            .append(square, false);
      }
    }
    return shades;
  }

  /** Below {@link #SHADES} what is alike, the smaller the more; from there on what is not. */
  private int shade(double difference) {
    double logarithm = Math.log(Math.max(1, difference));
    double cut = Math.log(Math.max(1.1, content.cut));
    if (logarithm < cut) {
      return (int) (SHADES * logarithm / cut);
    }
    double beyond = (logarithm - cut) / Math.max(1e-9, highest - cut);
    return SHADES + (int) Math.min(SHADES - 1, SHADES * beyond);
  }

  private static double opacity(int shade) {
    return shade < SHADES ? 1 - 0.6 * shade / SHADES : 0.12 + 0.5 * (shade - SHADES) / SHADES;
  }

  private void drawTree(Drawing drawing, double x, double y) {
    int rows = content.differences.length;
    double[] places = new double[rows + content.merges.size()];
    double[] heights = new double[places.length];
    Arrays.fill(heights, 0, rows, y + top + treeHeight);
    Arrays.setAll(places, row -> x + left + (row + 0.5) * cell);
    for (double tick = 1; Math.log(tick) < highest; tick *= 10) {
      double at = y + heightOf(tick);
      drawing.line(x + left, at, x + left + rows * cell, at, Pen.solid(Ink.GRID, 1));
      String words = String.valueOf((int) tick);
      drawing.text(words, x + AXIS - GAP, at + 3.5, SMALL.ending().in(Ink.MUTED));
    }
    for (int merge = 0; merge < content.merges.size(); merge++) {
      Branching one = content.merges.get(merge);
      double at = y + heightOf(one.height);
      double[] across = {
        places[one.first], places[one.first], places[one.second], places[one.second]
      };
      double[] up = {heights[one.first], at, at, heights[one.second]};
      drawing.polyline(across, up, Pen.solid(Ink.TEXT, 1.2));
      places[rows + merge] = (places[one.first] + places[one.second]) / 2;
      heights[rows + merge] = at;
    }
    double cut = y + heightOf(content.cut);
    Pen dashed = new Pen(Ink.ACCENT, 1.5, List.of(5.0, 3.0));
    drawing.line(x + left - STRIP - GAP, cut, x + left + rows * cell, cut, dashed);
  }

  private double heightOf(double difference) {
    return top + treeHeight * (1 - Math.log(Math.max(1, difference)) / highest);
  }

  /** The cell at a place in the rectangle; null beside the matrix. */
  public Cell cellAt(double x, double y) {
    int column = (int) Math.floor((x - left) / cell);
    int row = (int) Math.floor((y - matrixTop) / cell);
    int rows = content.differences.length;
    boolean inside = row >= 0 && column >= 0 && row < rows && column < rows;
    return inside ? new Cell(row, column) : null;
  }

  /** The difference at a height of the tree; NaN beside the tree. */
  public double differenceAt(double x, double y) {
    boolean inside =
        y >= top
            && y <= top + treeHeight
            && x >= left
            && x <= left + content.differences.length * cell;
    return inside ? Math.exp(highest * (1 - (y - top) / treeHeight)) : Double.NaN;
  }

  /** Middle of a cell in the rectangle, [x, y]. */
  public double[] placeOf(int row, int column) {
    return new double[] {left + (column + 0.5) * cell, matrixTop + (row + 0.5) * cell};
  }

  /** Where a difference lies in the tree, pixels from the top. */
  public double placeOf(double difference) {
    return heightOf(difference);
  }
}
