package adaps.charts;

import adaps.drawing.Drawing;
import adaps.drawing.Figure;
import adaps.drawing.Look;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.data.Range;

/** Charts side by side in rows, with one legend above all of them. */
public final class ChartSheet implements Figure {
  private static final int WIDTH = 1000;
  private static final int GAP = 18;
  private static final int BELOW_LEGEND = 6;
  private static final int TALLEST_LEGEND = 4000;

  private final String name;
  private final String description;
  private final List<Panel> panels;
  private final Size size;
  private final CurvesLegend legend = new CurvesLegend(Integer.MAX_VALUE);
  private final List<Curve> named;
  private final int legendHeight;

  /** A chart of the sheet. */
  public interface Panel {
    /** Makes it. */
    ScaledChart chart(Look look);
  }

  /**
   * How the charts lie.
   *
   * @param columns side by side
   * @param height of a chart, pixels
   */
  public record Size(int columns, int height) {}

  /**
   * @param panels at least one
   * @param named what the legend names; none for no legend
   */
  public ChartSheet(
      String name, String description, List<Panel> panels, Size size, List<Curve> named) {
    this.name = name;
    this.description = description;
    this.panels = List.copyOf(panels);
    this.size = size;
    this.named = List.copyOf(named);
    legendHeight = named.size() < 2 ? 0 : measuredLegend();
  }

  private int measuredLegend() {
    BufferedImage paper = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = paper.createGraphics();
    try {
      return (int) Math.ceil(arrangedLegend(g, Look.LIGHT)) + BELOW_LEGEND;
    } finally {
      g.dispose();
    }
  }

  private double arrangedLegend(Graphics2D g, Look look) {
    legend.show(named, look);
    ChartLook.legend(legend, look);
    return legend.arrange(g, new RectangleConstraint(WIDTH, new Range(0, TALLEST_LEGEND))).height;
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
    return WIDTH;
  }

  @Override
  public int height() {
    int rows = (panels.size() + size.columns - 1) / size.columns;
    return legendHeight + rows * size.height + (rows - 1) * GAP;
  }

  @Override
  public void draw(Drawing drawing) {
    Graphics2D g = drawing.graphics();
    if (legendHeight > 0) {
      double height = arrangedLegend(g, drawing.look());
      legend.draw(g, new Rectangle2D.Double(0, 0, WIDTH, height));
    }
    double width = (WIDTH - (size.columns - 1) * GAP) / (double) size.columns;
    for (int i = 0; i < panels.size(); i++) {
      double left = i % size.columns * (width + GAP);
      double top = legendHeight + i / size.columns * (size.height + GAP);
      Rectangle2D place = new Rectangle2D.Double(left, top, width, size.height);
      panels.get(i).chart(drawing.look()).draw(g, place);
    }
  }
}
