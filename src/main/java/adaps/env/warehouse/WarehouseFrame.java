package adaps.env.warehouse;

import adaps.env.PlacedThing;
import adaps.env.WorldFrame;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The coloured warehouse at one moment. Coordinates are cells, x to the right and y downwards from
 * the top left. Shelf ids begin at 1.
 *
 * @param step steps since the episode began
 * @param agentTypes colour of each robot
 * @param width cells from left to right
 * @param height cells from top to bottom
 * @param highway whether no shelf may be put down on a cell, [height × width]
 * @param goals x, y of each goal
 * @param positions x, y of each robot, [2 × agents]
 * @param headings where each robot faces: 0 up, 1 down, 2 left, 3 right
 * @param loads id of the shelf that each robot carries, 0 for none
 * @param shelves x, y of each shelf, a carried one where its carrier is, [2 × shelves]
 * @param shelfColours colour of each shelf
 * @param requests ids of the requested shelves in the order of their slots
 * @param executed what each robot did in the last step after rotation and conflicts: 0 nothing, 1
 *     forward, 2 turn left, 3 turn right, 4 load or unload; all 0 before the first
 * @param blocked whether each robot tried to go forward in the last step and was held up by robots
 *     or shelves
 * @param rewards reward of each robot in the last step: the requested shelves it delivered
 */
public record WarehouseFrame(
    int step,
    int[] agentTypes,
    int width,
    int height,
    boolean[] highway,
    int[] goals,
    int[] positions,
    int[] headings,
    int[] loads,
    int[] shelves,
    int[] shelfColours,
    int[] requests,
    int[] executed,
    boolean[] blocked,
    double[] rewards)
    implements WorldFrame {

  /** The robots, each with what it carries; a key moves one by a cell. */
  @Override
  public List<PlacedThing> things() {
    return IntStream.range(0, agentTypes.length)
        .mapToObj(
            i ->
                new PlacedThing(
                    PlacedThing.AGENT,
                    i,
                    positions[2 * i] + 0.5,
                    height - positions[2 * i + 1] - 0.5,
                    1))
        .toList();
  }
}
