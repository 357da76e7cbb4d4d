package adaps.env.trace;

import adaps.env.EnvironmentSpec;
import adaps.env.foraging.ForagingEnvironment;
import adaps.env.foraging.ForagingKind;
import adaps.env.foraging.ForagingSettings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the head of a foraging trace says about the field. */
final class ForagingHeader {
  private final TraceEntry header;

  ForagingHeader(TraceEntry header) {
    this.header = header;
  }

  /** A field as the header describes it, with one of the visibilities. */
  ForagingEnvironment environment(String visibility) {
    Map<String, Object> values = new HashMap<>();
    values.put("rows", header.integer("rows"));
    values.put("columns", header.integer("cols"));
    values.put("agents", header.integer("n_agents"));
    values.put("foods", header.integer("max_num_food"));
    values.put("sight", header.integer("sight"));
    values.put("levels", "drawn");
    values.put("minLevel", header.integer("min_player_level"));
    values.put("maxLevel", header.integer("max_player_level"));
    values.put("minFoodLevel", header.integer("min_food_level"));
    if (header.has("max_food_level")) {
      values.put("maxFoodLevel", header.integer("max_food_level"));
    }
    values.put("forceCooperation", header.flag("force_coop"));
    values.put("penalty", header.number("penalty"));
    values.put("visibility", visibility);
    values.put("timeLimit", header.integer("max_episode_steps"));
    ForagingSettings settings = header.settings(new ForagingKind().parameters(), values);
    // Every initial state brings the levels of its episode.
    int[] levels = new int[settings.agents()];
    Arrays.fill(levels, settings.minLevel());
    return new ForagingEnvironment(settings, levels);
  }

  /** Compares everything that follows from the few numbers that the field was built from. */
  void compare(EnvironmentSpec all, EnvironmentSpec none, FirstDifference difference) {
    List<String> names = all.observationNames();
    difference.integer("n_actions", header.integer("n_actions"), all.actions());
    difference.integer("obs_dim", header.integer("obs_dim"), all.observationSize());
    int small = none.observationSize();
    difference.integer("obs_dim_no_levels", header.integer("obs_dim_no_levels"), small);
    int ownLevel = names.indexOf("own level");
    difference.integer("own_level_index", header.integer("own_level_index"), ownLevel);
    int[] others = new int[all.agents() - 1];
    Arrays.setAll(others, k -> names.indexOf("other agent " + (k + 1) + " level"));
    difference.integers(
        "other_level_indices", "entry", header.integers("other_level_indices"), others, 1);
    difference.flag("normalize_reward", header.flag("normalize_reward"), true);
  }

  /** The levels of an episode must lie within the range of the header. */
  void compareLevels(int[] levels, FirstDifference difference) {
    int lowest = header.integer("min_player_level");
    int highest = header.integer("max_player_level");
    for (int i = 0; i < levels.length; i++) {
      inRange("levels, agent " + i, levels[i], lowest, highest, difference);
    }
  }

  /** So must those of the food, given the levels of the agents. */
  void compareFoodLevels(int[] levels, int[] foods, FirstDifference difference) {
    int team = Arrays.stream(levels).sorted().limit(3).sum();
    int top = header.has("max_food_level") ? header.integer("max_food_level") : team;
    int bottom = header.flag("force_coop") ? top : header.integer("min_food_level");
    for (int k = 0; k < foods.length; k += 3) {
      inRange("foods, food " + k / 3, foods[k + 2], bottom, top, difference);
    }
  }

  private static void inRange(
      String field, int recorded, int lowest, int highest, FirstDifference difference) {
    if (recorded < lowest || recorded > highest) {
      difference.noteWords(
          field, "recorded level " + recorded + ", but levels are " + lowest + " to " + highest);
    }
  }
}
