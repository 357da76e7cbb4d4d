package adaps.cli.picture;

import adaps.identity.LatentFrame;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.List;

/** The agents' identities in the plane of their first two principal components, as digits. */
final class PlanePicture {
  private static final char CENTRE = '+';
  private static final char SEVERAL = '*';
  private static final char NO_CLUSTER = 'o';

  private final LatentFrame frame;
  private final Style style;
  private final int width;
  private final int height;

  /**
   * @param width columns of the whole picture
   * @param height rows inside the frame
   */
  PlanePicture(LatentFrame frame, Style style, int width, int height) {
    this.frame = frame;
    this.style = style;
    this.width = width;
    this.height = height;
  }

  TextBlock block() {
    CharGrid grid = new CharGrid(width, height + 2);
    drawFrame(grid);
    CellScale x = scale(0, width - 2);
    CellScale y = scale(1, height);
    if (frame.planeCentres() != null) {
      for (int cluster = 0; cluster < frame.planeCentres().length; cluster++) {
        double[] centre = frame.planeCentres()[cluster];
        grid.put(1 + x.cell(centre[0]), height - y.cell(centre[1]), CENTRE, cluster);
      }
    }
    for (int agent = 0; agent < frame.plane().length; agent++) {
      double[] at = frame.plane()[agent];
      drawAgent(grid, 1 + x.cell(at[0]), height - y.cell(at[1]), agent);
    }
    List<String> lines = new ArrayList<>();
    lines.add(style.heading(TextBlock.fit("Identities", width)));
    lines.addAll(grid.block(style).lines());
    lines.add(TextBlock.fit(axes(), width));
    return new TextBlock(lines, width);
  }

  private void drawAgent(CharGrid grid, int column, int row, int agent) {
    if (frame.clusterOfAgent() == null) {
      grid.put(column, row, NO_CLUSTER);
      return;
    }
    int cluster = frame.clusterOfAgent()[agent];
    char digit = Style.digit(cluster);
    char there = grid.at(column, row);
    if (there == ' ' || there == CENTRE || there == digit) {
      grid.put(column, row, digit, cluster);
    } else {
      grid.put(column, row, SEVERAL);
    }
  }

  private void drawFrame(CharGrid grid) {
    String frameGlyphs = style.glyphs().frame();
    for (int column = 1; column < width - 1; column++) {
      grid.put(column, 0, frameGlyphs.charAt(4));
      grid.put(column, height + 1, frameGlyphs.charAt(4));
    }
    for (int row = 1; row <= height; row++) {
      grid.put(0, row, frameGlyphs.charAt(5));
      grid.put(width - 1, row, frameGlyphs.charAt(5));
    }
    grid.put(0, 0, frameGlyphs.charAt(0));
    grid.put(width - 1, 0, frameGlyphs.charAt(1));
    grid.put(width - 1, height + 1, frameGlyphs.charAt(2));
    grid.put(0, height + 1, frameGlyphs.charAt(3));
  }

  private String axes() {
    double second = frame.explained().length > 1 ? frame.explained()[1] : 0;
    return "across PC 1 ("
        + Quantity.percent(frame.explained()[0])
        + "), up PC 2 ("
        + Quantity.percent(second)
        + ")";
  }

  private CellScale scale(int axis, int cells) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] point : frame.plane()) {
      low = Math.min(low, point[axis]);
      high = Math.max(high, point[axis]);
    }
    return new CellScale(low, high, cells);
  }
}
