package adaps.env.warehouse;

import adaps.env.TypeNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a robot sees: position, load, heading, floor, and a block for each cell of the square window
 * around it. A colour may see the same numbers in an order of its own.
 */
final class RobotView {
  private static final int OWN = 8;

  private final WarehouseState state;
  private final RequestQueue requests;
  private final int sensorRange;

  /** Numbers for each cell: a robot, the shelf's colour one-hot, whether it is requested. */
  private final int blockSize;

  /** Where entry k of the plain observation stands for each colour, [colour][k]. */
  private final int[][] places;

  RobotView(
      WarehouseState state, RequestQueue requests, WarehouseSettings settings, int[][] orders) {
    this.state = state;
    this.requests = requests;
    sensorRange = settings.sensorRange();
    blockSize = settings.colours() + 2;
    places = new int[orders.length][settings.observationSize()];
    for (int colour = 0; colour < orders.length; colour++) {
      for (int j = 0; j < orders[colour].length; j++) {
        places[colour][orders[colour][j]] = j;
      }
    }
  }

  /** What the entries of the plain observation are called, cells row by row from the top left. */
  static List<String> names(WarehouseSettings settings) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "x",
                "y",
                "carrying",
                "heading up",
                "heading down",
                "heading left",
                "heading right",
                "on a highway"));
    List<String> colours = TypeNames.colours(settings.colours());
    int range = settings.sensorRange();
    for (int down = -range; down <= range; down++) {
      for (int across = -range; across <= range; across++) {
        String cell = " at x " + signed(across) + ", y " + signed(down);
        names.add("robot" + cell);
        colours.forEach(colour -> names.add(colour + " shelf" + cell));
        names.add("request" + cell);
      }
    }
    return names;
  }

  private static String signed(int distance) {
    return distance > 0 ? "+" + distance : String.valueOf(distance);
  }

  void observe(int agent, int colour, float[] target, int offset) {
    int[] place = places[colour];
    int cell = state.cells[agent];
    int width = state.layout.width();
    int x = cell % width;
    int y = cell / width;
    Arrays.fill(target, offset, offset + place.length, 0);
    target[offset + place[0]] = x;
    target[offset + place[1]] = y;
    target[offset + place[2]] = state.loads[agent] != 0 ? 1 : 0;
    target[offset + place[3 + state.headings[agent]]] = 1;
    target[offset + place[7]] = state.layout.isHighway(cell) ? 1 : 0;
    int window = 2 * sensorRange + 1;
    int fromX = Math.max(x - sensorRange, 0);
    int toX = Math.min(x + sensorRange, width - 1);
    int toY = Math.min(y + sensorRange, state.layout.height() - 1);
    for (int row = Math.max(y - sensorRange, 0); row <= toY; row++) {
      int block = (row - y + sensorRange) * window + fromX - x + sensorRange;
      int entry = OWN + block * blockSize;
      for (int seen = row * width + fromX; seen <= row * width + toX; seen++) {
        observeCell(seen, entry, place, target, offset);
        entry += blockSize;
      }
    }
  }

  private void observeCell(int cell, int entry, int[] place, float[] target, int offset) {
    if (state.agentAt[cell] != 0) {
      target[offset + place[entry]] = 1;
    }
    int shelf = state.shelfAt[cell];
    if (shelf != 0) {
      target[offset + place[entry + 1 + state.shelfColours[shelf]]] = 1;
      if (requests.contains(shelf)) {
        target[offset + place[entry + blockSize - 1]] = 1;
      }
    }
  }
}
