package adaps.studio.look;

import java.util.Arrays;

/** What a person asks for: one of the two looks, or the one that the system has. */
public enum ThemeChoice {
  LIGHT("Light"),
  DARK("Dark"),
  SYSTEM("Follow system");

  private final String label;

  ThemeChoice(String label) {
    this.label = label;
  }

  /** Name for people. */
  public String label() {
    return label;
  }

  /** The choice of exactly this look. */
  public static ThemeChoice of(Theme theme) {
    return theme == Theme.DARK ? DARK : LIGHT;
  }

  /** The choice of this name; the system's look when there is none. */
  public static ThemeChoice named(String name) {
    return Arrays.stream(values()).filter(c -> c.name().equals(name)).findFirst().orElse(SYSTEM);
  }
}
