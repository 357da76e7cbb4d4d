package adaps.drawing;

/** On which ground something is drawn; the same two looks in window, figures and pages. */
public enum Look {
  LIGHT,
  DARK
}
