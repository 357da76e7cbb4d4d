package adaps.conflict;

import adaps.nets.MlpShape;

/** Works out {@link LayerPulls} from the sums of those who belong to each part. */
final class PartPulls {
  /** Incoming weights that are named. */
  private static final int NAMED = 3;

  private final PullSums sums;
  private final int[] partOf;
  private final int parts;

  /**
   * @param partOf part of each puller
   */
  PartPulls(PullSums sums, int[] partOf, int parts) {
    this.sums = sums;
    this.partOf = partOf;
    this.parts = parts;
  }

  LayerPulls of(Role role, int layer, int network) {
    MlpShape shape = sums.shape(role);
    int neurons = shape.out(layer);
    float[][] ofPart = parts(role, layer, network);
    float[] whole = new float[ofPart[0].length];
    for (float[] own : ofPart) {
      add(own, 0, whole);
    }
    LayerEfficiency efficiency = sums.efficiency(role, layer, network);
    boolean[] futile = new boolean[neurons];
    LayerPulls.Pull[][] pulls = new LayerPulls.Pull[neurons][parts];
    for (int neuron = 0; neuron < neurons; neuron++) {
      futile[neuron] = efficiency.isFutile(neuron);
      double length = Math.sqrt(dot(whole, whole, neuron, neurons));
      for (int part = 0; part < parts; part++) {
        double along = length == 0 ? 0 : dot(ofPart[part], whole, neuron, neurons) / length;
        pulls[neuron][part] = pull(ofPart[part], neuron, neurons, along);
      }
    }
    return new LayerPulls(
        role, layer, network, shape.in(layer), efficiency.ofNeuron(), futile, pulls);
  }

  /** [part][inputs and bias × neurons]. */
  private float[][] parts(Role role, int layer, int network) {
    MlpShape shape = sums.shape(role);
    float[][] ofPart = new float[parts][(shape.in(layer) + 1) * shape.out(layer)];
    for (int puller : sums.pullers().on(network)) {
      add(sums.pull(role, puller), sums.first(role, layer), ofPart[partOf[puller]]);
    }
    return ofPart;
  }

  private static void add(float[] from, int first, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[first + i];
    }
  }

  private static LayerPulls.Pull pull(float[] own, int neuron, int neurons, double along) {
    double squared = dot(own, own, neuron, neurons);
    int[] strongest = strongest(own, neuron, neurons);
    double[] shares = new double[strongest.length];
    for (int rank = 0; rank < shares.length; rank++) {
      double weight = own[strongest[rank] * neurons + neuron];
      shares[rank] = squared == 0 ? 0 : weight * Math.abs(weight) / squared;
    }
    return new LayerPulls.Pull(Math.sqrt(squared), along, strongest, shares);
  }

  private static double dot(float[] one, float[] other, int neuron, int neurons) {
    double sum = 0;
    for (int at = neuron; at < one.length; at += neurons) {
      sum += (double) one[at] * other[at];
    }
    return sum;
  }

  private static int[] strongest(float[] pull, int neuron, int neurons) {
    int inputs = pull.length / neurons;
    int[] ranked = new int[Math.min(NAMED, inputs)];
    for (int rank = 0; rank < ranked.length; rank++) {
      int best = -1;
      for (int input = 0; input < inputs; input++) {
        boolean taken = false;
        for (int before = 0; before < rank; before++) {
          taken |= ranked[before] == input;
        }
        if (!taken && (best < 0 || isStronger(pull, input, best, neuron, neurons))) {
          best = input;
        }
      }
      ranked[rank] = best;
    }
    return ranked;
  }

  private static boolean isStronger(float[] pull, int one, int other, int neuron, int neurons) {
    return Math.abs(pull[one * neurons + neuron]) > Math.abs(pull[other * neurons + neuron]);
  }
}
