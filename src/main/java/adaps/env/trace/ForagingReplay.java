package adaps.env.trace;

import adaps.env.EnvironmentSpec;
import adaps.env.foraging.ForagingEnvironment;
import adaps.env.foraging.ForagingFrame;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Replays level-based foraging in three copies that differ only in whose levels are seen: all (as
 * recorded in {@code obs}), none ({@code obs_no_levels}) and one's own ({@code obs} with the
 * others' levels set to 0).
 */
final class ForagingReplay implements EnvironmentReplay {
  private final ForagingHeader head;
  private final ForagingEnvironment all;
  private final ForagingEnvironment own;
  private final ForagingEnvironment none;
  private final EnvironmentSpec spec;
  private final int[] otherLevels;
  private final double[] rewards;
  private final ForagingEvents events = new ForagingEvents();

  ForagingReplay(TraceEntry header, FirstDifference difference) {
    head = new ForagingHeader(header);
    all = head.environment("all");
    own = head.environment("own");
    none = head.environment("none");
    spec = all.spec();
    rewards = new double[agents()];
    otherLevels = header.integers("other_level_indices", agents() - 1);
    head.compare(spec, none.spec(), difference);
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
    int[] levels = initial.integers("levels", agents());
    head.compareLevels(levels, difference);
    int spawned = 0;
    for (int k = 2; k < foods.length; k += 3) {
      spawned += foods[k];
    }
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
              levels,
              foods,
              foods.length / 3,
              spawned,
              new int[agents()],
              List.of(),
              new double[agents()]));
    } catch (IllegalArgumentException e) {
      difference.noteWords("players and foods", e.getMessage());
      return;
    }
    int size = spec.observationSize();
    int[] plain = IntStream.range(0, size).toArray();
    new InitialObservations(
            initial.numbers("obs", agents(), size), observe(all), size, agent -> plain)
        .compare(difference, this::stateField, List.of("players", "levels", "foods"));
    head.compareFoodLevels(levels, foods, difference);
    difference.number("food_spawned", initial.number("food_spawned"), spawned);
    compareState(initial, difference);
  }

  private String stateField(int entry) {
    String name = spec.observationNames().get(entry);
    if (name.startsWith("food")) {
      return "foods";
    }
    return name.endsWith("level") ? "levels" : "players";
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
