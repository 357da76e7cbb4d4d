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
    int inputs = shape.in(layer) + 1;
    PullGram gram = sums.gram(role, layer, network);
    LayerEfficiency efficiency = LayerEfficiency.of(gram);
    boolean[] futile = new boolean[neurons];
    double[][][] ofPart = parts(role, layer, gram.pullers(), neurons, inputs);
    LayerPulls.Pull[][] pulls = new LayerPulls.Pull[neurons][parts];
    for (int neuron = 0; neuron < neurons; neuron++) {
      futile[neuron] = efficiency.isFutile(neuron);
      double[] whole = whole(ofPart[neuron], inputs);
      for (int part = 0; part < parts; part++) {
        pulls[neuron][part] = pull(ofPart[neuron][part], whole);
      }
    }
    return new LayerPulls(
        role, layer, network, shape.in(layer), efficiency.ofNeuron(), futile, pulls);
  }

  private static LayerPulls.Pull pull(double[] own, double[] whole) {
    double squared = dot(own, own);
    double length = Math.sqrt(dot(whole, whole));
    int[] strongest = strongest(own);
    double[] shares = new double[strongest.length];
    for (int rank = 0; rank < shares.length; rank++) {
      double weight = own[strongest[rank]];
      shares[rank] = squared == 0 ? 0 : weight * Math.abs(weight) / squared;
    }
    double along = length == 0 ? 0 : dot(own, whole) / length;
    return new LayerPulls.Pull(Math.sqrt(squared), along, strongest, shares);
  }

  /** [neuron][part][input, the bias last]. */
  private double[][][] parts(Role role, int layer, int[] pullers, int neurons, int inputs) {
    double[][][] ofPart = new double[neurons][parts][inputs];
    int first = sums.first(role, layer);
    for (int puller : pullers) {
      float[] pull = sums.pull(role, puller);
      for (int input = 0; input < inputs; input++) {
        for (int neuron = 0; neuron < neurons; neuron++) {
          ofPart[neuron][partOf[puller]][input] += pull[first + input * neurons + neuron];
        }
      }
    }
    return ofPart;
  }

  private static double[] whole(double[][] ofPart, int inputs) {
    double[] whole = new double[inputs];
    for (double[] own : ofPart) {
      for (int input = 0; input < inputs; input++) {
        whole[input] += own[input];
      }
    }
    return whole;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static int[] strongest(double[] pull) {
    int[] ranked = new int[Math.min(NAMED, pull.length)];
    boolean[] taken = new boolean[pull.length];
    for (int rank = 0; rank < ranked.length; rank++) {
      int best = -1;
      for (int i = 0; i < pull.length; i++) {
        if (!taken[i] && (best < 0 || Math.abs(pull[i]) > Math.abs(pull[best]))) {
          best = i;
        }
      }
      taken[best] = true;
      ranked[rank] = best;
    }
    return ranked;
  }
}
