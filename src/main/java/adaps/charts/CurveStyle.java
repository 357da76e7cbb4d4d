package adaps.charts;

import adaps.drawing.Ink;
import adaps.drawing.Pen;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * How a curve is drawn, in window and report alike: its method is a colour and a dash, a variant of
 * the method a mark on the line. The run in the window has the accent colour, or that of words when
 * there are others.
 *
 * @param method place of the method among all methods
 * @param variant number among the curves of the same method, from 0
 * @param live whether it is the run in the window
 * @param group of agents that it is about, or null: its own colour and mark, while dashes tell runs
 */
public record CurveStyle(int method, int variant, boolean live, Group group) {
  private static final List<List<Double>> DASHES =
      List.of(
          List.of(),
          List.of(9.0, 3.0),
          List.of(9.0, 3.0, 2.0, 3.0),
          List.of(2.0, 2.0),
          List.of(5.0, 3.0),
          List.of(9.0, 3.0, 2.0, 3.0, 2.0, 3.0),
          List.of(12.0, 4.0, 4.0, 4.0));
  private static final int AMONG_OTHERS = -1;
  private static final double SOLID = 2.2;
  private static final double DASHED = 1.8;
  private static final double MARK = 3.6;

  /** Polygons with more corners look like circles. */
  private static final int MARKS = 5;

  /**
   * A part of the agents, which looks the same everywhere.
   *
   * @param ink colour of the type or the cluster
   * @param number from 0, among the parts of its kind
   */
  public record Group(Ink ink, int number) {}

  /** A style of all agents. */
  public CurveStyle(int method, int variant, boolean live) {
    this(method, variant, live, null);
  }

  /** The same run, about some of its agents. */
  public CurveStyle of(Group agents) {
    return new CurveStyle(method, variant, live, agents);
  }

  /**
   * Style of a stored or compared run.
   *
   * @param method place of its method among all methods
   */
  public static CurveStyle of(int method, int variant) {
    return new CurveStyle(method, variant, false);
  }

  /**
   * The run in the window.
   *
   * @param second whether it is a second curve of it, which is dashed
   * @param alone whether there is no other run; among curves of methods it has the colour of words,
   *     since the accent is much like one of theirs
   */
  public static CurveStyle live(boolean second, boolean alone) {
    return new CurveStyle(alone ? 0 : AMONG_OTHERS, second ? 1 : 0, true);
  }

  /** What the line is drawn with. */
  public Pen pen() {
    if (group != null) {
      // The run in the window has the one line without gaps.
      int gaps = live ? 0 : 1 + (method + variant) % (DASHES.size() - 1);
      return new Pen(group.ink, live ? SOLID : DASHED, DASHES.get(gaps));
    }
    if (live) {
      Ink ink = method == AMONG_OTHERS ? Ink.TEXT : Ink.ACCENT;
      return new Pen(ink, variant == 0 ? SOLID : DASHED, DASHES.get(variant));
    }
    List<Double> dash = DASHES.get(method % DASHES.size());
    return new Pen(Ink.series(method), dash.isEmpty() ? SOLID : DASHED, dash);
  }

  /** Whether marks lie on the line. */
  boolean isMarked() {
    return group != null || !live && variant > 0;
  }

  /** The mark, round its middle; the first variant has it only where a line is a single point. */
  Shape mark() {
    int form = group == null ? variant : 1 + group.number % MARKS;
    if (group == null && live || form < 2) {
      return new Ellipse2D.Double(-MARK, -MARK, 2 * MARK, 2 * MARK);
    }
    Path2D polygon = new Path2D.Double();
    int corners = form + 1;
    for (int corner = 0; corner < corners; corner++) {
      double angle = 2 * Math.PI * corner / corners - Math.PI / 2;
      double x = 1.2 * MARK * Math.cos(angle);
      double y = 1.2 * MARK * Math.sin(angle);
      if (corner == 0) {
        polygon.moveTo(x, y);
      } else {
        polygon.lineTo(x, y);
      }
    }
    polygon.closePath();
    return polygon;
  }
}
