package adaps.studio.world;

import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/**
 * Lines behind agents: a piece per state, fainter with age, up to where each agent is drawn. Very
 * many agents have shorter ones.
 */
final class Trails {
  private static final double OPACITY = 0.55;

  /** What is fainter is not seen. */
  private static final double MIN_OPACITY = 0.015;

  /** More lines than these take longer to draw than a picture may last, without a graphics card. */
  private static final int MAX_LINES = 6_000;

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
    int agents = drawn.length / 2;
    int pieces = states.size() - 1;
    int oldest = Math.max(0, pieces - Math.max(1, MAX_LINES / Math.max(1, agents)));
    g.setLineCap(StrokeLineCap.ROUND);
    for (int agent = 0; agent < agents; agent++) {
      Color colour = colours.apply(agent);
      for (int piece = oldest; piece < pieces; piece++) {
        double age = (double) (piece + 1 - oldest) / (pieces - oldest);
        double[] from = states.get(piece);
        double[] to = piece + 1 == pieces ? drawn : states.get(piece + 1);
        if (from[2 * agent] == to[2 * agent] && from[2 * agent + 1] == to[2 * agent + 1]) {
          continue;
        }
        double opacity = OPACITY * age * age;
        if (opacity < MIN_OPACITY) {
          continue;
        }
        g.setStroke(Palette.faded(colour, opacity));
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
