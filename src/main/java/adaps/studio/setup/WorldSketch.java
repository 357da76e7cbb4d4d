package adaps.studio.setup;

import adaps.env.WorldFrame;
import adaps.studio.look.Palette;
import javafx.scene.canvas.GraphicsContext;

/** Draws a world as a small picture without words. */
@FunctionalInterface
public interface WorldSketch {

  /** Draws one state of a world, by type, into a rectangle at the origin, in pixels. */
  void paint(GraphicsContext g, double width, double height, WorldFrame frame, Palette palette);
}
