package adaps.env.foraging;

import adaps.random.RandomStreams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Agents of levels 1, 2, 1 on 6 rows of 6 cells, with two pieces of food. */
final class ThreeForagers {
  static final int NOTHING = 0;
  static final int NORTH = 1;
  static final int SOUTH = 2;
  static final int WEST = 3;
  static final int EAST = 4;
  static final int LOAD = 5;

  private ThreeForagers() {}

  static ForagingEnvironment environment(Map<String, ?> changes) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("rows", 6);
    settings.put("columns", 6);
    settings.put("agents", 3);
    settings.put("foods", 2);
    settings.put("sight", 6);
    settings.put("levels", "1-2-1");
    settings.putAll(changes);
    return (ForagingEnvironment) new ForagingKind().prepare(settings, new RandomStreams(0)).get();
  }

  static ForagingEnvironment at(Map<String, ?> changes, int[] positions, int... foods) {
    ForagingEnvironment environment = environment(changes);
    ForagingFrame empty = environment.frame();
    int spawned = 0;
    for (int k = 2; k < foods.length; k += 3) {
      spawned += foods[k];
    }
    environment.restore(
        new ForagingFrame(
            0,
            empty.agentTypes(),
            6,
            6,
            empty.sight(),
            positions,
            empty.levels(),
            foods,
            foods.length / 3,
            spawned,
            new int[3],
            List.of(),
            new double[3]));
    return environment;
  }
}
