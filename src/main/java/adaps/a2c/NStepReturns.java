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
  private final int copies;
  private final float gamma;
  private final float[] rewardOfRow;
  private final float[] endValue;
  private final float[] returnOfRow;
  private final Ending[][] endings;

  NStepReturns(RowLayout layout, int steps, int copies, float gamma) {
    this.layout = layout;
    this.steps = steps;
    this.copies = copies;
    this.gamma = gamma;
    int rows = layout.rolloutRows();
    rewardOfRow = new float[rows];
    endValue = new float[rows];
    returnOfRow = new float[rows];
    endings = new Ending[steps][copies];
  }

  void note(int step, int copy, Ending ending) {
    endings[step][copy] = ending;
  }

  /** A row's reward; until {@link #endAt} says otherwise nothing follows should it be the last. */
  void reward(int row, float reward) {
    rewardOfRow[row] = reward;
    endValue[row] = 0;
  }

  /**
   * Takes the values of the last observations of the copies that a time limit ended at this step.
   *
   * @param values of the critic, by {@link RowLayout#lastRow}
   * @param stride between two rows' values
   */
  void endAt(int step, int agents, float[] values, int stride) {
    for (int copy = 0; copy < copies; copy++) {
      if (endings[step][copy] == Ending.TIME_LIMIT) {
        for (int agent = 0; agent < agents; agent++) {
          endValue[layout.row(step, agent) + copy] =
              values[(layout.lastRow(agent) + copy) * stride];
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
    for (int copy = 0; copy < copies; copy++) {
      float next = values[(layout.nextRow(agent) + copy) * stride];
      for (int step = steps - 1; step >= 0; step--) {
        int row = layout.row(step, agent) + copy;
        float ahead = endings[step][copy] == Ending.NONE ? next : endValue[row];
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

  /** How a step left a copy. */
  Ending ending(int step, int copy) {
    return endings[step][copy];
  }
}
