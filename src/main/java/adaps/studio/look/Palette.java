package adaps.studio.look;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * The one visual language of all tiles: a type is a fill colour and a {@link TypeShape shape}, a
 * cluster is an outline colour and a number, everything else is neutral.
 *
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
    List<Color> types,
    List<Color> clusters,
    Color surface,
    Color grid,
    Color axis,
    Color text,
    Color muted,
    Color faint,
    Color accent) {

  private static final double GOLDEN_ANGLE = 137.508;

  /** Luminance on which black and white have the same contrast by WCAG's formula. */
  private static final double EQUAL_CONTRAST = 0.179;

  static final Palette DARK =
      new Palette(
          colours("#0a7cc4 #e69f00 #009e73 #d55e00 #56b4e9 #cc79a7 #f0e442 #a3adb8"),
          colours("#ff6fa8 #b197fc #c0d43c #4dd4d8 #ffb38a #8fb3ff #e68ae6 #c2cad3"),
          Color.web("#0d1117"),
          Color.web("#1b222b"),
          Color.web("#3a434e"),
          Color.web("#d0d7de"),
          Color.web("#8b949e"),
          Color.web("#222a33"),
          Color.web("#58a6ff"));

  static final Palette LIGHT =
      new Palette(
          colours("#0072b2 #e69f00 #009e73 #d55e00 #56b4e9 #cc79a7 #e0cf1c #24292f"),
          colours("#c2186b #6f42c1 #7a8500 #007f88 #a0521d #3a56c5 #a21caf #57606a"),
          Color.web("#ffffff"),
          Color.web("#eceff2"),
          Color.web("#c4cbd3"),
          Color.web("#24292f"),
          Color.web("#57606a"),
          Color.web("#e6e9ed"),
          Color.web("#0969da"));

  private static List<Color> colours(String words) {
    return List.of(words.split("\\s+")).stream().map(Color::web).toList();
  }

  /** Fill of an agent type, 0-based. */
  public Color type(int type) {
    return of(types, type);
  }

  /** Outline of a cluster, 0-based. */
  public Color cluster(int cluster) {
    return of(clusters, cluster);
  }

  /** Beyond the named colours hues go round by the golden angle, which keeps neighbours apart. */
  private Color of(List<Color> colours, int index) {
    if (index < colours.size()) {
      return colours.get(index);
    }
    boolean dark = surface.getBrightness() < 0.5;
    return Color.hsb(index * GOLDEN_ANGLE % 360, dark ? 0.55 : 0.75, dark ? 0.9 : 0.65);
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

  /** A colour as JFreeChart takes it. */
  static java.awt.Color awt(Color colour) {
    return new java.awt.Color(
        (float) colour.getRed(),
        (float) colour.getGreen(),
        (float) colour.getBlue(),
        (float) colour.getOpacity());
  }
}
