package adaps.env.trace;

import adaps.config.ConfigException;
import adaps.env.EnvironmentSpec;
import adaps.env.foraging.ForagingEnvironment;
import adaps.env.foraging.ForagingFrame;
import adaps.env.foraging.ForagingSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Replays level-based foraging in three copies that differ only in whose levels are seen: all (as
 * recorded in {@code obs}), none ({@code obs_no_levels}) and one's own ({@code obs} with the
 * others' levels set to 0).
 */
final class ForagingReplay implements EnvironmentReplay {
  private final TraceEntry header;
  private final ForagingEnvironment all;
  private final ForagingEnvironment own;
  private final ForagingEnvironment none;
  private final EnvironmentSpec spec;
  private final int[] otherLevels;
  private final double[] rewards;
  private final ForagingEvents events = new ForagingEvents();

  ForagingReplay(TraceEntry header, FirstDifference difference) {
    this.header = header;
    all = environment("all");
    own = environment("own");
    none = environment("none");
    spec = all.spec();
    rewards = new double[agents()];
    otherLevels = header.integers("other_level_indices", agents() - 1);
    compareHeader(difference);
  }

  private ForagingEnvironment environment(String visibility) {
    int agents = header.integer("n_agents");
    int maxFoodLevel = header.has("max_food_level") ? header.integer("max_food_level") : 0;
    try {
      ForagingSettings settings =
          new ForagingSettings(
              header.integer("rows"),
              header.integer("cols"),
              agents,
              header.integer("max_num_food"),
              header.integer("sight"),
              "drawn",
              header.integer("min_player_level"),
              header.integer("max_player_level"),
              header.integer("min_food_level"),
              maxFoodLevel,
              header.flag("force_coop"),
              header.number("penalty"),
              visibility,
              header.integer("max_episode_steps"));
      int[] levels = new int[agents];
      Arrays.fill(levels, 1);
      return new ForagingEnvironment(settings, levels);
    } catch (ConfigException e) {
      throw header.malformed("its field cannot be built (" + e.getMessage() + ")");
    }
  }

  /** Compares everything that follows from the few numbers that the field was built from. */
  private void compareHeader(FirstDifference difference) {
    List<String> names = spec.observationNames();
    difference.integer("n_actions", header.integer("n_actions"), actions());
    difference.integer("obs_dim", header.integer("obs_dim"), spec.observationSize());
    difference.integer(
        "obs_dim_no_levels", header.integer("obs_dim_no_levels"), none.spec().observationSize());
    int ownLevel = names.indexOf("own level");
    difference.integer("own_level_index", header.integer("own_level_index"), ownLevel);
    int[] others = new int[otherLevels.length];
    Arrays.setAll(others, k -> names.indexOf("other agent " + (k + 1) + " level"));
    difference.integers("other_level_indices", "entry", otherLevels, others, 1);
    difference.flag("normalize_reward", header.flag("normalize_reward"), true);
  }

  @Override
  public int agents() {
    return spec.agents();
  }

  @Override
  public int actions() {
    return spec.actions();
  }

  @Override
  public void begin(TraceEntry initial, FirstDifference difference) {
    int[] foods = initial.table("foods", 3);
    int spawned = 0;
    for (int k = 2; k < foods.length; k += 3) {
      spawned += foods[k];
    }
    difference.number("food_spawned", initial.number("food_spawned"), spawned);
    ForagingFrame plan = all.frame();
    try {
      restore(
          new ForagingFrame(
              0,
              plan.agentTypes(),
              plan.rows(),
              plan.columns(),
              plan.sight(),
              initial.table("players", agents(), 2),
              initial.integers("levels", agents()),
              foods,
              spawned,
              new int[agents()],
              List.of(),
              new double[agents()]));
    } catch (IllegalArgumentException e) {
      difference.noteWords("players, levels and foods", e.getMessage());
      return;
    }
    compareState(initial, difference);
  }

  private void restore(ForagingFrame frame) {
    all.restore(frame);
    own.restore(frame);
    none.restore(frame);
  }

  @Override
  public void step(TraceEntry recorded, int[] actions, FirstDifference difference) {
    ForagingFrame before = all.frame();
    own.step(actions, rewards, null);
    none.step(actions, rewards, null);
    boolean terminal = all.step(actions, rewards, null);
    ForagingFrame after = all.frame();
    boolean done = terminal || after.step() >= spec.timeLimit();
    events.count(before, after, actions, done);
    compareState(recorded, difference);
    difference.rewards("rewards", recorded.numbers("rewards", agents()), rewards);
    difference.flag("done", recorded.flag("done"), done);
    difference.flag("truncated", recorded.flag("truncated"), false);
  }

  private void compareState(TraceEntry recorded, FirstDifference difference) {
    ForagingFrame frame = all.frame();
    difference.integers(
        "players", "agent", recorded.table("players", agents(), 2), frame.positions(), 2);
    difference.integers("foods", "food", recorded.table("foods", 3), frame.foods(), 3);
    difference.integers(
        "valid", "agent", recorded.table("valid", agents(), actions()), valid(), actions());
    difference.integer("current_step", recorded.integer("current_step"), frame.step());
    int size = spec.observationSize();
    double[] seen = recorded.numbers("obs", agents(), size);
    difference.observations("obs", seen, observe(all), size);
    for (int i = 0; i < agents(); i++) {
      for (int entry : otherLevels) {
        seen[i * size + entry] = 0;
      }
    }
    difference.observations("obs without the others' levels", seen, observe(own), size);
    int small = none.spec().observationSize();
    difference.observations(
        "obs_no_levels", recorded.numbers("obs_no_levels", agents(), small), observe(none), small);
  }

  private int[] valid() {
    int[] valid = new int[agents() * actions()];
    Arrays.setAll(valid, k -> all.isValid(k / actions(), k % actions()) ? 1 : 0);
    return valid;
  }

  private static float[] observe(ForagingEnvironment environment) {
    int size = environment.spec().observationSize();
    float[] observations = new float[environment.spec().agents() * size];
    for (int i = 0; i < environment.spec().agents(); i++) {
      environment.observe(i, observations, i * size);
    }
    return observations;
  }

  @Override
  public Map<String, Integer> takeEvents() {
    return events.take();
  }

  @Override
  public Runnable bookmark() {
    ForagingFrame frame = all.frame();
    return () -> restore(frame);
  }
}
