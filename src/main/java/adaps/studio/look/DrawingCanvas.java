package adaps.studio.look;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/**
 * A drawing as large as its place. It is painted at most once per animation pulse, and only when
 * something changed.
 */
public abstract class DrawingCanvas extends Region {
  /** No texture of a graphics card is surely larger, in pixels. */
  private static final double LARGEST = 4096;

  private static final double NANOS = 1e9;

  private final Canvas canvas = new Canvas();
  private final Appearance appearance;
  private boolean stale = true;
  private long lastPulse;

  protected DrawingCanvas(Appearance appearance) {
    this.appearance = appearance;
    getChildren().add(canvas);
    setMinSize(0, 0);
    appearance.theme().addListener((o, before, now) -> redraw());
  }

  /** Paints at the next pulse. */
  public final void redraw() {
    stale = true;
  }

  /** Moves what moves and paints if needed; once per animation pulse while it can be seen. */
  public final void pulse(long now) {
    double seconds = lastPulse == 0 ? 0 : Math.min(0.1, (now - lastPulse) / NANOS);
    lastPulse = now;
    if (advance(now, seconds) || stale) {
      repaint();
    }
  }

  /**
   * Moves what moves by itself.
   *
   * @param seconds since the last pulse
   * @return whether anything moved
   */
  protected boolean advance(long now, double seconds) {
    return false;
  }

  /** Draws everything; the background is already there. */
  protected abstract void paint(GraphicsContext g, double width, double height);

  /** Present colours. */
  protected final Palette palette() {
    return appearance.palette();
  }

  /** The interface's font in a size of this many pixels. */
  protected static Font font(double size) {
    return Font.font(size);
  }

  @Override
  protected void layoutChildren() {
    double width = Math.min(LARGEST, Math.floor(getWidth()));
    double height = Math.min(LARGEST, Math.floor(getHeight()));
    if (width != canvas.getWidth() || height != canvas.getHeight()) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      repaint();
    }
  }

  private void repaint() {
    stale = false;
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    if (width < 1 || height < 1) {
      return;
    }
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setFill(palette().surface());
    g.fillRect(0, 0, width, height);
    g.save();
    paint(g, width, height);
    g.restore();
  }
}
