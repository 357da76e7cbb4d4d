package adaps.env.spread;

import adaps.env.PlacedThing;
import adaps.env.WorldFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * Blind-particle Spread at one moment.
 *
 * @param step steps since the episode began
 * @param agentTypes type of each agent
 * @param positions x, y of each agent, [2 × agents]; agents begin within -1…1 and may go anywhere
 * @param velocities x, y of each agent, [2 × agents]
 * @param landmarks x, y of each type's landmark, [2 × types], within -3…3
 * @param rewards reward of each agent in the last step, 0 before the first
 */
public record SpreadFrame(
    int step,
    int[] agentTypes,
    double[] positions,
    double[] velocities,
    double[] landmarks,
    double[] rewards)
    implements WorldFrame {
  private static final double STRIDE = 0.1;

  /** Agents and landmarks; a key moves one by a tenth. */
  @Override
  public List<PlacedThing> things() {
    List<PlacedThing> things = new ArrayList<>();
    add(things, PlacedThing.AGENT, positions);
    add(things, "landmark", landmarks);
    return things;
  }

  private static void add(List<PlacedThing> things, String kind, double[] places) {
    for (int i = 0; i < places.length; i += 2) {
      things.add(new PlacedThing(kind, i / 2, places[i], places[i + 1], STRIDE));
    }
  }
}
