package adaps.studio.curves;

import adaps.studio.look.Appearance;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.Palette;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** A line at the mouse and a note with the value of every curve there; above the chart. */
final class CurvesCursor extends DrawingCanvas {
  private static final Font FONT = Font.font(11);
  private static final double LINE = 15;
  private static final double PADDING = 7;
  private static final double AWAY = 12;
  private static final double SWATCH = 14;
  private static final double DOT = 3;
  private static final int MOST_LINES = 14;

  /** How far from the mouse a curve may have its nearest point, as a share of the axis. */
  private static final double REACH = 0.05;

  private final CurvesChart chart;
  private double x = Double.NaN;
  private double y;

  /**
   * A curve at the cursor.
   *
   * @param point its point nearest to the mouse
   */
  record Reading(Curve curve, int point) {
    double value() {
      return curve.y()[point];
    }

    String words() {
      String range =
          curve.banded()
              ? " ("
                  + Quantity.value(curve.low(point))
                  + " to "
                  + Quantity.value(curve.high(point))
                  + ")"
              : "";
      return curve.label() + "  " + Quantity.value(value()) + range + runs();
    }

    private String runs() {
      if (curve.runs() == null) {
        return "";
      }
      int all = 0;
      for (int runs : curve.runs()) {
        all = Math.max(all, runs);
      }
      int here = curve.runs()[point];
      return here == all ? "" : ", " + here + " of " + all + " seeds so far";
    }
  }

  CurvesCursor(CurvesChart chart, Appearance appearance) {
    super(appearance);
    this.chart = chart;
    setMouseTransparent(true);
  }

  void moveTo(double newX, double newY) {
    x = newX;
    y = newY;
    paintNow();
  }

  void leave() {
    x = Double.NaN;
    paintNow();
  }

  /** The curves near a place, the highest first. */
  static List<Reading> readings(Plot plot, double place) {
    List<Reading> readings = new ArrayList<>();
    for (Curve curve : plot.curves()) {
      int point = curve.nearest(place);
      if (point >= 0 && Math.abs(curve.x()[point] - place) <= REACH * plot.end()) {
        readings.add(new Reading(curve, point));
      }
    }
    readings.sort(Comparator.comparingDouble(Reading::value).reversed());
    return readings;
  }

  /** The chart has changed below it. */
  void renew() {
    paintNow();
  }

  @Override
  protected void background(GraphicsContext g, double width, double height) {
    g.clearRect(0, 0, width, height);
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    CurvesArea area = chart.area();
    if (Double.isNaN(x) || !area.contains(x, y)) {
      return;
    }
    List<Reading> readings = readings(chart.plot(), area.place(x));
    if (readings.isEmpty()) {
      return;
    }
    Palette palette = palette();
    // The line stands at a point that was measured, not between two.
    Reading first = readings.get(0);
    double place = first.curve().x()[first.point()];
    double line = Math.round(area.px(place)) + 0.5;
    g.setStroke(palette.axis());
    g.setLineWidth(1);
    g.strokeLine(line, area.top(), line, area.bottom());
    for (Reading reading : readings) {
      g.setFill(reading.curve().style().colour(palette));
      double dotX = area.px(reading.curve().x()[reading.point()]);
      g.fillOval(dotX - DOT, area.py(reading.value()) - DOT, 2 * DOT, 2 * DOT);
    }
    note(g, palette, readings, Quantity.compact(place) + " " + chart.plot().across());
  }

  private void note(GraphicsContext g, Palette palette, List<Reading> readings, String heading) {
    int fitting = (int) ((getHeight() - 4 - 2 * PADDING) / LINE) - 1;
    int room = Math.max(1, Math.min(MOST_LINES, fitting));
    int shown = readings.size() <= room ? readings.size() : Math.max(1, room - 1);
    List<String> lines = new ArrayList<>(List.of(heading));
    readings.subList(0, shown).forEach(reading -> lines.add(reading.words()));
    if (shown < readings.size()) {
      lines.add("and " + (readings.size() - shown) + " more below");
    }
    double width = lines.stream().mapToDouble(CurvesCursor::width).max().orElse(0);
    double noteWidth = width + 2 * PADDING + SWATCH;
    double noteHeight = lines.size() * LINE + 2 * PADDING;
    double left = x + AWAY + noteWidth > getWidth() ? x - AWAY - noteWidth : x + AWAY;
    left = Math.max(2, left);
    double top = Math.max(2, Math.min(y + AWAY, getHeight() - noteHeight - 2));
    g.setFill(Palette.faded(palette.surface(), 0.95));
    g.fillRoundRect(left, top, noteWidth, noteHeight, 6, 6);
    g.setStroke(palette.axis());
    g.strokeRoundRect(left + 0.5, top + 0.5, noteWidth, noteHeight, 6, 6);
    g.setFont(FONT);
    g.setTextBaseline(VPos.CENTER);
    for (int i = 0; i < lines.size(); i++) {
      double middle = top + PADDING + (i + 0.5) * LINE;
      boolean reading = i > 0 && i <= shown;
      if (reading) {
        Color colour = readings.get(i - 1).curve().style().colour(palette);
        g.setFill(colour);
        g.fillRect(left + PADDING, middle - 1.5, SWATCH - 5, 3);
      }
      g.setFill(reading ? palette.text() : palette.muted());
      g.fillText(lines.get(i), left + PADDING + (reading ? SWATCH : 0), middle);
    }
  }

  private static double width(String words) {
    Text text = new Text(words);
    text.setFont(FONT);
    return text.getLayoutBounds().getWidth();
  }
}
