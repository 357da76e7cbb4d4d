package adaps.studio.look;

/**
 * What part of a plane a drawing shows. It follows what it is told to fit smoothly: out quickly, so
 * that nothing is lost, and in slowly, so that nothing jumps.
 */
public final class Camera {
  private static final double SECONDS_OUT = 0.2;
  private static final double SECONDS_IN = 1.0;
  private static final double CLOSE_ENOUGH = 1e-3;

  private double x;
  private double y;
  private double halfWidth;
  private double halfHeight;
  private double wantedX;
  private double wantedY;
  private double wantedHalfWidth;
  private double wantedHalfHeight;
  private double originX;
  private double originY;
  private double scale = 1;

  /** What should be seen from now on, in the plane's units. */
  public void fit(double minX, double minY, double maxX, double maxY) {
    wantedX = (minX + maxX) / 2;
    wantedY = (minY + maxY) / 2;
    wantedHalfWidth = (maxX - minX) / 2;
    wantedHalfHeight = (maxY - minY) / 2;
    if (halfWidth == 0) {
      jump();
    }
  }

  /** Goes where it should be at once. */
  public void jump() {
    x = wantedX;
    y = wantedY;
    halfWidth = wantedHalfWidth;
    halfHeight = wantedHalfHeight;
  }

  /** Forgets what it showed, so that the next fit is a jump. */
  public void forget() {
    halfWidth = 0;
  }

  /**
   * Moves on.
   *
   * @return whether it moved visibly
   */
  public boolean advance(double seconds) {
    double size = Math.max(halfWidth, halfHeight);
    double off =
        Math.max(
            Math.max(Math.abs(wantedX - x), Math.abs(wantedY - y)),
            Math.max(
                Math.abs(wantedHalfWidth - halfWidth), Math.abs(wantedHalfHeight - halfHeight)));
    if (off <= CLOSE_ENOUGH * size) {
      return false;
    }
    boolean out = wantedHalfWidth > halfWidth || wantedHalfHeight > halfHeight;
    double share = 1 - Math.exp(-seconds / (out ? SECONDS_OUT : SECONDS_IN));
    x += share * (wantedX - x);
    y += share * (wantedY - y);
    halfWidth += share * (wantedHalfWidth - halfWidth);
    halfHeight += share * (wantedHalfHeight - halfHeight);
    return true;
  }

  /** Lays the plane into a rectangle of pixels, one unit as long in both directions. */
  public void layInto(double left, double top, double width, double height) {
    scale = Math.min(width / 2 / halfWidth, height / 2 / halfHeight);
    originX = left + width / 2 - x * scale;
    originY = top + height / 2 + y * scale;
  }

  /** Pixels of one unit. */
  public double scale() {
    return scale;
  }

  /** Pixel of a horizontal place. */
  public double px(double planeX) {
    return originX + planeX * scale;
  }

  /** Pixel of a vertical place; up is up. */
  public double py(double planeY) {
    return originY - planeY * scale;
  }

  /** Horizontal place of a pixel. */
  public double planeX(double px) {
    return (px - originX) / scale;
  }

  /** Vertical place of a pixel. */
  public double planeY(double py) {
    return (originY - py) / scale;
  }
}
