package adaps.studio.look;

import adaps.words.Quantity;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Looking closer at a drawing: the wheel goes nearer to what the mouse is on, dragging moves what
 * is seen, a double click shows all again; with keys {@code +} and {@code -}, and the arrows with
 * Shift.
 */
public final class Zoom {
  /** For one notch of a wheel, and for one key. */
  private static final double STEP = 1.25;

  private static final double NOTCH = 40;
  private static final double MOVE = 30;

  private final DrawingCanvas drawing;
  private final Camera camera;
  private double lastX;
  private double lastY;

  private Zoom(DrawingCanvas drawing, Camera camera) {
    this.drawing = drawing;
    this.camera = camera;
  }

  /** Lets a drawing be looked at through its camera. */
  public static void into(DrawingCanvas drawing, Camera camera) {
    Zoom zoom = new Zoom(drawing, camera);
    drawing.addEventHandler(ScrollEvent.SCROLL, zoom::wheel);
    drawing.addEventHandler(MouseEvent.MOUSE_PRESSED, zoom::press);
    drawing.addEventHandler(MouseEvent.MOUSE_DRAGGED, zoom::drag);
    drawing.addEventHandler(MouseEvent.MOUSE_CLICKED, zoom::click);
    drawing.addEventHandler(KeyEvent.KEY_TYPED, zoom::type);
    drawing.addEventFilter(KeyEvent.KEY_PRESSED, zoom::press);
  }

  /** Says in the lower right corner that not all is seen. */
  public static void paintSign(
      GraphicsContext g, Camera camera, double width, double height, Palette palette) {
    if (camera.isHeld()) {
      String words =
          Quantity.value(camera.magnification()) + " times as near; double click: all again";
      HoverNote.paint(g, words, width, height, width, height, palette);
    }
  }

  private void wheel(ScrollEvent event) {
    if (event.isControlDown() || event.getDeltaY() == 0) {
      return;
    }
    camera.zoom(Math.pow(STEP, event.getDeltaY() / NOTCH), event.getX(), event.getY());
    drawing.redraw();
    event.consume();
  }

  private void press(MouseEvent event) {
    lastX = event.getX();
    lastY = event.getY();
  }

  private void drag(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      camera.pan(event.getX() - lastX, event.getY() - lastY);
      press(event);
      drawing.redraw();
    }
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      camera.follow();
      drawing.redraw();
    }
  }

  /** By what is written on the key, which stands elsewhere on every keyboard. */
  private void type(KeyEvent event) {
    switch (event.getCharacter()) {
      case "+" -> zoomMiddle(STEP);
      case "-" -> zoomMiddle(1 / STEP);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void press(KeyEvent event) {
    boolean alone = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
    if (alone && event.isShiftDown() && move(event.getCode())) {
      drawing.redraw();
      event.consume();
    }
  }

  private void zoomMiddle(double factor) {
    camera.zoom(factor, drawing.getWidth() / 2, drawing.getHeight() / 2);
    drawing.redraw();
  }

  private boolean move(KeyCode arrow) {
    switch (arrow) {
      case LEFT -> camera.pan(MOVE, 0);
      case RIGHT -> camera.pan(-MOVE, 0);
      case UP -> camera.pan(0, MOVE);
      case DOWN -> camera.pan(0, -MOVE);
      default -> {
        return false;
      }
    }
    return true;
  }
}
