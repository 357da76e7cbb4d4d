package adaps.a2c;

import adaps.nets.MlpBank;
import adaps.nets.RowBlock;

/** Mean activations of actor and critic, mask by mask, over the rows that went through them. */
final class MeanActivations {
  private MeanActivations() {}

  /**
   * @param blocks one for each mask
   * @return [mask][layer][neuron], the actor's hidden layers first
   */
  static double[][][] of(ActorCritic networks, RowBlock[] blocks) {
    int layers = networks.actor().shape().hidden().size();
    double[][][] means = new double[blocks.length][2 * layers][];
    for (RowBlock block : blocks) {
      double[][] ofMask = means[block.mask()];
      for (int layer = 0; layer < layers; layer++) {
        ofMask[layer] = mean(networks.actor(), layer, block);
        ofMask[layers + layer] = mean(networks.critic(), layer, block);
      }
    }
    return means;
  }

  private static double[] mean(MlpBank bank, int layer, RowBlock block) {
    double[] mean = new double[bank.shape().out(layer)];
    bank.meanActivations(layer, block, mean);
    return mean;
  }
}
