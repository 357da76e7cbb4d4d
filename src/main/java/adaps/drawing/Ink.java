package adaps.drawing;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

/**
 * A colour with a meaning, on light and on dark ground. Hues are Okabe and Ito's colour-blind-safe
 * ones, lightened where dark ground needs it.
 *
 * @param name what it stands for, in letters, digits and dashes
 * @param light hexadecimal colour on light ground
 * @param dark hexadecimal colour on dark ground
 */
public record Ink(String name, String light, String dark) {
  public static final Ink TEXT = new Ink("text", "#24292f", "#d0d7de");
  public static final Ink MUTED = new Ink("muted", "#57606a", "#8b949e");
  public static final Ink AXIS = new Ink("axis", "#c4cbd3", "#3a434e");
  public static final Ink GRID = new Ink("grid", "#eceff2", "#1b222b");

  /** What is there but off: a dropped neuron, an agent without a cluster. */
  public static final Ink FAINT = new Ink("faint", "#e6e9ed", "#222a33");

  public static final Ink GROUND = new Ink("ground", "#ffffff", "#0d1117");

  /** The one accent: the run in the window, and what is selected. */
  public static final Ink ACCENT = new Ink("accent", "#0969da", "#58a6ff");

  private static final double GOLDEN_ANGLE = 137.508;

  private static final List<Ink> METHODS =
      List.of(
          new Ink("series-1", "#0072b2", "#3aa0e0"),
          new Ink("series-2", "#009e73", "#1fbf90"),
          new Ink("series-3", "#e69f00", "#f0ad1e"),
          new Ink("series-4", "#d55e00", "#ee7a2e"),
          new Ink("series-5", "#cc79a7", "#d78fb8"),
          new Ink("series-6", "#56b4e9", "#8accf2"),
          new Ink("series-7", "#6a4fb3", "#a48ef0"));

  private static final List<Ink> TYPES =
      List.of(
          new Ink("type-1", "#0072b2", "#0a7cc4"),
          new Ink("type-2", "#e69f00", "#e69f00"),
          new Ink("type-3", "#009e73", "#009e73"),
          new Ink("type-4", "#d55e00", "#d55e00"),
          new Ink("type-5", "#56b4e9", "#56b4e9"),
          new Ink("type-6", "#cc79a7", "#cc79a7"),
          new Ink("type-7", "#e0cf1c", "#f0e442"),
          new Ink("type-8", "#24292f", "#a3adb8"));

  private static final List<Ink> CLUSTERS =
      List.of(
          new Ink("cluster-1", "#c2186b", "#ff6fa8"),
          new Ink("cluster-2", "#6f42c1", "#b197fc"),
          new Ink("cluster-3", "#7a8500", "#c0d43c"),
          new Ink("cluster-4", "#007f88", "#4dd4d8"),
          new Ink("cluster-5", "#a0521d", "#ffb38a"),
          new Ink("cluster-6", "#3a56c5", "#8fb3ff"),
          new Ink("cluster-7", "#a21caf", "#e68ae6"),
          new Ink("cluster-8", "#57606a", "#c2cad3"));

  /** Curves and bars of a method by its place in the list of methods. */
  public static Ink series(int place) {
    return METHODS.get(place % METHODS.size());
  }

  /** Fill of an agent type, 0-based. */
  public static Ink type(int type) {
    return type < TYPES.size() ? TYPES.get(type) : further("type", type);
  }

  /** Outline and masks of a cluster, 0-based. */
  public static Ink cluster(int cluster) {
    return cluster < CLUSTERS.size() ? CLUSTERS.get(cluster) : further("cluster", cluster);
  }

  /** Inks of types that have a name; further ones are made as they are asked for. */
  public static List<Ink> types() {
    return TYPES;
  }

  /** Inks of clusters that have a name; further ones are made as they are asked for. */
  public static List<Ink> clusters() {
    return CLUSTERS;
  }

  /** Hues go round by the golden angle, which keeps neighbours apart. */
  private static Ink further(String name, int index) {
    float hue = (float) (index * GOLDEN_ANGLE % 360 / 360);
    return new Ink(
        name + "-" + (index + 1),
        hex(Color.HSBtoRGB(hue, 0.75f, 0.65f)),
        hex(Color.HSBtoRGB(hue, 0.55f, 0.9f)));
  }

  private static String hex(int rgb) {
    return String.format(Locale.ROOT, "#%06x", rgb & 0xffffff);
  }

  /** The neutral inks, by which a page's own words and lines are coloured. */
  public static List<Ink> neutral() {
    return List.of(TEXT, MUTED, AXIS, GRID, FAINT, GROUND, ACCENT);
  }

  /** Hexadecimal colour on a ground. */
  public String hex(Look look) {
    return look == Look.DARK ? dark : light;
  }

  /** Colour on a ground. */
  public Color on(Look look) {
    return Color.decode(hex(look));
  }

  /**
   * Colour on a ground that shines through.
   *
   * @param opacity 0 to 1
   */
  public Color on(Look look, double opacity) {
    Color colour = on(look);
    int alpha = (int) Math.round(255 * opacity);
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }
}
