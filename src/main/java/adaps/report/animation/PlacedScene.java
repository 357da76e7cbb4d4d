package adaps.report.animation;

import adaps.env.WorldFrame;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Any world that tells where its agents stand: they alone, on a plane. */
final class PlacedScene implements WorldScene {
  private static final double MARGIN = 0.06;

  private final PlaneBox box = new PlaneBox();

  PlacedScene(List<WorldFrame> frames) {
    for (WorldFrame frame : frames) {
      double[] places = frame.places();
      for (int i = 0; i < places.length; i += 2) {
        box.include(places[i], places[i + 1], 0, 0);
      }
    }
    double margin = MARGIN * box.span();
    box.include(box.middleX(), box.middleY(), box.span() / 2 + margin, box.span() / 2 + margin);
  }

  @Override
  public int stride() {
    return 2;
  }

  @Override
  public Map<String, Object> still() {
    return Map.of("unit", box.unit(), "box", box.corners());
  }

  @Override
  public int[] numbers(WorldFrame frame) {
    return Arrays.stream(frame.places()).mapToInt(box::whole).toArray();
  }

  @Override
  public String words() {
    return "This environment's own drawing is not part of the page: agents are where it says.";
  }
}
