package adaps.drawing;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;

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
  public static final Ink MUTED = new Ink("muted", "#57606a", "#9aa4ae");
  public static final Ink AXIS = new Ink("axis", "#8c959f", "#5b6570");
  public static final Ink GRID = new Ink("grid", "#e4e8ec", "#232b34");
  public static final Ink FAINT = new Ink("faint", "#e2e6ea", "#2a333d");
  public static final Ink GROUND = new Ink("ground", "#ffffff", "#0f141a");

  private static final List<Ink> METHODS =
      List.of(
          new Ink("series-1", "#0072b2", "#3aa0e0"),
          new Ink("series-2", "#009e73", "#1fbf90"),
          new Ink("series-3", "#e69f00", "#f0ad1e"),
          new Ink("series-4", "#d55e00", "#ee7a2e"),
          new Ink("series-5", "#cc79a7", "#d78fb8"),
          new Ink("series-6", "#56b4e9", "#8accf2"),
          new Ink("series-7", "#24292f", "#d0d7de"));

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
    return TYPES.get(type % TYPES.size());
  }

  /** Outline and masks of a cluster, 0-based. */
  public static Ink cluster(int cluster) {
    return CLUSTERS.get(cluster % CLUSTERS.size());
  }

  /** Every ink there is. */
  public static List<Ink> all() {
    return Stream.of(List.of(TEXT, MUTED, AXIS, GRID, FAINT, GROUND), METHODS, TYPES, CLUSTERS)
        .flatMap(List::stream)
        .toList();
  }

  Color onLight(double opacity) {
    int rgb = Integer.parseInt(light.substring(1), 16);
    return new Color(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff, (int) Math.round(255 * opacity));
  }
}
