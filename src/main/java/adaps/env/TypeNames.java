package adaps.env;

import java.util.ArrayList;
import java.util.List;

/**
 * Words for agent types that are told apart by colour, in the order of the colour-blind-safe
 * palette of Okabe and Ito (2008) in which types are drawn.
 */
public final class TypeNames {
  private static final List<String> COLOURS =
      List.of("blue", "orange", "green", "vermilion", "sky blue", "purple", "yellow", "black");

  private TypeNames() {}

  /** Names of this many types; beyond the palette they are numbered from 1. */
  public static List<String> colours(int types) {
    List<String> names = new ArrayList<>();
    for (int type = 0; type < types; type++) {
      names.add(type < COLOURS.size() ? COLOURS.get(type) : "type " + (type + 1));
    }
    return names;
  }
}
