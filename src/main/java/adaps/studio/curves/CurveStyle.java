package adaps.studio.curves;

import adaps.drawing.Ink;
import adaps.drawing.Pen;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.studio.look.Palette;
import java.util.List;
import javafx.scene.paint.Color;

/**
 * How a curve is drawn: the run in the window in the accent colour, or in that of words when there
 * are others; all others in the colour of their method as in reports; variants of a method by
 * dashes.
 *
 * @param method place of the method among all methods
 * @param variant number among the curves of the same method, from 0
 * @param live whether it is the run in the window
 */
public record CurveStyle(int method, int variant, boolean live) {
  private static final List<List<Double>> DASHES =
      List.of(
          List.of(),
          List.of(7.0, 3.0),
          List.of(2.0, 2.5),
          List.of(9.0, 3.0, 2.0, 3.0),
          List.of(4.0, 2.0));
  private static final int AMONG_OTHERS = -1;
  private static final double LIVE_WIDTH = 2.2;
  private static final double WIDTH = 1.7;

  /** Style of a stored or compared run's method. */
  public static CurveStyle of(Method method, int variant) {
    return new CurveStyle(Methods.all().indexOf(method), variant, false);
  }

  /**
   * The run in the window.
   *
   * @param alone whether there is no other; among curves of methods it has the colour of words,
   *     since the accent is much like one of theirs
   */
  static CurveStyle live(boolean dashed, boolean alone) {
    return new CurveStyle(alone ? 0 : AMONG_OTHERS, dashed ? 1 : 0, true);
  }

  /** Colour on the window's ground. */
  public Color colour(Palette palette) {
    if (live) {
      return method == AMONG_OTHERS ? palette.text() : palette.accent();
    }
    Ink ink = Ink.series(method);
    return Color.web(palette.surface().getBrightness() < 0.5 ? ink.dark() : ink.light());
  }

  /** Lengths of strokes and gaps by turns, pixels; empty for a solid line. */
  public List<Double> dash() {
    return DASHES.get(variant % DASHES.size());
  }

  /** Width of the line, pixels. */
  public double width() {
    return live ? LIVE_WIDTH : WIDTH;
  }

  /** How it is drawn in a figure; there the run in the window is the last of the inks. */
  Pen pen() {
    return new Pen(live ? Ink.TEXT : Ink.series(method), width(), dash());
  }
}
