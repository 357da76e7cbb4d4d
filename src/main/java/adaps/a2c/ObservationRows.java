package adaps.a2c;

import adaps.env.EnvironmentBatch;
import adaps.sharing.SharingPlan;

/**
 * The networks' input rows [rows × inputs], with each row's agent number appended once where the
 * plan asks for it.
 */
final class ObservationRows {
  final float[] values;
  final int inputs;
  private final RowLayout layout;
  private final int agents;
  private final int environmentCount;

  /** Where an agent's inputs of a step begin, [step][agent]; behind the last step, the next. */
  private final int[][] places;

  private final int[] lastPlaces;

  ObservationRows(
      SharingPlan plan, RowLayout layout, int observationSize, int environmentCount, int steps) {
    this.layout = layout;
    this.environmentCount = environmentCount;
    agents = plan.agents();
    inputs = plan.inputs(observationSize);
    values = new float[layout.allRows() * inputs];
    places = new int[steps + 1][agents];
    lastPlaces = new int[agents];
    for (int agent = 0; agent < agents; agent++) {
      for (int step = 0; step < steps; step++) {
        places[step][agent] = layout.row(step, agent) * inputs;
      }
      places[steps][agent] = layout.nextRow(agent) * inputs;
      lastPlaces[agent] = layout.lastRow(agent) * inputs;
    }
    if (plan.agentIdInObservation()) {
      for (int agent = 0; agent < agents; agent++) {
        for (int step = 0; step < steps; step++) {
          appendId(layout.row(step, agent), agent, observationSize);
        }
        appendId(layout.nextRow(agent), agent, observationSize);
        appendId(layout.lastRow(agent), agent, observationSize);
      }
    }
  }

  private void appendId(int firstRow, int agent, int observationSize) {
    for (int row = firstRow; row < firstRow + environmentCount; row++) {
      values[row * inputs + observationSize + agent] = 1;
    }
  }

  /**
   * What all agents of an environment see before a step.
   *
   * @param step of the rollout; the number of its steps is the next one's first
   */
  void observe(EnvironmentBatch environments, int environment, int step) {
    environments.observeAll(environment, values, places[step], environment * inputs);
  }

  /** What all agents of an environment see last in an episode. */
  void observeLast(EnvironmentBatch environments, int environment) {
    environments.observeAll(environment, values, lastPlaces, environment * inputs);
  }

  /** The next rollout begins where this one ended. */
  void nextBecomesFirst() {
    for (int agent = 0; agent < agents; agent++) {
      System.arraycopy(
          values,
          layout.nextRow(agent) * inputs,
          values,
          layout.row(0, agent) * inputs,
          environmentCount * inputs);
    }
  }
}
