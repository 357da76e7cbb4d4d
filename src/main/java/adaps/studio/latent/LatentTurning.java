package adaps.studio.latent;

import adaps.studio.look.AltArrow;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Turns three dimensions: dragging does, and Alt with an arrow. What is drawn flat is left to
 * others.
 */
final class LatentTurning {
  private static final double OF_PIXEL = 0.01;
  private static final double OF_KEY = Math.toRadians(5);

  private final LatentViewModel latent;
  private double lastX;
  private double lastY;

  private LatentTurning(LatentViewModel latent) {
    this.latent = latent;
  }

  static void into(Node drawing, LatentViewModel latent) {
    LatentTurning turning = new LatentTurning(latent);
    drawing.addEventFilter(MouseEvent.MOUSE_PRESSED, turning::press);
    drawing.addEventFilter(MouseEvent.MOUSE_DRAGGED, turning::drag);
    drawing.addEventHandler(KeyEvent.KEY_PRESSED, turning::press);
  }

  private void press(MouseEvent event) {
    lastX = event.getX();
    lastY = event.getY();
  }

  private void drag(MouseEvent event) {
    if (latent.isSolid() && event.getButton() == MouseButton.PRIMARY) {
      turn(OF_PIXEL * (event.getX() - lastX), OF_PIXEL * (event.getY() - lastY));
      press(event);
      event.consume();
    }
  }

  private void press(KeyEvent event) {
    if (latent.isSolid()) {
      AltArrow.of(event)
          .ifPresent(
              arrow -> {
                turn(OF_KEY * arrow.right(), OF_KEY * arrow.down());
                event.consume();
              });
    }
  }

  private void turn(double yaw, double pitch) {
    ObjectProperty<LatentTurn> turn = latent.turn();
    turn.set(turn.get().by(yaw, pitch));
  }
}
