package adaps.sharing;

/**
 * How many hidden neurons, of actor and critic together, masks keep.
 *
 * @param kept neurons that a mask keeps, [mask]
 * @param privateTo neurons that this mask alone keeps, [mask]
 * @param both neurons that two masks keep, [mask][mask]
 * @param sharedByAll neurons that every mask keeps
 * @param unused neurons that no mask keeps
 * @param total all neurons
 */
public record NeuronCounts(
    int[] kept, int[] privateTo, int[][] both, int sharedByAll, int unused, int total) {

  /**
   * Counts.
   *
   * @param bits whether a neuron is kept, [mask][layer][neuron]; at least one mask
   */
  public static NeuronCounts of(boolean[][][] bits) {
    int masks = bits.length;
    int[] privateTo = new int[masks];
    int[][] both = new int[masks][masks];
    int sharedByAll = 0;
    int unused = 0;
    int total = 0;
    for (int layer = 0; layer < bits[0].length; layer++) {
      for (int neuron = 0; neuron < bits[0][layer].length; neuron++) {
        int users = 0;
        int last = -1;
        for (int a = 0; a < masks; a++) {
          if (bits[a][layer][neuron]) {
            users++;
            last = a;
            for (int b = 0; b < masks; b++) {
              both[a][b] += bits[b][layer][neuron] ? 1 : 0;
            }
          }
        }
        total++;
        sharedByAll += users == masks ? 1 : 0;
        unused += users == 0 ? 1 : 0;
        if (users == 1) {
          privateTo[last]++;
        }
      }
    }
    int[] kept = new int[masks];
    for (int mask = 0; mask < masks; mask++) {
      kept[mask] = both[mask][mask];
    }
    return new NeuronCounts(kept, privateTo, both, sharedByAll, unused, total);
  }

  /** Neurons that a mask keeps and at least one other, but not all, keep too. */
  public int sharedBySome(int mask) {
    boolean alone = kept.length == 1;
    return kept[mask] - (alone ? kept[mask] : privateTo[mask] + sharedByAll);
  }

  /**
   * Jaccard overlap of two masks, [mask][mask]: neurons that both keep over neurons that either
   * keeps; 1 when both keep none.
   */
  public double[][] overlap() {
    double[][] overlap = new double[kept.length][kept.length];
    for (int a = 0; a < kept.length; a++) {
      for (int b = 0; b < kept.length; b++) {
        int either = kept[a] + kept[b] - both[a][b];
        overlap[a][b] = either == 0 ? 1 : (double) both[a][b] / either;
      }
    }
    return overlap;
  }
}
