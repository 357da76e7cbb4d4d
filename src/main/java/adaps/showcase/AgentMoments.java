package adaps.showcase;

/**
 * What agents see, intend and expect in one state of the showcase, and what they have earned: the
 * very numbers with which the next step is drawn. Nobody changes the arrays.
 *
 * @param first agent of the first entry; the others follow
 * @param observations [agent][observation]
 * @param probabilities probability of each action in this state, [agent][action]
 * @param values the critic's value of this state in units of the discounted return, [agent]; NaN
 *     where no critic is known
 * @param rewards in the step that led to this state, [agent]; 0 at the beginning
 * @param returns undiscounted rewards of the episode so far, [agent]
 */
public record AgentMoments(
    int first,
    float[][] observations,
    float[][] probabilities,
    float[] values,
    double[] rewards,
    double[] returns) {

  /** Nobody's numbers. */
  public static final AgentMoments NONE =
      new AgentMoments(
          0, new float[0][], new float[0][], new float[0], new double[0], new double[0]);

  /**
   * One agent in one state.
   *
   * @param observation what it sees
   * @param probabilities of its actions
   * @param value the critic's value; NaN where no critic is known
   * @param reward of the last step
   * @param episodeReturn rewards so far
   */
  public record Moment(
      float[] observation,
      float[] probabilities,
      double value,
      double reward,
      double episodeReturn) {}

  /** An agent's numbers, or null where they were not kept. */
  public Moment of(int agent) {
    int entry = agent - first;
    return entry < 0 || entry >= observations.length
        ? null
        : new Moment(
            observations[entry],
            probabilities[entry],
            values[entry],
            rewards[entry],
            returns[entry]);
  }
}
