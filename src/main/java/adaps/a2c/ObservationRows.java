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

  /** Where an agent's inputs begin after a step, [step][agent]. */
  private final int[][] after;

  ObservationRows(
      SharingPlan plan, RowLayout layout, int observationSize, int environmentCount, int steps) {
    this.layout = layout;
    this.environmentCount = environmentCount;
    agents = plan.agents();
    inputs = plan.inputs(observationSize);
    values = new float[layout.allRows() * inputs];
    after = new int[steps][agents];
    for (int step = 0; step < steps; step++) {
      for (int agent = 0; agent < agents; agent++) {
        int row = step + 1 < steps ? layout.row(step + 1, agent) : layout.nextRow(agent);
        after[step][agent] = row * inputs;
      }
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

  void observe(EnvironmentBatch environments, int environment, int agent, int firstRow) {
    environments.observe(environment, agent, values, (firstRow + environment) * inputs);
  }

  /** What all agents of an environment see after a step of the rollout. */
  void observeAfter(EnvironmentBatch environments, int environment, int step) {
    environments.observeAll(environment, values, after[step], environment * inputs);
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
