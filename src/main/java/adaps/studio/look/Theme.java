package adaps.studio.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;

/** The two looks of the window. */
public enum Theme {
  DARK(new PrimerDark().getUserAgentStylesheet(), Palette.DARK),
  LIGHT(new PrimerLight().getUserAgentStylesheet(), Palette.LIGHT);

  private final String styleSheet;
  private final Palette palette;

  Theme(String styleSheet, Palette palette) {
    this.styleSheet = styleSheet;
    this.palette = palette;
  }

  /** Style sheet of all controls. */
  String styleSheet() {
    return styleSheet;
  }

  /** Colours of everything drawn by hand. */
  public Palette palette() {
    return palette;
  }

  /** The other look. */
  public Theme other() {
    return this == DARK ? LIGHT : DARK;
  }

  /** The look of this name; dark when there is none. */
  public static Theme named(String name) {
    return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst().orElse(DARK);
  }
}
