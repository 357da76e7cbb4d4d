package adaps.studio.world;

import adaps.studio.look.Palette;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;

/** A piece of food: a grey fruit with a stalk and a leaf, and its level as a number. */
final class FoodMark {
  private static final double RADIUS = 0.3;
  private static final double LETTER = 0.42;

  /** From this size of a cell on there is room for stalk and leaf. */
  private static final double LEAFY = 12;

  private FoodMark() {}

  /**
   * Draws it.
   *
   * @param size length of a cell in pixels
   * @param opacity how much is left of it, 0 to 1
   */
  static void paint(
      GraphicsContext g,
      double x,
      double y,
      double size,
      int level,
      double opacity,
      Palette palette) {
    double radius = AgentMark.inCell(RADIUS * size, size);
    double middle = size >= LEAFY ? y + 0.05 * size : y;
    g.setStroke(Palette.faded(palette.text(), opacity));
    if (size >= LEAFY) {
      g.setLineWidth(Math.max(1, 0.045 * size));
      g.setLineCap(StrokeLineCap.ROUND);
      g.strokeLine(x, middle - radius, x + 0.05 * size, middle - radius - 0.12 * size);
      g.setLineCap(StrokeLineCap.SQUARE);
      g.setFill(Palette.faded(palette.text(), opacity));
      double leaf = 0.2 * size;
      g.fillArc(x + 0.06 * size, middle - radius - 0.17 * size, leaf, leaf, 0, 180, ArcType.CHORD);
    }
    g.setFill(Palette.faded(palette.axis(), opacity));
    g.fillOval(x - radius, middle - radius, 2 * radius, 2 * radius);
    g.setLineWidth(Math.max(1, 0.03 * size));
    g.strokeOval(x - radius, middle - radius, 2 * radius, 2 * radius);
    AgentMark.words(
        g,
        String.valueOf(level),
        x,
        middle,
        AgentMark.letterInCell(LETTER * size, size),
        Palette.faded(palette.text(), opacity));
  }
}
