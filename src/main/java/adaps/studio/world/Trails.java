package adaps.studio.world;

import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/** Lines behind agents: a piece per state, fainter with age, up to where each agent is drawn. */
final class Trails {
  private static final double OPACITY = 0.55;

  private Trails() {}

  /**
   * Draws the trails of all agents.
   *
   * @param states places in each state, oldest first
   * @param drawn places where the agents are drawn
   * @param thickness of the oldest piece in pixels; the newest is twice as thick
   */
  static void paint(
      GraphicsContext g,
      Camera camera,
      List<double[]> states,
      double[] drawn,
      double thickness,
      IntFunction<Color> colours) {
    int pieces = states.size() - 1;
    g.setLineCap(StrokeLineCap.ROUND);
    for (int agent = 0; agent < drawn.length / 2; agent++) {
      Color colour = colours.apply(agent);
      for (int piece = 0; piece < pieces; piece++) {
        double age = (double) (piece + 1) / pieces;
        double[] from = states.get(piece);
        double[] to = piece + 1 == pieces ? drawn : states.get(piece + 1);
        if (from[2 * agent] == to[2 * agent] && from[2 * agent + 1] == to[2 * agent + 1]) {
          continue;
        }
        g.setStroke(Palette.faded(colour, OPACITY * age * age));
        g.setLineWidth(thickness * (1 + age));
        g.strokeLine(
            camera.px(from[2 * agent]),
            camera.py(from[2 * agent + 1]),
            camera.px(to[2 * agent]),
            camera.py(to[2 * agent + 1]));
      }
    }
    g.setLineCap(StrokeLineCap.SQUARE);
  }
}
