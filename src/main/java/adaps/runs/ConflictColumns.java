package adaps.runs;

import adaps.conflict.ConflictLevels;
import adaps.conflict.ConflictLevels.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * The numbers on conflict of a point of the learning curve, in the order in which files have them.
 */
final class ConflictColumns {
  /** Each by what it is called in a table. */
  static final Map<String, ToDoubleFunction<ConflictLevels>> ALL = new LinkedHashMap<>();

  static {
    add("actor", ConflictLevels::actor);
    add("critic", ConflictLevels::critic);
  }

  /** What each is called in a table. */
  static final List<String> NAMES = List.copyOf(ALL.keySet());

  private static final int OF_ROLE = NAMES.size() / 2;

  private ConflictColumns() {}

  private static void add(String role, Function<ConflictLevels, Level> of) {
    ALL.put(role + "_efficiency", levels -> of.apply(levels).efficiency());
    ALL.put(role + "_futile", levels -> of.apply(levels).futile());
    ALL.put(role + "_conflict_types", levels -> of.apply(levels).types());
    ALL.put(role + "_conflict_within_types", levels -> of.apply(levels).alike());
    ALL.put(role + "_conflict_clusters", levels -> of.apply(levels).clusters());
  }

  static DoubleStream numbers(ConflictLevels levels) {
    return ALL.values().stream().mapToDouble(number -> number.applyAsDouble(levels));
  }

  /** What was written from a place on. */
  static ConflictLevels levels(double[] numbers, int from) {
    return new ConflictLevels(level(numbers, from), level(numbers, from + OF_ROLE));
  }

  private static Level level(double[] numbers, int from) {
    return new Level(
        numbers[from], numbers[from + 1], numbers[from + 2], numbers[from + 3], numbers[from + 4]);
  }
}
