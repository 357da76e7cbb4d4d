package adaps.runs;

import adaps.conflict.ConflictLevels;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The numbers on conflict of a point of the learning curve, in the order in which files have them.
 */
final class ConflictColumns {
  /** What each is called in a table. */
  static final List<String> NAMES =
      Stream.of("actor", "critic")
          .flatMap(
              role ->
                  Stream.of(
                      role + "_efficiency",
                      role + "_futile",
                      role + "_conflict_types",
                      role + "_conflict_within_types",
                      role + "_conflict_clusters"))
          .toList();

  private static final int OF_ROLE = NAMES.size() / 2;

  private ConflictColumns() {}

  static DoubleStream numbers(ConflictLevels levels) {
    return Stream.of(levels.actor(), levels.critic())
        .flatMapToDouble(
            level ->
                DoubleStream.of(
                    level.efficiency(),
                    level.futile(),
                    level.types(),
                    level.alike(),
                    level.clusters()));
  }

  /** What was written from a place on. */
  static ConflictLevels levels(double[] numbers, int from) {
    return new ConflictLevels(level(numbers, from), level(numbers, from + OF_ROLE));
  }

  private static ConflictLevels.Level level(double[] numbers, int from) {
    return new ConflictLevels.Level(
        numbers[from], numbers[from + 1], numbers[from + 2], numbers[from + 3], numbers[from + 4]);
  }
}
