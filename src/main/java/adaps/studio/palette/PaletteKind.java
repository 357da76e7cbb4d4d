package adaps.studio.palette;

/** What a row of the palette is about; of equally good finds an earlier kind goes before. */
public enum PaletteKind {
  ACTION("Action"),
  LESSON("Lesson"),
  PARAMETER("Parameter"),
  SCENARIO("Scenario"),
  MANUAL("Manual"),
  RUN("Run");

  private final String label;

  PaletteKind(String label) {
    this.label = label;
  }

  /** Name for people. */
  public String label() {
    return label;
  }
}
