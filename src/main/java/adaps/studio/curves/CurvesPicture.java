package adaps.studio.curves;

import adaps.drawing.Drawing;
import adaps.drawing.Figure;
import adaps.drawing.Ink;
import adaps.drawing.Lettering;
import adaps.drawing.Pen;
import adaps.words.Quantity;
import java.util.Locale;
import java.util.stream.Collectors;

/** The curves that are seen as a figure for a paper, on light ground. */
final class CurvesPicture implements Figure {
  private static final int WIDTH = 900;
  private static final int CHART = 460;
  private static final int LEGEND_LINE = 22;
  private static final double LEFT = 80;
  private static final double RIGHT = WIDTH - 20;
  private static final double SAMPLE = 26;
  private static final double BAND = 0.16;
  private static final double ROOM = 0.05;
  private static final int MOST_POINTS = 6000;
  private static final Lettering WORDS = Lettering.plain(12.5);

  private final Plot plot;
  private final int legendLines;
  private final double low;
  private final double high;

  CurvesPicture(Plot all) {
    plot = all.thinned(MOST_POINTS);
    legendLines = legend(null);
    double bottom = Double.POSITIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    for (Curve curve : plot.curves()) {
      for (int i = 0; i < curve.size(); i++) {
        bottom = Math.min(bottom, curve.low(i));
        top = Math.max(top, curve.high(i));
      }
    }
    double room = Math.max(1e-9, ROOM * (top - bottom));
    low = bottom - room;
    high = top + room;
  }

  @Override
  public String name() {
    return "curves";
  }

  @Override
  public String description() {
    return plot.up()
        + " over "
        + plot.across()
        + ": "
        + plot.curves().stream().map(Curve::label).collect(Collectors.joining("; "))
        + (plot.band().isEmpty() ? "" : "; " + plot.band());
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return CHART + legendLines * LEGEND_LINE;
  }

  @Override
  public void draw(Drawing drawing) {
    legend(drawing);
    axes(drawing);
    plot.curves().stream().filter(Curve::banded).forEach(curve -> band(drawing, curve));
    for (int i = plot.curves().size() - 1; i >= 0; i--) {
      line(drawing, plot.curves().get(i));
    }
  }

  /** Draws it, or only counts its lines when there is nothing to draw on. */
  private int legend(Drawing drawing) {
    double x = LEFT;
    int line = 0;
    for (Curve curve : plot.curves()) {
      double width = SAMPLE + 6 + WORDS.width(curve.label()) + 18;
      if (x > LEFT && x + width > RIGHT) {
        x = LEFT;
        line++;
      }
      if (drawing != null) {
        double y = line * LEGEND_LINE + LEGEND_LINE / 2.0;
        drawing.line(x, y, x + SAMPLE, y, curve.style().pen());
        drawing.text(curve.label(), x + SAMPLE + 6, y + 4, WORDS);
      }
      x += width;
    }
    return line + 1;
  }

  private double top() {
    return legendLines * LEGEND_LINE + 14;
  }

  private double bottom() {
    return height() - 52;
  }

  private double px(double place) {
    return LEFT + place / plot.end() * (RIGHT - LEFT);
  }

  private double py(double value) {
    return bottom() - (value - low) / (high - low) * (bottom() - top());
  }

  private void axes(Drawing drawing) {
    double step = StepsAxis.unit(high - low, bottom() - top());
    int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    for (double tick = Math.ceil(low / step) * step; tick <= high; tick += step) {
      drawing.line(LEFT, py(tick), RIGHT, py(tick), Pen.solid(Ink.GRID, 1));
      String words = String.format(Locale.ROOT, "%,." + decimals + "f", tick == 0 ? 0.0 : tick);
      drawing.text(
          words.replace('-', '\u2212'), LEFT - 6, py(tick) + 4, WORDS.ending().in(Ink.MUTED));
    }
    double unit = StepsAxis.unit(plot.end(), RIGHT - LEFT);
    for (double tick = 0; tick <= plot.end() * (1 + 1e-9); tick += unit) {
      drawing.line(px(tick), bottom(), px(tick), bottom() + 4, Pen.solid(Ink.AXIS, 1));
      drawing.text(Quantity.compact(tick), px(tick), bottom() + 18, WORDS.centred().in(Ink.MUTED));
    }
    drawing.line(LEFT, bottom(), RIGHT, bottom(), Pen.solid(Ink.AXIS, 1));
    drawing.text(plot.across(), (LEFT + RIGHT) / 2, bottom() + 40, WORDS.centred());
    drawing.text(plot.up(), 16, (top() + bottom()) / 2, WORDS.upwards());
  }

  private void band(Drawing drawing, Curve curve) {
    int count = curve.size();
    double[] xs = new double[2 * count];
    double[] ys = new double[2 * count];
    for (int i = 0; i < count; i++) {
      xs[i] = px(curve.x()[i]);
      ys[i] = py(curve.high(i));
      xs[2 * count - 1 - i] = xs[i];
      ys[2 * count - 1 - i] = py(curve.low(i));
    }
    drawing.polygon(xs, ys, curve.style().pen().ink(), BAND);
  }

  private void line(Drawing drawing, Curve curve) {
    int count = curve.size();
    double[] xs = new double[count];
    double[] ys = new double[count];
    for (int i = 0; i < count; i++) {
      xs[i] = px(curve.x()[i]);
      ys[i] = py(curve.y()[i]);
    }
    if (count == 1) {
      drawing.ellipse(xs[0], ys[0], 3, 3, curve.style().pen().ink(), 1);
    } else {
      drawing.polyline(xs, ys, curve.style().pen());
    }
  }
}
