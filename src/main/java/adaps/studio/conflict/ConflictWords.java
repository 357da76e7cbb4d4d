package adaps.studio.conflict;

import adaps.conflict.ConflictFrame;
import adaps.conflict.LayerPulls;
import adaps.words.Quantity;
import java.util.StringJoiner;

/** What is said of a neuron and of who pulls at it, and of all of them. */
final class ConflictWords {
  private ConflictWords() {}

  /**
   * A neuron, and one part's pull at it.
   *
   * @param part or -1 for the neuron alone
   */
  static String of(ConflictViewModel model, LayerPulls layer, int neuron, int part) {
    StringJoiner lines = new StringJoiner("\n");
    String network = model.hasNetworks() ? ", network " + (layer.network() + 1) : "";
    lines.add(layer.name() + network + ", neuron " + (neuron + 1));
    if (layer.pulled(neuron) == 0) {
      return lines.add("nobody pulls here").toString();
    }
    if (part >= 0) {
      addPart(lines, model, layer, neuron, part);
    }
    addNeuron(lines, model.frame().get(), layer, neuron);
    return lines.toString();
  }

  private static void addPart(
      StringJoiner lines, ConflictViewModel model, LayerPulls layer, int neuron, int part) {
    LayerPulls.Pull pull = layer.pulls()[neuron][part];
    String name = model.partName(part);
    if (pull.length() == 0) {
      lines.add(name + " does not pull here");
      return;
    }
    lines.add(
        name
            + " pulls "
            + Quantity.percent(pull.length() / layer.pulled(neuron))
            + " of it all: "
            + Quantity.percent(Math.abs(pull.direction()))
            + (pull.direction() < 0 ? " of that against the rest" : " of that with the whole"));
    StringJoiner weights = new StringJoiner(", ");
    for (int rank = 0; rank < pull.strongest().length; rank++) {
      double share = pull.shares()[rank];
      if (share != 0) {
        // A step goes against the gradient.
        weights.add(
            model.inputName(layer, pull.strongest()[rank])
                + (share > 0 ? " down " : " up ")
                + Quantity.percent(Math.abs(share)));
      }
    }
    lines.add("at " + weights);
  }

  private static void addNeuron(
      StringJoiner lines, ConflictFrame frame, LayerPulls layer, int neuron) {
    if (layer.isShared(neuron)) {
      lines.add(
          Quantity.percent(layer.ofParts(neuron)) + " of what " + frame.word() + "s pull is left");
    } else {
      lines.add("one " + frame.word() + " alone pulls here");
    }
    lines.add(
        Quantity.percent(layer.efficiency()[neuron])
            + " of what agents pull is left"
            + (layer.futile()[neuron] ? ": a futile neuron" : ""));
  }

  /** What is wrong and what to do; empty where parts cancel each other nowhere. */
  static String warning(ConflictFrame frame) {
    int cancelled = frame.cancelled();
    if (cancelled == 0) {
      return "";
    }
    String parts = frame.clusters() ? "Clusters" : "Types";
    String what =
        parts
            + " cancel more than half of each other's pull in "
            + Quantity.count(cancelled)
            + " of "
            + Quantity.count(frame.shared())
            + " neurons that they share. ";
    return what
        + (frame.clusters()
            ? "Fewer neurons are shared where masks keep less: raise lambda."
            : "AdaPS gives each cluster neurons of its own, SePS a network.");
  }
}
