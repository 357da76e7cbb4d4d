package adaps.report;

import adaps.drawing.Drawing;
import adaps.drawing.Ink;
import adaps.drawing.Pen;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.List;

/**
 * How a series looks in every figure: the method is a colour and a dash, a further variant of it a
 * mark on the line.
 */
record SeriesLook(Pen pen, int variant) {
  private static final double MARK = 4;
  private static final double SAMPLE = 34;

  private static final List<List<Double>> DASHES =
      List.of(
          List.of(),
          List.of(9.0, 3.0),
          List.of(9.0, 3.0, 2.0, 3.0),
          List.of(2.0, 2.0),
          List.of(5.0, 3.0),
          List.of(9.0, 3.0, 2.0, 3.0, 2.0, 3.0));

  static SeriesLook of(Series series) {
    return new SeriesLook(of(series.method()).pen, series.variant());
  }

  /** The first variant of a method. */
  static SeriesLook of(Method method) {
    int place = Methods.all().stream().map(Method::name).toList().indexOf(method.name());
    List<Double> dash = DASHES.get(place % DASHES.size());
    return new SeriesLook(new Pen(Ink.series(place), dash.isEmpty() ? 2.4 : 1.9, dash), 0);
  }

  Ink ink() {
    return pen.ink();
  }

  /** A piece of the line for a legend. */
  void sample(Drawing drawing, double x, double y) {
    drawing.line(x, y, x + SAMPLE, y, pen);
    mark(drawing, x + SAMPLE / 2, y);
  }

  /** The variant's mark; the first variant has none. */
  void mark(Drawing drawing, double x, double y) {
    if (variant == 0) {
      return;
    }
    if (variant == 1) {
      drawing.ellipse(x, y, MARK, MARK, ink(), 1);
      return;
    }
    int corners = variant + 1;
    double[] xs = new double[corners];
    double[] ys = new double[corners];
    for (int corner = 0; corner < corners; corner++) {
      double angle = 2 * Math.PI * corner / corners - Math.PI / 2;
      xs[corner] = x + 1.2 * MARK * Math.cos(angle);
      ys[corner] = y + 1.2 * MARK * Math.sin(angle);
    }
    drawing.polygon(xs, ys, ink(), 1);
  }
}
