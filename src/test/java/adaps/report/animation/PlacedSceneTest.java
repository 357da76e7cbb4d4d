package adaps.report.animation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.env.WorldFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An environment of somebody else, of which only its agents' places are known. */
class PlacedSceneTest {
  private record Placed(int step, int[] agentTypes, double[] places) implements WorldFrame {}

  @Test
  void agentsAreWhereTheFramesSay() {
    List<WorldFrame> frames = List.of(placed(0, 200, -50, 1000, 0), placed(1, 210, -40, 1000, 8));
    WorldScene scene = WorldScene.of(frames).orElseThrow();
    double unit = (double) scene.still().get("unit");
    // 800 from side to side, and a margin: a tenth is a thousandth of it, about.
    assertEquals(0.1, unit, 1e-12);
    assertArrayEquals(new int[] {2000, -500, 10_000, 0}, scene.numbers(frames.get(0)));
    assertArrayEquals(new int[] {2100, -400, 10_000, 80}, scene.numbers(frames.get(1)));
    int[] box = (int[]) scene.still().get("box");
    assertTrue(box[0] < 2000 && box[1] < -500 && box[2] > 10_000 && box[3] > 80, "all are inside");
  }

  @Test
  void agentsThatNeverMoveHaveAWorldOfSomeSize() {
    List<WorldFrame> frames = List.of(placed(0, 3, 3), placed(1, 3, 3));
    int[] box = (int[]) WorldScene.of(frames).orElseThrow().still().get("box");
    assertTrue(box[2] - box[0] > 1000, box[2] - box[0] + " units");
  }

  @Test
  void placesThatAreNotAlwaysToldAreNotShown() {
    assertTrue(WorldScene.of(List.of(placed(0, 3, 3), placed(1))).isEmpty());
  }

  private static WorldFrame placed(int step, double... places) {
    return new Placed(step, new int[Math.max(1, places.length / 2)], places);
  }
}
