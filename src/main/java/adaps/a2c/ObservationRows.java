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
  private final int environmentCount;

  /** Where an agent's inputs of a step begin, [step][agent]; behind the last step, the next. */
  private final int[][] places;

  private final int[] lastPlaces;

  ObservationRows(
      SharingPlan plan, RowLayout layout, int observationSize, int environmentCount, int steps) {
    this.environmentCount = environmentCount;
    int agents = plan.agents();
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
      for (int[] ofStep : places) {
        appendIds(ofStep, observationSize);
      }
      appendIds(lastPlaces, observationSize);
    }
  }

  private void appendIds(int[] ofAgents, int observationSize) {
    for (int agent = 0; agent < ofAgents.length; agent++) {
      for (int environment = 0; environment < environmentCount; environment++) {
        values[ofAgents[agent] + environment * inputs + observationSize + agent] = 1;
      }
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
    int[] first = places[0];
    int[] next = places[places.length - 1];
    for (int agent = 0; agent < first.length; agent++) {
      System.arraycopy(values, next[agent], values, first[agent], environmentCount * inputs);
    }
  }
}
