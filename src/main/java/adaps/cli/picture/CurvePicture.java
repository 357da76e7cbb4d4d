package adaps.cli.picture;

import adaps.pipeline.MetricPoint;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The learning curve: mean test return as a line, the range over test episodes as a band. A column
 * shows the tests that fall into it; between two tests both go straight from one to the other.
 */
final class CurvePicture {
  private static final int LABEL = 7;
  private static final int TICK_EVERY = 4;

  private final List<MetricPoint> points;
  private final Style style;
  private final int width;
  private final int height;

  /**
   * @param width columns of the whole picture
   * @param height rows of the plot
   */
  CurvePicture(List<MetricPoint> points, Style style, int width, int height) {
    this.points = points;
    this.style = style;
    this.width = width;
    this.height = height;
  }

  TextBlock block() {
    List<String> lines = new ArrayList<>();
    String title = TextBlock.fit("Test return", width);
    lines.add(style.heading(title));
    if (points.isEmpty()) {
      lines.add(TextBlock.fit("no test was made yet", width));
      return new TextBlock(lines, width);
    }
    CharGrid grid = new CharGrid(width, height + 2);
    int columns = width - LABEL - 1;
    double[][] binned = bins(columns);
    CellScale y = new CellScale(lowest(), highest(), height);
    drawAxes(grid, y);
    drawBand(grid, binned, y);
    drawLine(grid, binned[0], y);
    lines.addAll(grid.block(style).lines());
    return new TextBlock(lines, width);
  }

  private void drawAxes(CharGrid grid, CellScale y) {
    String frame = style.glyphs().frame();
    for (int row = 0; row < height; row++) {
      boolean tick = row % TICK_EVERY == 0 || row == height - 1;
      if (tick) {
        String label = String.format(Locale.ROOT, "%.0f", y.at(height - 1 - row));
        grid.text(Math.max(0, LABEL - 1 - label.length()), row, label);
      }
      grid.put(LABEL, row, frame.charAt(tick ? 6 : 5));
    }
    grid.put(LABEL, height, frame.charAt(3));
    for (int column = LABEL + 1; column < width; column++) {
      grid.put(column, height, frame.charAt(4));
    }
    String end = Quantity.compact(points.get(points.size() - 1).envSteps()) + " steps";
    grid.text(LABEL + 1, height + 1, "0");
    grid.text(Math.max(LABEL + 3, width - end.length()), height + 1, end);
  }

  private void drawBand(CharGrid grid, double[][] binned, CellScale y) {
    for (int column = 0; column < binned[0].length; column++) {
      if (Double.isNaN(binned[0][column])) {
        continue;
      }
      for (int cell = y.cell(binned[1][column]); cell <= y.cell(binned[2][column]); cell++) {
        grid.put(LABEL + 1 + column, height - 1 - cell, style.glyphs().band());
      }
    }
  }

  private void drawLine(CharGrid grid, double[] mean, CellScale y) {
    String line = style.glyphs().line();
    int before = -1;
    for (int column = 0; column < mean.length; column++) {
      if (Double.isNaN(mean[column])) {
        continue;
      }
      int x = LABEL + 1 + column;
      int row = height - 1 - y.cell(mean[column]);
      if (before < 0 || before == row) {
        grid.put(x, row, line.charAt(0), 0);
      } else {
        boolean up = row < before;
        grid.put(x, before, line.charAt(up ? 5 : 3), 0);
        grid.put(x, row, line.charAt(up ? 2 : 4), 0);
        for (int between = Math.min(row, before) + 1; between < Math.max(row, before); between++) {
          grid.put(x, between, line.charAt(1), 0);
        }
      }
      before = row;
    }
  }

  /** Fills what is NaN between two numbers with the straight line from one to the other. */
  private static void join(double[] numbers) {
    int left = -1;
    for (int column = 0; column < numbers.length; column++) {
      if (Double.isNaN(numbers[column])) {
        continue;
      }
      for (int between = left + 1; left >= 0 && between < column; between++) {
        double share = (double) (between - left) / (column - left);
        numbers[between] = numbers[left] + (numbers[column] - numbers[left]) * share;
      }
      left = column;
    }
  }

  /** Mean, lowest and highest return of each column, [3][columns]. */
  private double[][] bins(int columns) {
    double[][] bins = new double[3][columns];
    int[] counts = new int[columns];
    Arrays.fill(bins[1], Double.POSITIVE_INFINITY);
    Arrays.fill(bins[2], Double.NEGATIVE_INFINITY);
    CellScale x = new CellScale(0, points.get(points.size() - 1).envSteps(), columns);
    for (MetricPoint point : points) {
      int column = x.cell(point.envSteps());
      bins[0][column] += point.testMean();
      bins[1][column] = Math.min(bins[1][column], point.test().min());
      bins[2][column] = Math.max(bins[2][column], point.test().max());
      counts[column]++;
    }
    for (int column = 0; column < columns; column++) {
      bins[0][column] /= counts[column];
      for (int i = 1; i < 3 && counts[column] == 0; i++) {
        bins[i][column] = Double.NaN;
      }
    }
    for (double[] curve : bins) {
      join(curve);
    }
    return bins;
  }

  private double lowest() {
    return points.stream().mapToDouble(point -> point.test().min()).min().orElse(0);
  }

  private double highest() {
    return points.stream().mapToDouble(point -> point.test().max()).max().orElse(0);
  }
}
