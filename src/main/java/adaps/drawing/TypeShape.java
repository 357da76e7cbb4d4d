package adaps.drawing;

/** The shape of an agent type, so that types can be told apart without their colours. */
public enum TypeShape {
  CIRCLE(0, 0, 1),
  SQUARE(4, 45, 1.2),
  TRIANGLE(3, -90, 1.3),
  DIAMOND(4, 0, 1.25),
  PENTAGON(5, -90, 1.12),
  POINTER(3, 90, 1.3),
  HEXAGON(6, 0, 1.08),
  RAY(3, 0, 1.3);

  /** Corners of a circle that is drawn as a polygon. */
  private static final int ROUND = 24;

  private static final double OUTLINE = 2.2;

  private final int corners;
  private final double turn;
  private final double reach;

  /**
   * @param corners of a regular polygon, 0 for a circle
   * @param turn degrees by which it is turned
   * @param reach distance of the corners that makes its area about that of the circle
   */
  TypeShape(int corners, double turn, double reach) {
    this.corners = corners;
    this.turn = turn;
    this.reach = reach;
  }

  /** Shape of a type, 0-based; shapes repeat when there are more types. */
  public static TypeShape of(int type) {
    return values()[type % values().length];
  }

  /** Whether it is a circle, which has no corners. */
  public boolean isRound() {
    return corners == 0;
  }

  /**
   * Radius of the same shape whose outline lies everywhere this much further out, pixels.
   *
   * @param by negative for further in
   */
  public double grown(double radius, double by) {
    return radius + (isRound() ? by : by / (reach * Math.cos(Math.PI / corners)));
  }

  /**
   * Its corners in order, [corner][x, y] in pixels; those of a circle are close together.
   *
   * @param radius of a circle of the same size, pixels
   */
  public double[][] corners(double x, double y, double radius) {
    int count = isRound() ? ROUND : corners;
    double[][] places = new double[count][2];
    for (int corner = 0; corner < count; corner++) {
      double angle = Math.toRadians(turn + 360.0 * corner / count);
      places[corner][0] = x + radius * reach * Math.cos(angle);
      places[corner][1] = y + radius * reach * Math.sin(angle);
    }
    return places;
  }

  /**
   * Draws an agent of a type.
   *
   * @param outline null for none
   */
  public static void draw(
      Drawing drawing, double x, double y, double radius, int type, Ink outline) {
    double[][] places = of(type).corners(x, y, radius);
    double[] xs = new double[places.length + 1];
    double[] ys = new double[places.length + 1];
    for (int i = 0; i <= places.length; i++) {
      xs[i] = places[i % places.length][0];
      ys[i] = places[i % places.length][1];
    }
    drawing.polygon(xs, ys, Ink.type(type), 1);
    if (outline != null) {
      drawing.polyline(xs, ys, Pen.solid(outline, OUTLINE));
    }
  }
}
