package adaps.studio.world;

import adaps.env.WorldFrame;
import adaps.studio.look.Camera;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/**
 * Draws one kind of world. A painter of one's own is a public class with a constructor without
 * parameters that is named in {@code META-INF/services/adaps.studio.world.WorldPainter}.
 *
 * @param <F> its frames
 */
public interface WorldPainter<F extends WorldFrame> {
  /** Which frames it draws. */
  Class<F> frames();

  /** Tells the camera what must be seen. */
  void fit(F frame, Camera camera);

  /**
   * Draws the world.
   *
   * @param states of the episode, oldest first, at least one
   * @param share how far to move from the last but one state to the last, 0 to 1
   */
  void paint(GraphicsContext g, Camera camera, List<F> states, double share, WorldStyle style);

  /** Whether this world is a plane with coordinates that are worth showing. */
  default boolean isPlane(F frame) {
    return false;
  }

  /** The agent at a place of the plane, or -1. */
  int agentAt(F frame, double x, double y, double reach);

  /** What can be said of an agent in a few words, beside its type and cluster. */
  String describe(F frame, int agent);

  /**
   * What is counted in large letters beside the world since its episode began; most worlds count
   * nothing.
   *
   * @param episodeReturn rewards of the episode so far, summed over agents
   */
  default List<WorldCount> counts(F frame, double episodeReturn) {
    return List.of();
  }

  /** Draws it whatever its frames are. */
  default void paintAny(
      GraphicsContext g, Camera camera, List<WorldFrame> states, double share, WorldStyle style) {
    paint(g, camera, states.stream().map(frames()::cast).toList(), share, style);
  }
}
