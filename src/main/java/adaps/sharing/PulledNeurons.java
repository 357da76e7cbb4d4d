package adaps.sharing;

import java.util.Arrays;

/**
 * What every agent's loss pulled at every neuron of some layers, summed over each part of a period:
 * a view of an array that is kept with a run, so that a run that is resumed knows it.
 */
final class PulledNeurons {
  /** Behind the sums: neurons that were split and merged since the run began. */
  private static final int COUNTERS = 2;

  private final float[] memory;
  private final int parts;
  private final int agents;
  private final int neurons;

  /**
   * @param memory of {@link #size} numbers
   */
  PulledNeurons(float[] memory, int parts, int agents, int neurons) {
    this.memory = memory;
    this.parts = parts;
    this.agents = agents;
    this.neurons = neurons;
  }

  /** Numbers that are to be kept. */
  static int size(int parts, int agents, int neurons) {
    return Math.addExact(Math.multiplyExact(parts, Math.multiplyExact(agents, neurons)), COUNTERS);
  }

  int parts() {
    return parts;
  }

  int agents() {
    return agents;
  }

  private int at(int part, int agent, int neuron) {
    return (part * agents + agent) * neurons + neuron;
  }

  double pull(int part, int agent, int neuron) {
    return memory[at(part, agent, neuron)];
  }

  void add(int part, int agent, int neuron, double gradient) {
    memory[at(part, agent, neuron)] += (float) gradient;
  }

  /** Counts neurons that were split and merged. */
  void count(int split, int merged) {
    memory[memory.length - 2] += split;
    memory[memory.length - 1] += merged;
  }

  int split() {
    return (int) memory[memory.length - 2];
  }

  int merged() {
    return (int) memory[memory.length - 1];
  }

  /** A new period begins. */
  void forget() {
    Arrays.fill(memory, 0, memory.length - COUNTERS, 0);
  }

  /**
   * |Σ φ| / Σ |φ| over groups of agents, mean over the parts; 1 where nothing pulls.
   *
   * @param groupOfAgent the gradients of a group's agents are summed first
   * @param groups number of groups
   */
  double efficiency(int neuron, int[] groupOfAgent, int groups) {
    double mean = 0;
    for (int part = 0; part < parts; part++) {
      double[] pulls = new double[groups];
      for (int agent = 0; agent < agents; agent++) {
        pulls[groupOfAgent[agent]] += pull(part, agent, neuron);
      }
      double sum = 0;
      double sizes = 0;
      for (double each : pulls) {
        sum += each;
        sizes += Math.abs(each);
      }
      mean += (sizes == 0 ? 1 : Math.abs(sum) / sizes) / parts;
    }
    return mean;
  }

  /** |φ_a| + |φ_b| − |φ_a + φ_b| of every two agents, summed over the parts, [agent][agent]. */
  double[][] conflicts(int neuron) {
    double[][] conflicts = new double[agents][agents];
    for (int part = 0; part < parts; part++) {
      for (int a = 0; a < agents; a++) {
        double ofA = pull(part, a, neuron);
        for (int b = 0; b < a; b++) {
          double ofB = pull(part, b, neuron);
          double conflict = Math.abs(ofA) + Math.abs(ofB) - Math.abs(ofA + ofB);
          conflicts[a][b] += conflict;
          conflicts[b][a] += conflict;
        }
      }
    }
    return conflicts;
  }
}
