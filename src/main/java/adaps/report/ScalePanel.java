package adaps.report;

import adaps.drawing.Drawing;
import adaps.drawing.Ink;
import adaps.drawing.Lettering;
import adaps.drawing.Pen;
import adaps.words.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One number over the number of agents, which grows by factors from left to right. Upwards it
 * begins at 0, or grows by factors of ten.
 */
final class ScalePanel {
  private static final int LEFT = 62;
  private static final int RIGHT = 18;
  private static final int TOP = 28;
  private static final int BOTTOM = 46;
  private static final int TICKS = 5;
  private static final double POINT = 3.2;
  private static final double ROOM = 1.08;

  /** Pixels between two labels below, so that they do not lie over each other. */
  private static final double LABEL_DISTANCE = 34;

  private static final Lettering TITLE = Lettering.bold(14);
  private static final Lettering WORDS = Lettering.plain(12.5);

  private final String title;
  private final boolean logarithmic;
  private final Map<SeriesLook, double[][]> lines;
  private final int width;
  private final int height;
  private final Axis across;
  private final Axis up;

  /**
   * @param lines numbers of agents and, of each, the number to show
   */
  ScalePanel(
      String title, boolean logarithmic, Map<SeriesLook, double[][]> lines, int width, int height) {
    this.title = title;
    this.logarithmic = logarithmic;
    this.lines = lines;
    this.width = width;
    this.height = height;
    double[] agents = lines.values().stream().flatMapToDouble(l -> Arrays.stream(l[0])).toArray();
    double[] shown =
        lines.values().stream()
            .flatMapToDouble(l -> Arrays.stream(l[1]))
            .filter(value -> value > 0)
            .toArray();
    across = factors(agents, LEFT, width - RIGHT);
    double most = Arrays.stream(shown).max().orElse(1);
    up =
        logarithmic
            ? decades(shown, height - BOTTOM, TOP)
            : new Axis(0, ROOM * most, height - BOTTOM, TOP);
  }

  private static Axis factors(double[] values, double from, double to) {
    double low = Math.log10(Arrays.stream(values).min().orElse(1));
    double high = Math.log10(Arrays.stream(values).max().orElse(10));
    return high > low ? Axis.around(low, high, from, to) : new Axis(low - 1, high + 1, from, to);
  }

  private static Axis decades(double[] values, double from, double to) {
    double low = Math.floor(Math.log10(Arrays.stream(values).min().orElse(1)));
    double high = Math.ceil(Math.log10(Arrays.stream(values).max().orElse(10)));
    return new Axis(low, Math.max(high, low + 1), from, to);
  }

  /** Draws it with its top left corner at this place. */
  void draw(Drawing drawing, double x, double y) {
    drawing.text(TITLE.fitted(title, width - 8), x + 4, y + TOP - 11, TITLE);
    drawUp(drawing, x, y);
    drawAcross(drawing, x, y);
    lines.forEach((look, line) -> drawLine(drawing, x, y, look, line));
  }

  private void drawUp(Drawing drawing, double x, double y) {
    List<Double> ticks =
        logarithmic
            ? IntStream.rangeClosed((int) up.low(), (int) up.high())
                .mapToObj(i -> (double) i)
                .toList()
            : up.ticks(TICKS);
    for (double tick : ticks) {
      double at = y + up.place(tick);
      drawing.line(x + LEFT, at, x + width - RIGHT, at, Pen.solid(Ink.GRID, 1));
      String words =
          logarithmic
              ? Quantity.compact(Math.pow(10, tick))
              : Quantity.decimal(tick, up.decimals(TICKS));
      drawing.text(words, x + LEFT - 6, at + 4, WORDS.ending().in(Ink.MUTED));
    }
  }

  private void drawAcross(Drawing drawing, double x, double y) {
    double bottom = y + height - BOTTOM;
    drawing.line(x + LEFT, bottom, x + width - RIGHT, bottom, Pen.solid(Ink.AXIS, 1));
    double[] agents =
        lines.values().stream()
            .flatMapToDouble(line -> Arrays.stream(line[0]))
            .sorted()
            .distinct()
            .toArray();
    double labelled = Double.NEGATIVE_INFINITY;
    for (double number : agents) {
      double at = x + across.place(Math.log10(number));
      drawing.line(at, bottom, at, bottom + 4, Pen.solid(Ink.AXIS, 1));
      if (at - labelled >= LABEL_DISTANCE) {
        drawing.text(Quantity.decimal(number, 0), at, bottom + 17, WORDS.centred().in(Ink.MUTED));
        labelled = at;
      }
    }
    drawing.text("Agents", x + (LEFT + width - RIGHT) / 2.0, bottom + 37, WORDS.centred());
  }

  private void drawLine(Drawing drawing, double x, double y, SeriesLook look, double[][] line) {
    int[] order =
        IntStream.range(0, line[0].length)
            .filter(i -> !logarithmic || line[1][i] > 0)
            .boxed()
            .sorted((a, b) -> Double.compare(line[0][a], line[0][b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] xs = Arrays.stream(order).mapToDouble(i -> x + place(line[0][i])).toArray();
    double[] ys = Arrays.stream(order).mapToDouble(i -> y + height(line[1][i])).toArray();
    if (xs.length > 1) {
      drawing.polyline(xs, ys, look.pen());
    }
    for (int i = 0; i < xs.length; i++) {
      drawing.ellipse(xs[i], ys[i], POINT, POINT, look.ink(), 1);
    }
  }

  private double place(double agents) {
    return across.place(Math.log10(agents));
  }

  private double height(double value) {
    return up.place(logarithmic ? Math.log10(value) : value);
  }
}
