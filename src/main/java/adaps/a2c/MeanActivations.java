package adaps.a2c;

import adaps.nets.MlpBank;
import adaps.nets.RowBlock;
import java.util.Arrays;

/** Mean activations of actor and critic, mask by mask, over the rows that went through them. */
final class MeanActivations {
  private MeanActivations() {}

  /**
   * @param masks how many there are; agents of several networks may have one mask, and nobody need
   *     have another
   * @return [mask][layer][neuron], the actor's hidden layers first; 0 where nobody has the mask
   */
  static double[][][] of(ActorCritic networks, RowBlock[] blocks, int masks) {
    int layers = networks.actor().shape().hidden().size();
    double[][][] means = new double[masks][2 * layers][];
    for (double[][] ofMask : means) {
      Arrays.setAll(
          ofMask, layer -> new double[networks.actor().shape().hidden().get(layer % layers)]);
    }
    int[] rows = new int[masks];
    for (RowBlock block : blocks) {
      rows[block.mask()] += block.rows();
      double share = (double) block.rows() / rows[block.mask()];
      double[][] ofMask = means[block.mask()];
      for (int layer = 0; layer < layers; layer++) {
        add(networks.actor(), layer, block, share, ofMask[layer]);
        add(networks.critic(), layer, block, share, ofMask[layers + layer]);
      }
    }
    return means;
  }

  /** Takes a block into a mean of which its rows are this share. */
  private static void add(MlpBank bank, int layer, RowBlock block, double share, double[] mean) {
    double[] own = new double[mean.length];
    bank.meanActivations(layer, block, own);
    for (int neuron = 0; neuron < mean.length; neuron++) {
      mean[neuron] += share * (own[neuron] - mean[neuron]);
    }
  }
}
