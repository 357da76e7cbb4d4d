package adaps.charts;

import adaps.drawing.Drawing;
import adaps.drawing.Ink;
import adaps.drawing.Look;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;

/**
 * What the lines of a chart are, above it; not there while there is only one. It keeps to a few
 * rows, so that the chart has room; who else is there is said at the mouse.
 */
final class CurvesLegend extends LegendTitle {
  private static final long serialVersionUID = 1L;
  private static final double SAMPLE = 26;
  private static final double BESIDE_NAME = 24;
  private static final int LEAST_NAME = 8;
  private static final Shape LINE = new Line2D.Double(-SAMPLE / 2, 0, SAMPLE / 2, 0);

  private final int mostRows;
  private transient List<Curve> curves = List.of();
  private transient Look look = Look.LIGHT;
  private int shown = Integer.MAX_VALUE;

  /** Width of a row of names; NaN before the first arrangement. */
  private double width = Double.NaN;

  private transient FontRenderContext context;

  /**
   * @param mostRows rows that it may have
   */
  CurvesLegend(int mostRows) {
    super(() -> new LegendItemCollection());
    this.mostRows = mostRows;
    setSources(new org.jfree.chart.LegendItemSource[] {this::items});
    setPosition(RectangleEdge.TOP);
    setHorizontalAlignment(HorizontalAlignment.LEFT);
    setItemLabelPadding(new RectangleInsets(1, 5, 1, 9));
    setMargin(0, 4, 2, 0);
    setPadding(RectangleInsets.ZERO_INSETS);
  }

  /** Names these curves. */
  void show(List<Curve> newCurves, Look newLook) {
    curves = newCurves;
    look = newLook;
    setVisible(curves.size() > 1);
  }

  /**
   * JFreeChart's own would share its blocks, which another thread may be arranging, with this one.
   */
  @Override
  public Object clone() {
    CurvesLegend copy = new CurvesLegend(mostRows);
    copy.show(curves, look);
    ChartLook.legend(copy, look);
    return copy;
  }

  @Override
  public Size2D arrange(Graphics2D g, RectangleConstraint constraint) {
    context = g.getFontRenderContext();
    width = constraint.getWidth();
    shown = fitting();
    return super.arrange(g, constraint);
  }

  /** How many names have room, the last place being kept for the words on those that have none. */
  private int fitting() {
    double x = 0;
    int row = 1;
    for (int i = 0; i < curves.size(); i++) {
      double needed = needed(curves.get(i).label());
      if (x > 0 && x + needed > width) {
        row++;
        x = 0;
      }
      if (row > mostRows) {
        return Math.max(1, i - 1);
      }
      x += needed;
    }
    return curves.size();
  }

  private double needed(String name) {
    return SAMPLE + BESIDE_NAME + getItemFont().getStringBounds(name, context).getWidth();
  }

  /** A name that is wider than the chart loses its middle: how it begins and ends says most. */
  private String fitted(String name) {
    if (context == null || needed(name) <= width) {
      return name;
    }
    int kept = name.length();
    String cut = name;
    while (kept > LEAST_NAME && needed(cut) > width) {
      kept--;
      int end = kept / 2;
      cut = name.substring(0, kept - end) + "…" + name.substring(name.length() - end);
    }
    return cut;
  }

  private LegendItemCollection items() {
    LegendItemCollection items = new LegendItemCollection();
    int named = Math.min(shown, curves.size());
    for (Curve curve : curves.subList(0, named)) {
      items.add(item(curve));
    }
    if (named < curves.size()) {
      List<Curve> others = curves.subList(named, curves.size());
      String names = others.stream().map(Curve::label).collect(Collectors.joining("\n"));
      LegendItem more = new LegendItem("and " + others.size() + " more");
      more.setToolTipText(names);
      more.setShapeVisible(false);
      more.setLineVisible(false);
      more.setLabelPaint(Ink.MUTED.on(look));
      items.add(more);
    }
    return items;
  }

  private LegendItem item(Curve curve) {
    CurveStyle style = curve.style();
    LegendItem item = new LegendItem(fitted(curve.label()));
    item.setToolTipText(curve.label());
    item.setLine(LINE);
    item.setLineVisible(true);
    item.setLinePaint(style.pen().ink().on(look));
    item.setLineStroke(Drawing.stroke(style.pen()));
    item.setShape(style.mark());
    item.setShapeVisible(style.isMarked());
    item.setFillPaint(style.pen().ink().on(look));
    return item;
  }
}
