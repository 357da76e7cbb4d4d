package adaps.studio.look;

import java.util.function.Predicate;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.transform.Scale;

/**
 * A drawing as large as its place. It is painted at most once per animation pulse, and only when
 * something changed. Where the interface is larger, the drawing has more pixels, so that it stays
 * sharp; painting does not see them.
 */
public abstract class DrawingCanvas extends Region {
  /** No texture of a graphics card is surely larger, in pixels. */
  private static final double MAX_TEXTURE = 4096;

  private static final double FOCUS_LINE = 2;
  private static final double NANOS = 1e9;

  private final Canvas canvas = new Canvas();
  private final Scale shrinking = new Scale();
  private final Appearance appearance;
  private boolean stale = true;
  private long lastPulse;
  private double width;
  private double height;
  private double density = 1;

  protected DrawingCanvas(Appearance appearance) {
    this.appearance = appearance;
    getChildren().add(canvas);
    setMinSize(0, 0);
    canvas.getTransforms().add(shrinking);
    appearance.theme().addListener((o, before, now) -> redraw());
    appearance.scale().addListener((o, before, now) -> requestLayout());
    focusVisibleProperty().addListener((o, before, now) -> redraw());
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

  /**
   * Can be reached with the Tab key, and then takes keys.
   *
   * @param role what it is to who cannot see it
   * @param keys uses a key up, or says that it is none of its own
   */
  protected final void takeKeys(String role, Predicate<KeyCode> keys) {
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(role);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
          if (plain && keys.test(event.getCode())) {
            event.consume();
          }
        });
  }

  /** Paints at once, for drawings that no pulse reaches. */
  protected final void paintNow() {
    repaint();
  }

  /** Pixels of the drawing for one of painting; painting with JavaFX does not see them. */
  protected final double density() {
    return density;
  }

  /** Prepares the paper; what lies over something else leaves it clear. */
  protected void background(GraphicsContext g, double width, double height) {
    g.setFill(palette().surface());
    g.fillRect(0, 0, width, height);
  }

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
    double newWidth = Math.floor(getWidth());
    double newHeight = Math.floor(getHeight());
    double most = MAX_TEXTURE / Math.max(1, Math.max(newWidth, newHeight));
    double newDensity = Math.min(appearance.scale().get(), most);
    if (newWidth != width || newHeight != height || newDensity != density) {
      width = newWidth;
      height = newHeight;
      density = newDensity;
      shrinking.setX(1 / density);
      shrinking.setY(1 / density);
      canvas.setWidth(Math.floor(width * density));
      canvas.setHeight(Math.floor(height * density));
      repaintOrLater();
    }
  }

  /** Whoever goes by keys sees where they are. */
  private void paintFocus(GraphicsContext g) {
    g.setStroke(palette().accent());
    g.setLineWidth(FOCUS_LINE);
    g.strokeRect(FOCUS_LINE / 2, FOCUS_LINE / 2, width - FOCUS_LINE, height - FOCUS_LINE);
  }

  /** Layout must not break; where painting does, the next pulse tries again and says it. */
  private void repaintOrLater() {
    try {
      repaint();
    } catch (RuntimeException e) {
      stale = true;
    }
  }

  private void repaint() {
    if (width < 1 || height < 1) {
      stale = false;
      return;
    }
    stale = true;
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.save();
    try {
      g.scale(density, density);
      background(g, width, height);
      paint(g, width, height);
      if (isFocusVisible()) {
        paintFocus(g);
      }
      stale = false;
    } finally {
      g.restore();
    }
  }
}
