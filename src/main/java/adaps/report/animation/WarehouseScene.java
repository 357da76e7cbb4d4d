package adaps.report.animation;

import adaps.env.WorldFrame;
import adaps.env.warehouse.WarehouseFrame;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The coloured warehouse in cells. A robot is x, y and heading (0 up, 1 down, 2 left, 3 right), a
 * shelf x, y and state.
 */
final class WarehouseScene extends CellScene {
  private static final int STRIDE = 3;

  /** States of a shelf; a carried one has 2 more. */
  private static final int IDLE = 1;

  private static final int REQUESTED = 2;
  private static final int CARRIED = 2;

  private final WarehouseFrame first;

  WarehouseScene(WarehouseFrame first) {
    super(STRIDE, first.width(), first.height());
    this.first = first;
  }

  @Override
  void addStill(Map<String, Object> still) {
    still.put(
        "highway",
        IntStream.range(0, first.highway().length).filter(cell -> first.highway()[cell]).toArray());
    still.put("goals", first.goals());
    still.put("shelfTypes", first.shelfColours());
  }

  @Override
  public int[] numbers(WorldFrame frame) {
    WarehouseFrame now = (WarehouseFrame) frame;
    int robots = now.headings().length;
    int[] numbers = new int[STRIDE * (robots + now.shelfColours().length)];
    for (int robot = 0; robot < robots; robot++) {
      numbers[STRIDE * robot] = now.positions()[2 * robot];
      numbers[STRIDE * robot + 1] = now.positions()[2 * robot + 1];
      numbers[STRIDE * robot + 2] = now.headings()[robot];
    }
    for (int shelf = 0; shelf < now.shelfColours().length; shelf++) {
      int at = STRIDE * (robots + shelf);
      numbers[at] = now.shelves()[2 * shelf];
      numbers[at + 1] = now.shelves()[2 * shelf + 1];
      numbers[at + 2] = state(now, shelf + 1);
    }
    return numbers;
  }

  private static int state(WarehouseFrame frame, int id) {
    int state = Arrays.stream(frame.requests()).anyMatch(one -> one == id) ? REQUESTED : IDLE;
    boolean carried = Arrays.stream(frame.loads()).anyMatch(one -> one == id);
    return carried ? state + CARRIED : state;
  }

  @Override
  public String words() {
    return "Squares are shelves in the colour of the robots that are paid for them: full and"
        + " framed where requested, faint otherwise, a frame around the robot that carries one. A"
        + " robot's nose shows where it faces; G is a goal.";
  }
}
