package adaps.env.trace;

import adaps.config.ConfigException;
import adaps.env.EnvironmentSpec;
import adaps.env.warehouse.WarehouseEnvironment;
import adaps.env.warehouse.WarehouseFrame;
import adaps.env.warehouse.WarehouseKind;
import adaps.env.warehouse.WarehouseSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the head of a warehouse trace says about the warehouse. */
final class WarehouseHeader {
  private final TraceEntry header;
  private final WarehouseSettings settings;
  private final int[] orders;
  private final int observationSize;

  WarehouseHeader(TraceEntry header) {
    this.header = header;
    settings = settings();
    observationSize = WarehouseKind.spec(settings).observationSize();
    orders = header.table("color_obs_permutations", settings.colours(), observationSize);
  }

  private WarehouseSettings settings() {
    int columnHeight = header.integer("column_height");
    int agents = header.integer("n_agents");
    int queue = header.integer("request_queue_size");
    String requests = queue > agents ? "easy" : queue < agents ? "hard" : "normal";
    try {
      return new WarehouseSettings(
          agents,
          header.integer("colors"),
          (header.integer("grid_height") - 2) / Math.max(1, columnHeight + 1),
          (header.integer("grid_width") - 1) / 3,
          columnHeight,
          requests,
          header.integer("sensor_range"),
          header.integer("max_steps"));
    } catch (ConfigException e) {
      throw header.malformed("its warehouse cannot be built (" + e.getMessage() + ")");
    }
  }

  /** A warehouse as the header describes it. */
  WarehouseEnvironment environment() {
    int[][] rows = new int[settings.colours()][];
    for (int colour = 0; colour < rows.length; colour++) {
      rows[colour] =
          Arrays.copyOfRange(orders, colour * observationSize, (colour + 1) * observationSize);
      boolean[] seen = new boolean[observationSize];
      for (int entry : rows[colour]) {
        if (entry < 0 || entry >= observationSize || seen[entry]) {
          throw header.malformed("color_obs_permutations[" + colour + "] is no permutation");
        }
        seen[entry] = true;
      }
    }
    return new WarehouseEnvironment(settings, rows);
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
