package adaps.studio.look;

import adaps.drawing.Look;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;

/** The two looks of the window. */
public enum Theme {
  DARK(new PrimerDark().getUserAgentStylesheet(), Look.DARK),
  LIGHT(new PrimerLight().getUserAgentStylesheet(), Look.LIGHT);

  private final String styleSheet;
  private final Palette palette;

  Theme(String styleSheet, Look look) {
    this.styleSheet = styleSheet;
    palette = Palette.of(look);
  }

  /** Style sheet of all controls. */
  String styleSheet() {
    return styleSheet;
  }

  /** Colours of everything drawn by hand. */
  public Palette palette() {
    return palette;
  }

  /** On which ground charts and figures are drawn. */
  public Look look() {
    return palette.look();
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
