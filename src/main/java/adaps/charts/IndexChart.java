package adaps.charts;

import adaps.drawing.Ink;
import adaps.drawing.Look;
import java.awt.BasicStroke;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * An index over the numbers of clusters that were tried, which is low where they are well apart. A
 * large dot is the number that a run uses, a ring the one that is looked at.
 */
public final class IndexChart {
  private static final double BESIDE = 24;
  private static final double ABOVE = 28;
  private static final double ROOM = 1.06;

  private final RoundAxis across = new RoundAxis(BESIDE, 1);
  private final RoundAxis up = new RoundAxis(ABOVE);
  private final XYPlot area = new XYPlot(null, across, up, null);
  private final ScaledChart chart = new ScaledChart(area);

  /**
   * A number of clusters that was tried.
   *
   * @param index infinite where two centres coincide; drawn as high as the highest that is not
   */
  public record Tried(int clusters, double index) {}

  public IndexChart() {
    across.setLabel("clusters K");
    chart.setPadding(new RectangleInsets(8, 0, 2, 6));
  }

  /** A chart with a heading. */
  public static IndexChart headed(String title) {
    IndexChart index = new IndexChart();
    index.chart.setTitle(new TextTitle(title));
    return index;
  }

  /** The chart, always the same one. */
  public ScaledChart chart() {
    return chart;
  }

  /**
   * Shows what was tried.
   *
   * @param tried in order; at least one
   * @param used the number of clusters that the run uses, or 0
   * @param seen the number of clusters that is looked at, or 0
   */
  public void show(List<Tried> tried, int used, int seen, Look look) {
    double highest =
        tried.stream().mapToDouble(Tried::index).filter(Double::isFinite).max().orElse(1);
    XYSeries index = new XYSeries("index");
    XYSeries ring = new XYSeries("ring");
    for (Tried one : tried) {
      double height = Math.min(one.index(), highest);
      index.add(one.clusters(), height);
      if (one.clusters() == seen) {
        ring.add(one.clusters(), height);
      }
    }
    XYSeriesCollection data = new XYSeriesCollection(index);
    data.addSeries(ring);
    chart.setNotify(false);
    area.setDataset(data);
    area.setRenderer(new Dots(tried, used, look));
    int first = tried.get(0).clusters();
    int last = tried.get(tried.size() - 1).clusters();
    across.show(new Range(first - 0.5, Math.max(last, first + 1) + 0.5));
    up.show(new Range(0, ROOM * Math.max(1e-9, highest)));
    ChartLook.apply(chart, look);
    chart.setNotify(true);
  }

  /** The line with its dots, and the ring. */
  private static final class Dots extends XYLineAndShapeRenderer {
    private static final long serialVersionUID = 1L;
    private static final int INDEX = 0;
    private static final int RING = 1;
    private final transient List<Tried> tried;
    private final int used;
    private final Look look;

    Dots(List<Tried> tried, int used, Look look) {
      super(true, true);
      this.tried = tried;
      this.used = used;
      this.look = look;
      setDrawSeriesLineAsPath(true);
      setDefaultCreateEntities(false);
      setSeriesStroke(INDEX, new BasicStroke(1.5f));
      setSeriesStroke(RING, new BasicStroke(2));
      setSeriesPaint(RING, Ink.ACCENT.on(look));
      setSeriesShape(RING, circle(6));
      setSeriesShapesFilled(RING, false);
      setDefaultItemLabelGenerator(
          (data, series, item) -> String.valueOf(tried.get(item).clusters()));
      setDefaultItemLabelFont(ChartLook.LABEL);
      setDefaultItemLabelPaint(Ink.TEXT.on(look));
      setDefaultPositiveItemLabelPosition(
          new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
      setItemLabelAnchorOffset(7);
    }

    private static Shape circle(double radius) {
      return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    private boolean isUsed(int series, int item) {
      return series == INDEX && tried.get(item).clusters() == used;
    }

    @Override
    public boolean isItemLabelVisible(int series, int item) {
      return isUsed(series, item);
    }

    @Override
    public Paint getItemPaint(int series, int item) {
      return series == RING
          ? super.getItemPaint(series, item)
          : (isUsed(series, item) ? Ink.TEXT : Ink.MUTED).on(look);
    }

    @Override
    public Shape getItemShape(int series, int item) {
      return series == RING
          ? super.getItemShape(series, item)
          : circle(isUsed(series, item) ? 4 : 2);
    }
  }
}
