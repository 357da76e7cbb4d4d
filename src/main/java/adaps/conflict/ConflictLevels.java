package adaps.conflict;

/**
 * How much the agents' gradients cancel, as a few numbers.
 *
 * @param actor at the actors' hidden neurons
 * @param critic at the critics'
 */
public record ConflictLevels(Level actor, Level critic) {
  /** Nothing was measured. */
  public static final ConflictLevels UNKNOWN = new ConflictLevels(Level.UNKNOWN, Level.UNKNOWN);

  /** Below this share of the mean of its layer, a neuron's efficiency makes it futile. */
  public static final double FUTILE = 0.5;

  /**
   * The numbers of one kind of networks. A conflict is a share: of all that pairs of agents pull,
   * each pair at each neuron, what they take from each other; NaN where there is no such pair.
   *
   * @param efficiency mean over all hidden neurons of all networks at which anybody pulls, each
   *     neuron counting the same
   * @param futile neurons with an efficiency below half the mean of their layer of their network
   * @param types conflict between agents of different types
   * @param alike conflict between agents of one type, which is what chance makes of it
   * @param clusters conflict between agents of different clusters
   */
  public record Level(
      double efficiency, double futile, double types, double alike, double clusters) {
    static final Level UNKNOWN =
        new Level(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
  }

  /** What sums of pulls come to; unknown where nothing was summed. */
  public static ConflictLevels of(PullSums sums) {
    return new ConflictLevels(
        new LevelCount(sums.pullers()).of(sums, Role.ACTOR),
        new LevelCount(sums.pullers()).of(sums, Role.CRITIC));
  }

  /** Where no two pullers share a network: nothing can cancel. */
  public static ConflictLevels unshared(Pullers pullers) {
    Level level = new LevelCount(pullers).unshared();
    return new ConflictLevels(level, level);
  }
}
