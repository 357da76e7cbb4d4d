package adaps.sharing;

import adaps.config.MaskConfig;
import adaps.nets.LayerMasks;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Stage 4: from cluster centres to masks (AdaPS, section 4.3). M_k = 1[sigmoid(f_m(z̄_k)) >
 * lambda], one bit for each hidden neuron of actor and critic, each with a mapping network of its
 * own; computed once and stored.
 */
public final class MaskMapping {
  private MaskMapping() {}

  /**
   * The masks of every cluster.
   *
   * @param probabilities activation probability, [cluster][layer][neuron], the actor's layers first
   * @param masks their bits above lambda, with the mask of each agent
   */
  public record Mapped(double[][][] probabilities, NeuronMasks masks) {}

  /**
   * Maps the centres.
   *
   * @param centres [cluster][latent dimension]
   * @param hidden neurons of each hidden layer, of actor and critic alike
   * @param stopped asked while large mapping networks are drawn
   * @throws java.util.concurrent.CancellationException when stopped
   */
  public static Mapped map(
      double[][] centres,
      int[] clusterOfAgent,
      List<Integer> hidden,
      MaskConfig config,
      RandomStreams streams,
      BooleanSupplier stopped) {
    double[][] inputs = config.standardiseCentres() ? standardised(centres) : centres;
    boolean both = config.maskedNetworks().equals("both");
    double[][][] actor = probabilities("actor", inputs, hidden, config, streams, stopped);
    double[][][] critic =
        both ? probabilities("critic", inputs, hidden, config, streams, stopped) : ones(actor);
    double[][][] all = new double[centres.length][2 * hidden.size()][];
    for (int k = 0; k < centres.length; k++) {
      System.arraycopy(actor[k], 0, all[k], 0, hidden.size());
      System.arraycopy(critic[k], 0, all[k], hidden.size(), hidden.size());
    }
    NeuronMasks masks =
        new NeuronMasks(
            clusterOfAgent.clone(),
            bits(actor, config.lambda()),
            both ? bits(critic, config.lambda()) : LayerMasks.allOnes(centres.length, hidden));
    return new Mapped(all, masks);
  }

  private static double[][][] probabilities(
      String part,
      double[][] inputs,
      List<Integer> hidden,
      MaskConfig config,
      RandomStreams streams,
      BooleanSupplier stopped) {
    int neurons = hidden.stream().mapToInt(Integer::intValue).sum();
    MappingNetwork network =
        new MappingNetwork(
            inputs[0].length,
            config.mappingHidden(),
            neurons,
            config.gain(),
            streams.stream("mask mapping " + part, config.mappingSeed()),
            stopped);
    double[][][] probabilities = new double[inputs.length][hidden.size()][];
    for (int k = 0; k < inputs.length; k++) {
      double[] flat = network.probabilities(inputs[k]);
      int at = 0;
      for (int layer = 0; layer < hidden.size(); layer++) {
        probabilities[k][layer] = Arrays.copyOfRange(flat, at, at + hidden.get(layer));
        at += hidden.get(layer);
      }
    }
    return probabilities;
  }

  private static double[][][] ones(double[][][] like) {
    double[][][] ones = new double[like.length][like[0].length][];
    for (int k = 0; k < like.length; k++) {
      for (int layer = 0; layer < like[k].length; layer++) {
        ones[k][layer] = new double[like[k][layer].length];
        Arrays.fill(ones[k][layer], 1);
      }
    }
    return ones;
  }

  private static LayerMasks bits(double[][][] probabilities, double lambda) {
    boolean[][][] bits = new boolean[probabilities.length][][];
    for (int k = 0; k < bits.length; k++) {
      bits[k] = new boolean[probabilities[k].length][];
      for (int layer = 0; layer < bits[k].length; layer++) {
        bits[k][layer] = new boolean[probabilities[k][layer].length];
        for (int neuron = 0; neuron < bits[k][layer].length; neuron++) {
          bits[k][layer][neuron] = probabilities[k][layer][neuron] > lambda;
        }
      }
    }
    return new LayerMasks(bits);
  }

  /**
   * Every dimension to mean 0 and (sample) deviation 1 over the clusters; one that does not vary
   * becomes 0.
   */
  static double[][] standardised(double[][] centres) {
    int clusters = centres.length;
    int dimensions = centres[0].length;
    double[][] result = new double[clusters][dimensions];
    for (int d = 0; d < dimensions; d++) {
      double mean = 0;
      for (double[] centre : centres) {
        mean += centre[d] / clusters;
      }
      double squares = 0;
      for (double[] centre : centres) {
        squares += (centre[d] - mean) * (centre[d] - mean);
      }
      double deviation = Math.sqrt(squares / Math.max(1, clusters - 1));
      for (int k = 0; k < clusters; k++) {
        result[k][d] = deviation > 1e-12 ? (centres[k][d] - mean) / deviation : 0;
      }
    }
    return result;
  }
}
