package adaps.studio.masks.network;

import adaps.studio.look.Palette;
import javafx.scene.paint.Color;

/**
 * Colours of weights by their sign: the two ends of a purple and green scale that colour-blind
 * people can tell apart and that no type has.
 *
 * @param positive weights above 0
 * @param negative weights below 0
 */
record NetworkColours(Color positive, Color negative) {
  private static final NetworkColours DARK =
      new NetworkColours(Color.web("#6fcf83"), Color.web("#b58be6"));
  private static final NetworkColours LIGHT =
      new NetworkColours(Color.web("#1b7837"), Color.web("#762a83"));

  static NetworkColours on(Palette palette) {
    return palette.surface().getBrightness() < 0.5 ? DARK : LIGHT;
  }

  Color of(float weight) {
    return weight >= 0 ? positive : negative;
  }
}
