package adaps.charts;

import adaps.drawing.Ink;
import adaps.drawing.Look;
import java.awt.Paint;
import java.awt.font.FontRenderContext;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** A bar for each of some sizes, one below the other, with its number at its end. */
public final class BarsChart {
  private static final String ROW = "";
  private static final double BEFORE_WORDS = 6;
  private static final double BESIDE_WORDS = BEFORE_WORDS + 8;
  private static final double WIDEST_BAR = 0.11;

  private final CategoryAxis names = new CategoryAxis();
  private final RoundAxis across = new RoundAxis(RoundAxis.BESIDE * 0.6);
  private final CategoryPlot area = RowsArea.of(names, across);
  private final ScaledChart chart = new ScaledChart(area);

  /**
   * A bar.
   *
   * @param name at its beginning; different for each
   * @param words at its end
   */
  public record Bar(String name, double length, String words, Ink ink) {}

  /** A chart without a heading. */
  public BarsChart() {
    chart.setPadding(new RectangleInsets(4, 4, 2, 6));
  }

  /** A chart with a heading. */
  public static BarsChart headed(String title) {
    BarsChart bars = new BarsChart();
    bars.chart.setTitle(new TextTitle(title));
    return bars;
  }

  /** The chart, always the same one. */
  public ScaledChart chart() {
    return chart;
  }

  /**
   * Shows these bars from the top down.
   *
   * @param axis what their length is, with its unit
   */
  public BarsChart show(List<Bar> bars, String axis, Look look) {
    chart.setNotify(false);
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    double most = 0;
    for (Bar bar : bars) {
      data.addValue(bar.length(), ROW, bar.name());
      most = Math.max(most, bar.length());
    }
    across.setLabel(axis);
    across.show(new Range(0, Math.max(1e-9, most)));
    across.keepFree(
        bars.stream().mapToDouble(Bar::length).toArray(),
        bars.stream().mapToDouble(bar -> width(bar.words()) + BESIDE_WORDS).toArray());
    area.setDataset(data);
    area.setRenderer(new Renderer(List.copyOf(bars), look));
    ChartLook.apply(chart, look);
    names.setTickLabelPaint(Ink.TEXT.on(look));
    chart.setNotify(true);
    return this;
  }

  private static double width(String words) {
    FontRenderContext context = new FontRenderContext(null, true, true);
    return ChartLook.LABEL.getStringBounds(words, context).getWidth();
  }

  private record Words(List<Bar> bars) implements CategoryItemLabelGenerator {
    @Override
    public String generateRowLabel(CategoryDataset data, int row) {
      return ROW;
    }

    @Override
    public String generateColumnLabel(CategoryDataset data, int column) {
      return bars.get(column).name();
    }

    @Override
    public String generateLabel(CategoryDataset data, int row, int column) {
      return bars.get(column).words();
    }
  }

  private static final class Renderer extends BarRenderer {
    private static final long serialVersionUID = 1L;
    private final transient List<Bar> bars;
    private final Look look;

    Renderer(List<Bar> bars, Look look) {
      this.bars = bars;
      this.look = look;
      RowsArea.flatten(this, WIDEST_BAR);
      setItemLabelAnchorOffset(BEFORE_WORDS);
      setDefaultItemLabelGenerator(new Words(bars));
      setDefaultItemLabelsVisible(true);
      setDefaultItemLabelFont(ChartLook.LABEL);
      setDefaultItemLabelPaint(Ink.TEXT.on(look));
      setDefaultPositiveItemLabelPosition(
          new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      return bars.get(column).ink().on(look);
    }
  }
}
