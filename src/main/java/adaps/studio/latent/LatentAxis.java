package adaps.studio.latent;

import adaps.words.Quantity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an axis of the latent drawing shows.
 *
 * @param principal whether it is one of the principal plane's two axes; otherwise a dimension of z
 * @param index of the plane's axis, or of the dimension, from 0
 */
public record LatentAxis(boolean principal, int index) {
  static final LatentAxis FIRST = new LatentAxis(true, 0);
  static final LatentAxis SECOND = new LatentAxis(true, 1);

  /** In place of a third axis: two dimensions are drawn. */
  static final LatentAxis NONE = new LatentAxis(true, -1);

  /**
   * The axis with the share of the means' variance that it shows.
   *
   * @param share NaN where it is not known
   */
  String title(double share) {
    return Double.isNaN(share)
        ? toString()
        : this + " (" + Quantity.percent(share) + " of variance)";
  }

  /** Several axes in one line, each with its share. */
  static String titles(List<LatentAxis> axes, double[] shares) {
    return IntStream.range(0, axes.size())
            .mapToObj(k -> axes.get(k) + " " + Quantity.percent(shares[k]))
            .collect(Collectors.joining(", "))
        + " of variance";
  }

  @Override
  public String toString() {
    return index < 0 ? "flat" : (principal ? "axis " : "z ") + (index + 1);
  }
}
