package adaps.studio.world;

import adaps.drawing.TypeShape;
import adaps.studio.look.Palette;
import adaps.studio.look.TypePath;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** The marks of an agent and the words on them, in pixels. */
final class AgentMark {
  /** Letters below this many pixels cannot be read and are left out. */
  private static final double MIN_LETTER = 6;

  private static final double LETTER_TO_RADIUS = 1.25;
  private static final double MAX_LETTER_TO_RADIUS = 1.5;

  private AgentMark() {}

  /**
   * A member of a cluster: an outline and a number, or a colour alone where there is no room for
   * it, in the shape of its type, so that who is among strangers is seen.
   */
  static void cluster(
      GraphicsContext g,
      int cluster,
      int type,
      double x,
      double y,
      double radius,
      Palette palette) {
    double letter = Math.max(LETTER_TO_RADIUS * radius, Math.min(MAX_LETTER_TO_RADIUS * radius, 7));
    boolean lettered = letter >= MIN_LETTER;
    TypePath.begin(g, TypeShape.of(type), x, y, radius - 0.5);
    g.setFill(lettered ? palette.surface() : palette.cluster(cluster));
    g.fill();
    g.setStroke(lettered ? palette.cluster(cluster) : palette.surface());
    g.setLineWidth(!lettered ? 1 : radius < 5 ? 1.5 : 2);
    // Corners of a line as wide as this would reach into the next cell.
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.stroke();
    g.setLineJoin(StrokeLineJoin.MITER);
    words(g, String.valueOf(cluster + 1), x, y, letter, palette.text());
  }

  /** A member of a type: a filled shape with a line around it. */
  static void type(
      GraphicsContext g, int type, double x, double y, double radius, Palette palette, Color line) {
    TypePath.outlined(g, TypeShape.of(type), x, y, radius, palette.type(type), line, 1);
  }

  /**
   * A radius that is enlarged in a small cell, up to the cell's edge, so that it holds a number.
   */
  static double inCell(double radius, double size) {
    return Math.max(radius, Math.min(0.5 * size, 5.5));
  }

  /** The same for the number. */
  static double letterInCell(double letter, double size) {
    return Math.max(letter, Math.min(0.85 * size, 8));
  }

  /** The ring around a selected agent, set off from whatever lies below it. */
  static void selected(GraphicsContext g, double x, double y, double radius, Palette palette) {
    g.setStroke(Palette.faded(palette.surface(), 0.8));
    g.setLineWidth(4.5);
    g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    g.setStroke(palette.accent());
    g.setLineWidth(2.5);
    g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  /** A number on a mark; from 100 on in smaller letters. */
  static void number(GraphicsContext g, int number, double x, double y, double size, Color colour) {
    words(g, String.valueOf(number), x, y, number < 100 ? size : 0.72 * size, colour);
  }

  /** Bold words around a place, this many pixels high; nothing if they could not be read. */
  static void words(
      GraphicsContext g, String words, double x, double y, double size, Color colour) {
    if (size < MIN_LETTER) {
      return;
    }
    g.setFill(colour);
    g.setFont(Font.font(null, FontWeight.BOLD, size));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(words, x, y);
  }
}
