package adaps.studio.look;

/**
 * What part of a plane a drawing shows. It follows what it is told to fit smoothly: out quickly, so
 * that nothing is lost, and in slowly, so that nothing jumps; once somebody has come nearer, it
 * stays with what they look at.
 */
public final class Camera {
  private static final double SECONDS_OUT = 0.2;
  private static final double SECONDS_IN = 1.0;
  private static final double CLOSE_ENOUGH = 1e-3;

  /** Nearer there is nothing more to see. */
  private static final double MAX_MAGNIFICATION = 40;

  private static final double FARTHEST = 1.001;

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
  private double middleX;
  private double middleY;
  private double fittedScale = 1;

  /** Pixels of one unit that somebody has chosen, or 0 while the camera follows. */
  private double heldScale;

  private double heldX;
  private double heldY;

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

  /** Forgets what it showed, so that the next fit is a jump and all is seen. */
  public void forget() {
    halfWidth = 0;
    follow();
  }

  /**
   * Goes nearer to or farther from a place, which stays where it is on the screen; so far away that
   * all is seen, the camera follows again.
   *
   * @param factor above 1 nearer
   */
  public void zoom(double factor, double px, double py) {
    double nearer = Math.min(scale * factor, MAX_MAGNIFICATION * fittedScale);
    if (nearer <= FARTHEST * fittedScale) {
      follow();
      return;
    }
    heldX = planeX(px) - (px - middleX) / nearer;
    heldY = planeY(py) + (py - middleY) / nearer;
    heldScale = nearer;
  }

  /** Moves what is seen by so many pixels; nothing while all is seen. */
  public void pan(double right, double down) {
    if (isHeld()) {
      heldX -= right / heldScale;
      heldY += down / heldScale;
    }
  }

  /** Shows all again. */
  public void follow() {
    heldScale = 0;
  }

  /** Whether somebody has chosen what is seen. */
  public boolean isHeld() {
    return heldScale > 0;
  }

  /** How much nearer than all. */
  public double magnification() {
    return scale / fittedScale;
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
    middleX = left + width / 2;
    middleY = top + height / 2;
    fittedScale = Math.min(width / 2 / halfWidth, height / 2 / halfHeight);
    scale = isHeld() ? heldScale : fittedScale;
    originX = middleX - (isHeld() ? heldX : x) * scale;
    originY = middleY + (isHeld() ? heldY : y) * scale;
  }

  /** Pixel of the right end of what is to be seen, unless somebody has come nearer. */
  public double right() {
    return middleX + halfWidth * fittedScale;
  }

  /** Pixel of the lower end of what is to be seen, unless somebody has come nearer. */
  public double bottom() {
    return middleY + halfHeight * fittedScale;
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
