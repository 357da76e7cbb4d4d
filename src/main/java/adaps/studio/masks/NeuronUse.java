package adaps.studio.masks;

import adaps.pipeline.NetworkActivity;
import adaps.sharing.MaskFrame;

/**
 * How neurons are used, over all hidden layers of actor and critic.
 *
 * @param keptBy number of neurons that exactly k masks keep, [k], k from 0 to the number of masks
 * @param silent neurons that some mask keeps and that never fired in the newest rollout; -1 when it
 *     is not known
 */
record NeuronUse(int[] keptBy, int silent) {

  /**
   * @param activity of these very masks, or null
   */
  static NeuronUse of(MaskFrame frame, NetworkActivity activity) {
    int[] keptBy = new int[frame.bits().length + 1];
    int silent = 0;
    for (int layer = 0; layer < frame.layerNames().size(); layer++) {
      for (int neuron : frame.neurons(layer)) {
        int users = NeuronOrder.users(frame, layer, neuron);
        keptBy[users]++;
        boolean quiet = activity != null && users > 0 && neverFired(activity, layer, neuron);
        silent += quiet ? 1 : 0;
      }
    }
    return new NeuronUse(keptBy, activity == null ? -1 : silent);
  }

  private static boolean neverFired(NetworkActivity activity, int layer, int neuron) {
    for (double[][] mask : activity.mean()) {
      if (mask[layer][neuron] > 0) {
        return false;
      }
    }
    return true;
  }

  /** All neurons. */
  int total() {
    int total = 0;
    for (int count : keptBy) {
      total += count;
    }
    return total;
  }
}
