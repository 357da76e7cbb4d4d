package adaps.studio.look;

import java.util.Optional;
import javafx.scene.input.KeyEvent;

/**
 * An arrow with Alt and no other key: it changes what is drawn, where an arrow alone goes about in
 * it.
 */
public enum AltArrow {
  LEFT(-1, 0),
  RIGHT(1, 0),
  UP(0, -1),
  DOWN(0, 1);

  private final int right;
  private final int down;

  AltArrow(int right, int down) {
    this.right = right;
    this.down = down;
  }

  /** What was pressed; empty where it is anything else. */
  public static Optional<AltArrow> of(KeyEvent event) {
    boolean others = event.isControlDown() || event.isMetaDown() || event.isShiftDown();
    if (!event.isAltDown() || others) {
      return Optional.empty();
    }
    return switch (event.getCode()) {
      case LEFT, KP_LEFT -> Optional.of(LEFT);
      case RIGHT, KP_RIGHT -> Optional.of(RIGHT);
      case UP, KP_UP -> Optional.of(UP);
      case DOWN, KP_DOWN -> Optional.of(DOWN);
      default -> Optional.empty();
    };
  }

  /** Steps to the right, -1 to 1. */
  public int right() {
    return right;
  }

  /** Steps down on the screen, -1 to 1. */
  public int down() {
    return down;
  }
}
