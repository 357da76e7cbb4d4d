package adaps.report.animation;

import adaps.env.WorldFrame;
import adaps.env.spread.SpreadFrame;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Blind-particle Spread: agents on a plane, and the landmark that each type looks for. */
final class SpreadScene implements WorldScene {
  private static final double LANDMARK_RANGE = 3;
  private static final double MARGIN = 0.45;

  private final PlaneBox box = new PlaneBox();
  private final double[] landmarks;

  SpreadScene(SpreadFrame first, List<WorldFrame> frames) {
    landmarks = first.landmarks();
    box.include(0, 0, LANDMARK_RANGE + MARGIN, LANDMARK_RANGE + MARGIN);
    for (WorldFrame frame : frames) {
      double[] positions = ((SpreadFrame) frame).positions();
      for (int i = 0; i < positions.length; i += 2) {
        box.include(positions[i], positions[i + 1], MARGIN, MARGIN);
      }
    }
  }

  @Override
  public int stride() {
    return 2;
  }

  @Override
  public Map<String, Object> still() {
    return Map.of("unit", box.unit(), "box", box.corners(), "landmarks", whole(landmarks));
  }

  @Override
  public int[] numbers(WorldFrame frame) {
    return whole(((SpreadFrame) frame).positions());
  }

  private int[] whole(double[] places) {
    return Arrays.stream(places).mapToInt(box::whole).toArray();
  }

  @Override
  public String words() {
    return "Large faint shapes are the landmarks, each of the type that looks for it.";
  }
}
