package adaps.studio.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AltArrowTest {
  private static KeyEvent event(
      KeyCode key, boolean shift, boolean ctrl, boolean alt, boolean meta) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, ctrl, alt, meta);
  }

  @ParameterizedTest
  @CsvSource({
    "LEFT,     LEFT,  -1,  0",
    "RIGHT,    RIGHT,  1,  0",
    "UP,       UP,     0, -1",
    "DOWN,     DOWN,   0,  1",
    "KP_LEFT,  LEFT,  -1,  0",
    "KP_RIGHT, RIGHT,  1,  0",
    "KP_UP,    UP,     0, -1",
    "KP_DOWN,  DOWN,   0,  1"
  })
  void anArrowWithAltGoesItsWay(KeyCode key, AltArrow arrow, int right, int down) {
    assertEquals(Optional.of(arrow), AltArrow.of(event(key, false, false, true, false)));
    assertEquals(right, arrow.right());
    assertEquals(down, arrow.down());
  }

  /** Those belong to the page, the tile or the system. */
  @Test
  void withAnotherKeyOrWithoutAltItIsNone() {
    KeyCode left = KeyCode.LEFT;
    List.of(
            event(left, false, false, false, false),
            event(left, true, false, true, false),
            event(left, false, true, true, false),
            event(left, false, false, true, true),
            event(KeyCode.A, false, false, true, false))
        .forEach(other -> assertEquals(Optional.empty(), AltArrow.of(other), other.toString()));
  }
}
