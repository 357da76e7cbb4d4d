package adaps.charts;

import adaps.drawing.Drawing;
import adaps.drawing.Figure;
import java.awt.geom.Rectangle2D;

/**
 * A chart as it is seen at this moment, to be kept as a file: as large, as far zoomed, in the same
 * look.
 */
public final class ChartFigure implements Figure {
  private final String name;
  private final String description;
  private final ScaledChart chart;
  private final int width;
  private final int height;

  /**
   * @param width pixels of the chart where it is seen, before the interface makes it larger
   * @param height likewise
   */
  public ChartFigure(
      String name, String description, ScaledChart seen, double width, double height) {
    this.name = name;
    this.description = description;
    this.width = (int) Math.max(1, width);
    this.height = (int) Math.max(1, height);
    chart = seen.copy();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public void draw(Drawing drawing) {
    chart.draw(drawing.graphics(), new Rectangle2D.Double(0, 0, width, height));
  }
}
