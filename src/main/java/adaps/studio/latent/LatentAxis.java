package adaps.studio.latent;

import adaps.words.Quantity;

/**
 * What an axis of the latent drawing shows.
 *
 * @param principal whether it is one of the principal plane's two axes; otherwise a dimension of z
 * @param index of the plane's axis, or of the dimension, from 0
 */
public record LatentAxis(boolean principal, int index) {
  static final LatentAxis FIRST = new LatentAxis(true, 0);
  static final LatentAxis SECOND = new LatentAxis(true, 1);

  /** The axis with the share of the means' variance that it shows. */
  String title(double share) {
    return this + " (" + Quantity.percent(share) + " of variance)";
  }

  @Override
  public String toString() {
    return (principal ? "axis " : "z ") + (index + 1);
  }
}
