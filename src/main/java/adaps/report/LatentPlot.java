package adaps.report;

import adaps.charts.Ticks;
import adaps.drawing.Drawing;
import adaps.drawing.Ink;
import adaps.drawing.Lettering;
import adaps.drawing.Pen;
import adaps.drawing.TypeShape;
import adaps.identity.LatentFrame;
import adaps.runs.StoredIdentity;
import adaps.words.Quantity;
import java.util.List;

/** The agents' identities in their plane, with deviations, clusters and centres. */
final class LatentPlot {
  private static final int LEFT = 62;
  private static final int RIGHT = 10;
  private static final int TOP = 10;
  private static final int BOTTOM = 46;
  private static final double TICK_EVERY = 60;
  private static final double RADIUS = 5;
  private static final double CROSS = 7;
  private static final Lettering WORDS = Lettering.plain(12.5);

  private final StoredIdentity identity;
  private final LatentFrame frame;
  private final double width;
  private final double height;
  private final Axis across;
  private final Axis up;

  LatentPlot(StoredIdentity identity, double width, double height) {
    this.identity = identity;
    frame = identity.frame();
    this.width = width;
    this.height = height;
    double[] x = range(0);
    double[] y = range(1);
    // One unit is as long on both axes, or distances could not be compared.
    double perPixel =
        1.15
            * Math.max(
                (x[1] - x[0]) / (width - LEFT - RIGHT), (y[1] - y[0]) / (height - TOP - BOTTOM));
    across = centred(x, perPixel, LEFT, width - RIGHT);
    up = centred(y, perPixel, height - BOTTOM, TOP);
  }

  private double[] range(int axis) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int agent = 0; agent < frame.plane().length; agent++) {
      double deviation = frame.planeSigma()[agent][axis];
      low = Math.min(low, frame.plane()[agent][axis] - deviation);
      high = Math.max(high, frame.plane()[agent][axis] + deviation);
    }
    return high > low ? new double[] {low, high} : new double[] {low - 1, low + 1};
  }

  private static Axis centred(double[] range, double perPixel, double from, double to) {
    double middle = (range[0] + range[1]) / 2;
    double half = perPixel * Math.abs(to - from) / 2;
    return new Axis(middle - half, middle + half, from, to);
  }

  /** Draws it with its top left corner at this place. */
  void draw(Drawing drawing, double x, double y) {
    drawAxes(drawing, x, y);
    for (int agent = 0; agent < frame.plane().length; agent++) {
      double unit = Math.abs(across.place(1) - across.place(0));
      drawing.ellipse(
          x + across.place(frame.plane()[agent][0]),
          y + up.place(frame.plane()[agent][1]),
          unit * frame.planeSigma()[agent][0],
          unit * frame.planeSigma()[agent][1],
          Ink.type(identity.agentTypes().get(agent)),
          0.12);
    }
    for (int agent = 0; agent < frame.plane().length; agent++) {
      TypeShape.draw(
          drawing,
          x + across.place(frame.plane()[agent][0]),
          y + up.place(frame.plane()[agent][1]),
          RADIUS,
          identity.agentTypes().get(agent),
          frame.clusterOfAgent() == null ? null : Ink.cluster(frame.clusterOfAgent()[agent]));
    }
    drawCentres(drawing, x, y);
  }

  private void drawCentres(Drawing drawing, double x, double y) {
    if (frame.planeCentres() == null) {
      return;
    }
    for (int cluster = 0; cluster < frame.planeCentres().length; cluster++) {
      double atX = x + across.place(frame.planeCentres()[cluster][0]);
      double atY = y + up.place(frame.planeCentres()[cluster][1]);
      drawing.line(atX - CROSS, atY, atX + CROSS, atY, Pen.solid(Ink.TEXT, 1.4));
      drawing.line(atX, atY - CROSS, atX, atY + CROSS, Pen.solid(Ink.TEXT, 1.4));
      boolean atEdge = atX > x + width - 40;
      Lettering lettering = Lettering.bold(13).in(Ink.cluster(cluster));
      double side = atEdge ? -15 : 15;
      drawing.ellipse(atX + side, atY - 15, 9, 9, Ink.GROUND, 0.85);
      drawing.text(String.valueOf(cluster + 1), atX + side, atY - 10.5, lettering.centred());
    }
  }

  private void drawAxes(Drawing drawing, double x, double y) {
    double left = x + LEFT;
    double right = x + width - RIGHT;
    double top = y + TOP;
    double bottom = y + height - BOTTOM;
    for (double tick : up.ticks(TICK_EVERY)) {
      double at = y + up.place(tick);
      drawing.line(left, at, right, at, Pen.solid(Ink.GRID, 1));
      String words = Ticks.label(tick, up.unit(TICK_EVERY));
      drawing.text(words, left - 6, at + 4, WORDS.ending().in(Ink.MUTED));
    }
    for (double tick : across.ticks(TICK_EVERY)) {
      double at = x + across.place(tick);
      drawing.line(at, top, at, bottom, Pen.solid(Ink.GRID, 1));
      String words = Ticks.label(tick, across.unit(TICK_EVERY));
      drawing.text(words, at, bottom + 17, WORDS.centred().in(Ink.MUTED));
    }
    drawing.line(left, bottom, right, bottom, Pen.solid(Ink.AXIS, 1));
    drawing.line(left, top, left, bottom, Pen.solid(Ink.AXIS, 1));
    drawing.text(name(frame, 0), (left + right) / 2, bottom + 37, WORDS.centred());
    drawing.text(name(frame, 1), x + 14, (top + bottom) / 2, WORDS.upwards());
  }

  /** What the two axes of a plane of identities are called. */
  static List<String> axes(LatentFrame frame) {
    return List.of(name(frame, 0), name(frame, 1));
  }

  private static String name(LatentFrame frame, int axis) {
    if (frame.mu()[0].length <= 2) {
      return "Identity, dimension " + (axis + 1);
    }
    return "Principal plane, axis "
        + (axis + 1)
        + " ("
        + Quantity.percent(frame.explained()[axis])
        + " of variance)";
  }
}
