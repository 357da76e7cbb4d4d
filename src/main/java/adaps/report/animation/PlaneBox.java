package adaps.report.animation;

/**
 * A part of a plane, and the unit in which places on it are whole numbers: a power of ten of which
 * thousands fit into it.
 */
final class PlaneBox {
  private static final int DIGITS = 3;

  private double minX = Double.POSITIVE_INFINITY;
  private double minY = Double.POSITIVE_INFINITY;
  private double maxX = Double.NEGATIVE_INFINITY;
  private double maxY = Double.NEGATIVE_INFINITY;

  /** Grows until a place is in it, with so much around it. */
  void include(double x, double y, double aroundX, double aroundY) {
    minX = Math.min(minX, x - aroundX);
    maxX = Math.max(maxX, x + aroundX);
    minY = Math.min(minY, y - aroundY);
    maxY = Math.max(maxY, y + aroundY);
  }

  /** Length of its longer side; 1 where it is a point. */
  double span() {
    double span = Math.max(maxX - minX, maxY - minY);
    return span > 0 ? span : 1;
  }

  double middleX() {
    return (minX + maxX) / 2;
  }

  double middleY() {
    return (minY + maxY) / 2;
  }

  double unit() {
    return Math.pow(10, Math.floor(Math.log10(span())) - DIGITS);
  }

  int whole(double place) {
    return (int) Math.round(place / unit());
  }

  /** Its corners in units: lowest x, lowest y, highest x, highest y. */
  int[] corners() {
    return new int[] {whole(minX), whole(minY), whole(maxX), whole(maxY)};
  }
}
