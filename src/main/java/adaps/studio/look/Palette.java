package adaps.studio.look;

import adaps.drawing.Ink;
import adaps.drawing.Look;
import java.util.List;
import javafx.scene.paint.Color;

/**
 * The one visual language of all tiles: a type is a fill colour and a {@link
 * adaps.drawing.TypeShape shape}, a cluster is an outline colour and a number, everything else is
 * neutral.
 *
 * @param look on which ground these colours are
 * @param types fills of agent types: Okabe and Ito's colour-blind-safe palette
 * @param clusters outlines of clusters, in the gaps that the types' hues leave
 * @param surface background of a drawing, the same as the tile's
 * @param grid faint lines behind what is drawn
 * @param axis lines of axes
 * @param text words and numbers
 * @param muted secondary words
 * @param faint what is there but off: a dropped neuron, an agent without a cluster
 * @param accent the one accent: curves and selection
 */
public record Palette(
    Look look,
    List<Color> types,
    List<Color> clusters,
    Color surface,
    Color grid,
    Color axis,
    Color text,
    Color muted,
    Color faint,
    Color accent) {

  /** Luminance on which black and white have the same contrast by WCAG's formula. */
  private static final double EQUAL_CONTRAST = 0.179;

  /** The inks of figures and charts, as JavaFX takes them. */
  static Palette of(Look look) {
    return new Palette(
        look,
        Ink.types().stream().map(ink -> colour(ink, look)).toList(),
        Ink.clusters().stream().map(ink -> colour(ink, look)).toList(),
        colour(Ink.GROUND, look),
        colour(Ink.GRID, look),
        colour(Ink.AXIS, look),
        colour(Ink.TEXT, look),
        colour(Ink.MUTED, look),
        colour(Ink.FAINT, look),
        colour(Ink.ACCENT, look));
  }

  private static Color colour(Ink ink, Look look) {
    return Color.web(ink.hex(look));
  }

  /** Fill of an agent type, 0-based. */
  public Color type(int type) {
    return type < types.size() ? types.get(type) : colour(Ink.type(type), look);
  }

  /** Outline of a cluster, 0-based. */
  public Color cluster(int cluster) {
    return cluster < clusters.size() ? clusters.get(cluster) : colour(Ink.cluster(cluster), look);
  }

  /** Curves and bars of a method by its place in the list of methods. */
  public Color series(int method) {
    return colour(Ink.series(method), look);
  }

  /** The same colour, this much of it. */
  public static Color faded(Color colour, double opacity) {
    return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
  }

  /** Black or white, whichever can be read better on a colour. */
  public static Color readableOn(Color colour) {
    double luminance =
        0.2126 * linear(colour.getRed())
            + 0.7152 * linear(colour.getGreen())
            + 0.0722 * linear(colour.getBlue());
    return luminance > EQUAL_CONTRAST ? Color.BLACK : Color.WHITE;
  }

  /** The light of a screen's number, by sRGB's curve. */
  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
