package adaps.a2c;

import adaps.env.EnvironmentBatch.Ending;

/**
 * The n-step return of every row of a rollout: its rewards, discounted, and behind them the value
 * of what follows, of the next observation or, where a time limit cut the episode off, of its last.
 * Rows are ordered by {@link RowLayout}.
 */
final class NStepReturns {
  private final RowLayout layout;
  private final int steps;
  private final int environmentCount;
  private final float gamma;
  private final float[] rewardOfRow;
  private final float[] endValue;
  private final float[] returnOfRow;
  private final Ending[][] endings;

  NStepReturns(RowLayout layout, int steps, int environmentCount, float gamma) {
    this.layout = layout;
    this.steps = steps;
    this.environmentCount = environmentCount;
    this.gamma = gamma;
    int rows = layout.rolloutRows();
    rewardOfRow = new float[rows];
    endValue = new float[rows];
    returnOfRow = new float[rows];
    endings = new Ending[steps][environmentCount];
  }

  void note(int step, int environment, Ending ending) {
    endings[step][environment] = ending;
  }

  /** A row's reward; until {@link #endAt} says otherwise nothing follows should it be the last. */
  void reward(int row, float reward) {
    rewardOfRow[row] = reward;
    endValue[row] = 0;
  }

  /**
   * Takes the values of the last observations of the environments that a time limit ended at this
   * step.
   *
   * @param values of the critic, by {@link RowLayout#lastRow}
   * @param stride between two rows' values
   */
  void endAt(int step, int agents, float[] values, int stride) {
    for (int environment = 0; environment < environmentCount; environment++) {
      if (endings[step][environment] == Ending.TIME_LIMIT) {
        for (int agent = 0; agent < agents; agent++) {
          endValue[layout.row(step, agent) + environment] =
              values[(layout.lastRow(agent) + environment) * stride];
        }
      }
    }
  }

  /**
   * The returns of one agent's rows, backwards from what follows the rollout.
   *
   * @param values of the critic, by {@link RowLayout#nextRow}
   * @param stride between two rows' values
   */
  void compute(int agent, float[] values, int stride) {
    for (int environment = 0; environment < environmentCount; environment++) {
      float next = values[(layout.nextRow(agent) + environment) * stride];
      for (int step = steps - 1; step >= 0; step--) {
        int row = layout.row(step, agent) + environment;
        float ahead = endings[step][environment] == Ending.NONE ? next : endValue[row];
        next = rewardOfRow[row] + gamma * ahead;
        returnOfRow[row] = next;
      }
    }
  }

  /** n-step return of each row. */
  float[] ofRow() {
    return returnOfRow;
  }

  /** Reward of each row. */
  float[] rewards() {
    return rewardOfRow;
  }

  /**
   * Value of the last observation of an episode that a time limit cut off at this row, 0 elsewhere.
   */
  float[] endValue() {
    return endValue;
  }

  /** How a step left an environment. */
  Ending ending(int step, int environment) {
    return endings[step][environment];
  }
}
