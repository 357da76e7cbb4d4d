package adaps.studio.world;

import adaps.env.WorldFrame;
import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import javafx.scene.canvas.GraphicsContext;

/**
 * What is particular to one kind of world: its plane, its scenery, and where its agents are on it.
 * Agents, trails and target lines are drawn the same way everywhere.
 *
 * @param <F> its frames
 */
interface WorldPainter<F extends WorldFrame> {
  /** Which frames it draws. */
  Class<F> frames();

  /** Tells the camera what must be seen. */
  void fit(F frame, Camera camera);

  /** Draws everything but the agents. */
  void paintScenery(GraphicsContext g, Camera camera, F frame, Palette palette);

  /** Horizontal place of an agent on the plane. */
  double agentX(F frame, int agent);

  /** Vertical place of an agent on the plane; up is up. */
  double agentY(F frame, int agent);

  /** Radius of an agent in pixels. */
  double agentRadius(Camera camera);

  /** Place on the plane that an agent should reach, or null when the world has no such places. */
  default double[] target(F frame, int agent) {
    return null;
  }

  /** Draws what an agent has beside its type: a heading, a load, a level. */
  default void paintAgentDetail(
      GraphicsContext g,
      F frame,
      int agent,
      double px,
      double py,
      double radius,
      Palette palette) {}

  /** What can be said of an agent in a few words, beside its type and cluster. */
  String describe(F frame, int agent);
}
