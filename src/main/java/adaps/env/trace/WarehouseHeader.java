package adaps.env.trace;

import adaps.env.EnvironmentSpec;
import adaps.env.warehouse.WarehouseEnvironment;
import adaps.env.warehouse.WarehouseFrame;
import adaps.env.warehouse.WarehouseKind;
import adaps.env.warehouse.WarehouseSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the head of a warehouse trace says about the warehouse. */
final class WarehouseHeader {
  private final TraceEntry header;
  private final WarehouseSettings settings;

  WarehouseHeader(TraceEntry header) {
    this.header = header;
    int agents = header.integer("n_agents");
    int queue = header.integer("request_queue_size");
    int columnHeight = header.integer("column_height");
    int blockHeight = Math.max(1, columnHeight + 1);
    settings =
        header.settings(
            new WarehouseKind().parameters(),
            Map.of(
                "agents",
                agents,
                "colours",
                header.integer("colors"),
                "shelfRows",
                (header.integer("grid_height") - 2) / blockHeight,
                "shelfColumns",
                (header.integer("grid_width") - 1) / 3,
                "columnHeight",
                columnHeight,
                "requests",
                queue > agents ? "easy" : queue < agents ? "hard" : "normal",
                "sensorRange",
                header.integer("sensor_range"),
                "timeLimit",
                header.integer("max_steps")));
  }

  WarehouseSettings settings() {
    return settings;
  }

  /** The order in which each colour sees the plain observation. */
  int[][] orders() {
    int size = WarehouseKind.spec(settings).observationSize();
    int[] table = header.table("color_obs_permutations", settings.colours(), size);
    int[][] orders = new int[settings.colours()][];
    for (int colour = 0; colour < orders.length; colour++) {
      orders[colour] = Arrays.copyOfRange(table, colour * size, (colour + 1) * size);
      boolean[] seen = new boolean[size];
      for (int entry : orders[colour]) {
        if (entry < 0 || entry >= size || seen[entry]) {
          throw header.malformed("color_obs_permutations[" + colour + "] is no permutation");
        }
        seen[entry] = true;
      }
    }
    return orders;
  }

  /** Compares everything that follows from the few numbers that the warehouse was built from. */
  void compare(WarehouseEnvironment built, FirstDifference difference) {
    EnvironmentSpec spec = built.spec();
    WarehouseFrame frame = built.frame();
    difference.integer("grid_height", header.integer("grid_height"), frame.height());
    difference.integer("grid_width", header.integer("grid_width"), frame.width());
    difference.integers(
        "agent_colors", "agent", header.integers("agent_colors"), frame.agentTypes(), 1);
    difference.integers("goals", "goal", header.table("goals", 2), frame.goals(), 2);
    difference.integer("n_shelves", header.integer("n_shelves"), frame.shelfColours().length);
    difference.integer(
        "request_queue_size", header.integer("request_queue_size"), frame.requests().length);
    difference.integer("obs_dim", header.integer("obs_dim"), spec.observationSize());
    difference.integer("n_actions", header.integer("n_actions"), spec.actions());
    if (header.has("max_inactivity_steps")) {
      difference.note("max_inactivity_steps", header.integer("max_inactivity_steps"), null);
    }
    difference.integer("msg_bits", header.integer("msg_bits"), 0);
    difference.equal("highway", header.texts("highway"), highway(frame));
    difference.equal("reward_type", header.text("reward_type"), "INDIVIDUAL");
    compareRotation(spec, difference);
  }

  private void compareRotation(EnvironmentSpec spec, FirstDifference difference) {
    int[] rotation = new int[spec.types() * spec.actions()];
    for (int k = 0; k < rotation.length; k++) {
      rotation[k] = WarehouseEnvironment.effectiveAction(k / spec.actions(), k % spec.actions());
    }
    difference.integers(
        "action_roll_per_color",
        "colour",
        header.table("action_roll_per_color", spec.types(), spec.actions()),
        rotation,
        spec.actions());
  }

  /** One text for each row, 1 for highway. */
  private static List<String> highway(WarehouseFrame frame) {
    List<String> rows = new ArrayList<>();
    for (int y = 0; y < frame.height(); y++) {
      StringBuilder row = new StringBuilder();
      for (int x = 0; x < frame.width(); x++) {
        row.append(frame.highway()[y * frame.width() + x] ? '1' : '0');
      }
      rows.add(row.toString());
    }
    return rows;
  }
}
