package adaps.studio.setup;

import adaps.drawing.QrCode;
import adaps.studio.look.Appearance;
import adaps.studio.look.DrawingCanvas;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** A QR code, dark on white in every look: cameras do not read the other way round. */
final class QrCanvas extends DrawingCanvas {
  private QrCode code;

  QrCanvas(Appearance appearance) {
    super(appearance);
    setId("qr-code");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("The line below as a QR code");
  }

  void show(QrCode newCode) {
    code = newCode;
    paintNow();
  }

  @Override
  protected void background(GraphicsContext g, double width, double height) {
    g.setFill(Color.WHITE);
    g.fillRect(0, 0, width, height);
  }

  /** Squares of whole pixels, in the middle: cut ones would read worse. */
  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    if (code == null) {
      return;
    }
    double pixel = 1 / density();
    double side = Math.floor(Math.min(width, height) / code.across() / pixel) * pixel;
    double inside = side * code.dark().length;
    double left = Math.floor((width - inside) / 2 / pixel) * pixel;
    double top = Math.floor((height - inside) / 2 / pixel) * pixel;
    g.setFill(Color.BLACK);
    for (int row = 0; row < code.dark().length; row++) {
      for (int column = 0; column < code.dark().length; column++) {
        if (code.dark()[row][column]) {
          g.fillRect(left + column * side, top + row * side, side, side);
        }
      }
    }
  }
}
