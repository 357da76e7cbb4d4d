package adaps.studio.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CameraTest {
  private static final double PULSE = 1.0 / 60;

  private final Camera camera = new Camera();

  private double left() {
    camera.layInto(0, 0, 100, 100);
    return camera.planeX(0);
  }

  @Test
  void theFirstFitIsSeenAtOnce() {
    camera.fit(-3, -3, 3, 3);
    camera.layInto(0, 0, 120, 240);
    assertEquals(0, camera.px(-3), 1e-9);
    assertEquals(120, camera.px(3), 1e-9);
    assertEquals(60, camera.py(3), 1e-9, "one unit is as long upwards as sidewards; up is up");
    assertEquals(180, camera.py(-3), 1e-9);
  }

  @Test
  void itNeverJumpsAndArrives() {
    camera.fit(-3, -3, 3, 3);
    camera.fit(-12, -3, 3, 3);
    double before = left();
    boolean moved = true;
    int pulses = 0;
    while (moved && pulses < 1000) {
      moved = camera.advance(PULSE);
      double now = left();
      assertTrue(Math.abs(now - before) < 1, "moved " + (now - before) + " units in one pulse");
      before = now;
      pulses++;
    }
    assertFalse(moved);
    assertTrue(pulses * PULSE < 2.5, "took " + pulses * PULSE + " s");
    assertEquals(-12, left(), 0.05);
  }

  @Test
  void placesAndPixelsAreInverse() {
    camera.fit(-1, -2, 5, 3);
    camera.layInto(10, 20, 300, 200);
    assertEquals(1.25, camera.planeX(camera.px(1.25)), 1e-12);
    assertEquals(-0.5, camera.planeY(camera.py(-0.5)), 1e-12);
  }

  private void lay() {
    camera.layInto(10, 20, 300, 200);
  }

  @Test
  void comingNearerKeepsThePlaceUnderTheMouse() {
    camera.fit(-1, -2, 5, 3);
    lay();
    double x = camera.planeX(80);
    double y = camera.planeY(170);
    camera.zoom(3, 80, 170);
    lay();
    assertEquals(3, camera.magnification(), 1e-9);
    assertEquals(x, camera.planeX(80), 1e-9);
    assertEquals(y, camera.planeY(170), 1e-9);
    camera.pan(12, -7);
    lay();
    assertEquals(x, camera.planeX(92), 1e-9);
    assertEquals(y, camera.planeY(163), 1e-9);
  }

  @Test
  void nearItStaysWhateverShouldBeSeenAndFarOutItFollowsAgain() {
    camera.fit(-1, -1, 1, 1);
    lay();
    camera.zoom(2, 160, 120);
    camera.fit(-10, -10, 10, 10);
    camera.jump();
    lay();
    assertEquals(0, camera.planeX(160), 1e-9);
    assertEquals(200, camera.scale(), 1e-9, "twice what showed two units in 200 pixels");
    camera.zoom(1 / 20.0, 160, 120);
    lay();
    assertFalse(camera.isHeld());
    assertEquals(10, camera.planeY(20), 1e-9);
  }

  @Test
  void thereIsANearestAndAllOfAnotherPlaneIsSeenAtFirst() {
    camera.fit(-1, -1, 1, 1);
    lay();
    camera.zoom(1e9, 160, 120);
    lay();
    assertEquals(40, camera.magnification(), 1e-9);
    camera.forget();
    camera.fit(-3, -3, 3, 3);
    lay();
    assertEquals(1, camera.magnification(), 1e-9);
  }

  @Test
  void allThatIsSeenCannotBeMoved() {
    camera.fit(-1, -1, 1, 1);
    camera.pan(50, 50);
    lay();
    assertEquals(0, camera.planeX(160), 1e-9);
  }
}
