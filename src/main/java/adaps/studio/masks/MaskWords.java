package adaps.studio.masks;

import adaps.sharing.MaskFrame;
import adaps.words.Quantity;

/** What is said of a cell of the heatmap. */
final class MaskWords {
  private MaskWords() {}

  static String of(MasksViewModel masks, int mask, int layer, int neuron) {
    MaskFrame frame = masks.shown().get();
    boolean kept = frame.bits()[mask][layer][neuron];
    StringBuilder words = new StringBuilder(masks.isByCluster() ? "Cluster " : "Agent ");
    words.append(mask + 1).append(", ").append(frame.layerNames().get(layer));
    words.append(", ").append(frame.nameOf(layer, neuron));
    words.append('\n').append(kept ? "kept" : "dropped");
    if (frame.probabilities() != null) {
      words.append(", p = ").append(Quantity.value(frame.probabilities()[mask][layer][neuron]));
    }
    if (kept && masks.activity().get() != null && masks.preview().get() == null) {
      double mean = masks.activity().get().mean()[mask][layer][neuron];
      words.append("\nmean activation ").append(Quantity.value(mean));
    }
    int users = NeuronOrder.users(frame, layer, neuron);
    return words
        .append("\nkept by ")
        .append(users)
        .append(" of ")
        .append(frame.bits().length)
        .append(" masks")
        .toString();
  }
}
