package adaps.report.animation;

import adaps.env.WorldFrame;
import adaps.env.foraging.ForagingFrame;
import adaps.env.spread.SpreadFrame;
import adaps.env.warehouse.WarehouseFrame;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of world as numbers that a page draws. A picture is what changes: of every agent its x
 * and y and perhaps more, then of every thing its x, y and state. Everything else stands still.
 */
interface WorldScene {
  /** Of every agent so many numbers. */
  int stride();

  /** What stands still, by the names that the page's script knows. */
  Map<String, Object> still();

  /** The numbers of one picture, as many for each. */
  int[] numbers(WorldFrame frame);

  /** What is to be seen beside agents, in a sentence. */
  String words();

  /**
   * The scene of an episode.
   *
   * @param frames all of one kind
   * @return empty where a world of that kind tells no places
   */
  static Optional<WorldScene> of(List<WorldFrame> frames) {
    WorldFrame first = frames.get(0);
    if (first instanceof SpreadFrame spread) {
      return Optional.of(new SpreadScene(spread, frames));
    } else if (first instanceof WarehouseFrame warehouse) {
      return Optional.of(new WarehouseScene(warehouse));
    } else if (first instanceof ForagingFrame foraging) {
      return Optional.of(new ForagingScene(foraging));
    }
    int places = 2 * first.agentTypes().length;
    boolean placed = frames.stream().allMatch(frame -> frame.places().length == places);
    return placed && places > 0 ? Optional.of(new PlacedScene(frames)) : Optional.empty();
  }
}
