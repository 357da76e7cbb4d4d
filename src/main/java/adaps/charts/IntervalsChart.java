package adaps.charts;

import adaps.drawing.Ink;
import adaps.drawing.Look;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultIntervalCategoryDataset;

/** Probabilities with their intervals, one below the other, each with its number at its name. */
public final class IntervalsChart {
  private static final double WIDEST_BAR = 0.08;
  private static final double FADED = 0.45;
  private static final double EVEN = 0.5;

  private final CategoryAxis names = new CategoryAxis();
  private final RoundAxis across = new RoundAxis(RoundAxis.BESIDE * 0.6);
  private final CategoryPlot area = RowsArea.of(names, across);
  private final ScaledChart chart = new ScaledChart(area);

  /**
   * A probability.
   *
   * @param name at its beginning; different for each
   * @param low lower end of its interval
   * @param value 0 to 1
   * @param high upper end of its interval
   * @param words its number and its interval
   */
  public record Row(String name, double low, double value, double high, String words, Ink ink) {
    /** Name and number. */
    public String label() {
      return name + "   " + words;
    }
  }

  /** A chart without a heading. */
  public IntervalsChart() {
    chart.setPadding(new RectangleInsets(4, 4, 2, 14));
  }

  /** A chart with a heading. */
  public static IntervalsChart headed(String title) {
    IntervalsChart intervals = new IntervalsChart();
    intervals.chart.setTitle(new TextTitle(title));
    return intervals;
  }

  /** The chart, always the same one. */
  public ScaledChart chart() {
    return chart;
  }

  /**
   * Shows these rows from the top down.
   *
   * @param rows at least one
   * @param axis what the probabilities are of
   */
  public IntervalsChart show(List<Row> rows, String axis, Look look) {
    chart.setNotify(false);
    String[] all = {""};
    String[] each = rows.stream().map(Row::label).toArray(String[]::new);
    Number[][] low = {rows.stream().map(Row::low).toArray(Number[]::new)};
    Number[][] high = {rows.stream().map(Row::high).toArray(Number[]::new)};
    area.setDataset(new DefaultIntervalCategoryDataset(all, each, low, high));
    area.setRenderer(new Renderer(List.copyOf(rows), look));
    area.clearRangeMarkers();
    ValueMarker even = new ValueMarker(EVEN, Ink.MUTED.on(look), new BasicStroke(1));
    area.addRangeMarker(even, Layer.BACKGROUND);
    across.setLabel(axis);
    across.show(new Range(0, 1));
    ChartLook.apply(chart, look);
    names.setTickLabelPaint(Ink.TEXT.on(look));
    chart.setNotify(true);
    return this;
  }

  /** A bar over the interval, with a line where the value is. */
  private static final class Renderer extends IntervalBarRenderer {
    private static final long serialVersionUID = 1L;
    private static final float LINE = 3;
    private final transient List<Row> rows;
    private final Look look;

    Renderer(List<Row> rows, Look look) {
      this.rows = rows;
      this.look = look;
      RowsArea.flatten(this, WIDEST_BAR);
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return rows.get(column).ink().on(look, FADED);
    }

    @Override
    public void drawItem(
        Graphics2D g,
        CategoryItemRendererState state,
        Rectangle2D dataArea,
        CategoryPlot plot,
        CategoryAxis domain,
        ValueAxis range,
        CategoryDataset data,
        int row,
        int column,
        int pass) {
      super.drawItem(g, state, dataArea, plot, domain, range, data, row, column, pass);
      Row shown = rows.get(column);
      double x = range.valueToJava2D(shown.value(), dataArea, RectangleEdge.BOTTOM);
      double middle = domain.getCategoryMiddle(column, rows.size(), dataArea, RectangleEdge.LEFT);
      double half = state.getBarWidth() / 2 + 1;
      g.setPaint(shown.ink().on(look));
      g.setStroke(new BasicStroke(LINE));
      g.draw(new Line2D.Double(x, middle - half, x, middle + half));
    }
  }
}
