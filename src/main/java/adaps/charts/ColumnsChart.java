package adaps.charts;

import adaps.drawing.Ink;
import adaps.drawing.Look;
import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A column for each whole number from a first one on, side by side. */
public final class ColumnsChart {
  private static final double BESIDE = 24;
  private static final double ABOVE = 26;
  private static final double ROOM = 1.08;
  private static final double ROOM_FOR_WORDS = 1.7;
  private static final double THICKNESS = 0.8;
  private static final int SHINE_THROUGH = 80;

  private final RoundAxis across = new RoundAxis(BESIDE, 1);
  private final RoundAxis up = new RoundAxis(ABOVE);
  private final XYPlot area = new XYPlot(null, across, up, null);
  private final ScaledChart chart = new ScaledChart(area);
  private final int first;

  /**
   * A column.
   *
   * @param height nothing is drawn where it is not finite
   * @param words above it, or none
   */
  public record Column(double height, String words, Ink ink) {}

  /**
   * A chart without a heading.
   *
   * @param first the number of the first column
   * @param acrossLabel what the numbers are, or null
   * @param upLabel what the heights are, with their unit, or null for columns that say it
   *     themselves
   */
  public ColumnsChart(int first, String acrossLabel, String upLabel) {
    this.first = first;
    across.setLabel(acrossLabel == null ? "" : acrossLabel);
    up.setLabel(upLabel == null ? "" : upLabel);
    up.setVisible(upLabel != null);
    area.setRangeGridlinesVisible(upLabel != null);
    chart.setPadding(new RectangleInsets(2, 0, 0, 4));
  }

  /** The chart, always the same one. */
  public ScaledChart chart() {
    return chart;
  }

  /**
   * Shows these columns from the left.
   *
   * @param columns at least one
   */
  public void show(List<Column> columns, Look look) {
    XYSeries heights = new XYSeries("columns");
    double most = 0;
    boolean worded = false;
    for (int i = 0; i < columns.size(); i++) {
      double height = columns.get(i).height();
      heights.add(first + i, Double.isFinite(height) ? height : Double.NaN);
      most = Double.isFinite(height) ? Math.max(most, height) : most;
      worded |= !columns.get(i).words().isEmpty();
    }
    chart.setNotify(false);
    area.setDataset(new XYBarDataset(new XYSeriesCollection(heights), THICKNESS));
    area.setRenderer(new Columns(List.copyOf(columns), look));
    label(columns, look);
    across.show(new Range(first - 0.5, first + columns.size() - 0.5));
    up.show(new Range(0, (worded ? ROOM_FOR_WORDS : ROOM) * Math.max(1e-9, most)));
    ChartLook.apply(chart, look);
    chart.setNotify(true);
  }

  /**
   * Words are annotations, which are drawn after all columns: between two columns of one colour,
   * the window's graphics would keep the colour of the words.
   */
  private void label(List<Column> columns, Look look) {
    area.clearAnnotations();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (!column.words().isEmpty() && Double.isFinite(column.height())) {
        XYTextAnnotation words = new XYTextAnnotation(column.words(), first + i, column.height());
        words.setFont(ChartLook.LABEL);
        words.setPaint(Ink.TEXT.on(look));
        words.setTextAnchor(TextAnchor.BOTTOM_CENTER);
        area.addAnnotation(words);
      }
    }
  }

  /**
   * Marks the place of a column.
   *
   * @param number of the column, or null for none
   */
  public void mark(Integer number, Look look) {
    chart.setNotify(false);
    area.clearDomainMarkers();
    if (number != null) {
      Color accent = Ink.ACCENT.on(look);
      area.addDomainMarker(
          new IntervalMarker(
              number - 0.5,
              number + 0.5,
              new Color(accent.getRed(), accent.getGreen(), accent.getBlue(), SHINE_THROUGH)),
          Layer.BACKGROUND);
    }
    chart.setNotify(true);
  }

  private static final class Columns extends XYBarRenderer {
    private static final long serialVersionUID = 1L;
    private final transient List<Column> columns;
    private final Look look;

    Columns(List<Column> columns, Look look) {
      this.columns = columns;
      this.look = look;
      setBarPainter(new StandardXYBarPainter());
      setShadowVisible(false);
      setDrawBarOutline(false);
      setDefaultCreateEntities(false);
    }

    @Override
    public Paint getItemPaint(int series, int item) {
      return columns.get(item).ink().on(look);
    }
  }
}
