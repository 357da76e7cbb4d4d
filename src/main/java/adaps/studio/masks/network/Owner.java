package adaps.studio.masks.network;

import adaps.studio.look.Palette;
import javafx.scene.paint.Color;

/** Whose a neuron is when one mask lies over another. */
enum Owner {
  BOTH,
  FIRST,
  SECOND,
  NEITHER,

  /** A copy of a neuron of which these masks keep another one. */
  OTHERS,

  /** Room for a copy that no mask keeps. */
  SPARE;

  /** Of a neuron that each mask keeps or drops. */
  static Owner of(boolean first, boolean second) {
    if (first) {
      return second ? BOTH : FIRST;
    }
    return second ? SECOND : NEITHER;
  }

  /**
   * @param first colour of the first mask
   * @param second colour of the second mask
   */
  Color colour(Palette palette, Color first, Color second) {
    return switch (this) {
      case BOTH -> palette.text();
      case FIRST -> first;
      case SECOND -> second;
      case NEITHER, OTHERS, SPARE -> palette.axis();
    };
  }
}
