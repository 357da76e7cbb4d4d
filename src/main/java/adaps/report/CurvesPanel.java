package adaps.report;

import adaps.drawing.Drawing;
import adaps.drawing.Ink;
import adaps.drawing.Lettering;
import adaps.drawing.Pen;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.List;

/** The learning curves of one scenario: mean over seeds as a line, their range as a band. */
final class CurvesPanel {
  private static final int MOST_POINTS = 150;
  private static final double BAND = 0.16;
  private static final int LEFT = 74;
  private static final int RIGHT = 14;
  private static final int TOP = 28;
  private static final int BOTTOM = 46;
  private static final int TICKS = 5;
  private static final int MARKS = 6;
  private static final Lettering TITLE = Lettering.bold(14);
  private static final Lettering WORDS = Lettering.plain(12.5);

  private final String scenario;
  private final List<SeriesLook> looks = new ArrayList<>();
  private final List<Band> bands = new ArrayList<>();
  private final int width;
  private final int height;
  private final Axis across;
  private final Axis up;

  CurvesPanel(Panel panel, int width, int height) {
    scenario = panel.scenario();
    this.width = width;
    this.height = height;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    double steps = 1;
    for (Series series : panel.series()) {
      Band band = Band.of(series.curves(), MOST_POINTS);
      looks.add(SeriesLook.of(series));
      bands.add(band);
      for (Band.Point point : band.points()) {
        low = Math.min(low, point.low());
        high = Math.max(high, point.high());
        steps = Math.max(steps, point.steps());
      }
    }
    across = new Axis(0, steps, LEFT, width - RIGHT);
    up = Axis.around(low, high, height - BOTTOM, TOP);
  }

  String scenario() {
    return scenario;
  }

  int testsPerPoint() {
    return bands.stream().mapToInt(Band::testsPerPoint).max().orElse(1);
  }

  /** Draws it with its top left corner at this place. */
  void draw(Drawing drawing, double x, double y) {
    drawAxes(drawing, x, y);
    for (int i = 0; i < bands.size(); i++) {
      drawBand(drawing, x, y, bands.get(i), looks.get(i));
    }
    // The first method is the one the report is about: its line lies above the others.
    for (int i = bands.size() - 1; i >= 0; i--) {
      drawLine(drawing, x, y, bands.get(i), looks.get(i));
    }
  }

  private void drawAxes(Drawing drawing, double x, double y) {
    double left = x + LEFT;
    double right = x + width - RIGHT;
    double bottom = y + height - BOTTOM;
    drawing.text(TITLE.fitted(scenario, width - LEFT), left, y + TOP - 11, TITLE);
    for (double tick : up.ticks(TICKS)) {
      double at = y + up.place(tick);
      drawing.line(left, at, right, at, Pen.solid(Ink.GRID, 1));
      String words = Quantity.decimal(tick, up.decimals(TICKS));
      drawing.text(words, left - 6, at + 4, WORDS.ending().in(Ink.MUTED));
    }
    for (double tick : across.ticks(TICKS)) {
      double at = x + across.place(tick);
      drawing.line(at, bottom, at, bottom + 4, Pen.solid(Ink.AXIS, 1));
      boolean last = at > right - 12;
      Lettering lettering = (last ? WORDS.ending() : WORDS.centred()).in(Ink.MUTED);
      drawing.text(Quantity.compact(tick), last ? right + RIGHT - 2 : at, bottom + 17, lettering);
    }
    drawing.line(left, bottom, right, bottom, Pen.solid(Ink.AXIS, 1));
    drawing.text("Environment steps", (left + right) / 2, bottom + 37, WORDS.centred());
    drawing.text("Test return (sum over agents)", x + 13, (y + TOP + bottom) / 2, WORDS.upwards());
  }

  private void drawBand(Drawing drawing, double x, double y, Band band, SeriesLook look) {
    int count = band.points().size();
    double[] xs = new double[2 * count];
    double[] ys = new double[2 * count];
    for (int i = 0; i < count; i++) {
      Band.Point point = band.points().get(i);
      xs[i] = x + across.place(point.steps());
      ys[i] = y + up.place(point.high());
      xs[2 * count - 1 - i] = xs[i];
      ys[2 * count - 1 - i] = y + up.place(point.low());
    }
    drawing.polygon(xs, ys, look.ink(), BAND);
  }

  private void drawLine(Drawing drawing, double x, double y, Band band, SeriesLook look) {
    int count = band.points().size();
    double[] xs = new double[count];
    double[] ys = new double[count];
    for (int i = 0; i < count; i++) {
      xs[i] = x + across.place(band.points().get(i).steps());
      ys[i] = y + up.place(band.points().get(i).mean());
    }
    if (count == 1) {
      drawing.ellipse(xs[0], ys[0], 3, 3, look.ink(), 1);
      return;
    }
    drawing.polyline(xs, ys, look.pen());
    for (int mark = 1; mark <= MARKS; mark++) {
      int at = (count - 1) * mark / MARKS;
      look.mark(drawing, xs[at], ys[at]);
    }
  }
}
