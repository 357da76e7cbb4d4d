package adaps.sharing;

import adaps.nets.LayerMasks;
import adaps.random.RandomStreams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One look of GradPS at the neurons of actor and critic: which of them are split, among whom, and
 * which are made one again.
 */
final class NeuronSplitting {
  private final GradientParameterSharing.Settings settings;
  private final NeuronCopies copies;
  private final PulledNeurons pulled;
  private final SharingPlan plan;
  private final RandomStreams streams;
  private int split;
  private int merged;
  private int splitNow;

  /**
   * @param pulled gradients of all layers with room for copies, the actor's first
   * @param plan with a mask for each agent
   * @param streams of this look
   */
  NeuronSplitting(
      GradientParameterSharing.Settings settings,
      NeuronCopies copies,
      PulledNeurons pulled,
      SharingPlan plan,
      RandomStreams streams) {
    this.settings = settings;
    this.copies = copies;
    this.pulled = pulled;
    this.plan = plan;
    this.streams = streams;
  }

  /**
   * The masks from now on.
   *
   * @param both whether the critic's neurons are looked at as well
   */
  NeuronMasks masks(boolean both) {
    NeuronMasks now = plan.masks();
    LayerMasks actor = look(now.actor(), 0);
    int ofActor = GradientParameterSharing.neurons(copies);
    LayerMasks critic = both ? look(now.critic(), ofActor) : now.critic();
    return new NeuronMasks(now.maskOfAgent(), actor, critic);
  }

  int split() {
    return split;
  }

  int merged() {
    return merged;
  }

  /** Neurons that have copies now. */
  int splitNow() {
    return splitNow;
  }

  private LayerMasks look(LayerMasks masks, int firstNeuron) {
    boolean[][][] bits = masks.bits();
    int first = firstNeuron;
    for (int layer = 0; layer < copies.hidden().size(); layer++) {
      if (copies.room().get(layer) > 1) {
        look(masks, bits, layer, first);
        first += copies.hidden().get(layer);
      }
    }
    return new LayerMasks(bits);
  }

  private void look(LayerMasks masks, boolean[][][] bits, int layer, int first) {
    List<Integer> whole = new ArrayList<>();
    double sum = 0;
    double[] efficiency = new double[copies.hidden().get(layer)];
    for (int neuron = 0; neuron < efficiency.length; neuron++) {
      int[] copyOfAgent = copyOfAgent(masks, layer, neuron);
      if (Arrays.stream(copyOfAgent).allMatch(copy -> copy == copyOfAgent[0])) {
        efficiency[neuron] = pulled.efficiency(first + neuron, each(), pulled.agents());
        sum += efficiency[neuron];
        whole.add(neuron);
      } else {
        lookAtCopies(bits, layer, neuron, first + neuron, copyOfAgent);
      }
    }
    double futile = settings.futileBelow() * sum / Math.max(1, whole.size());
    for (int neuron : whole) {
      if (efficiency[neuron] < futile) {
        split(bits, layer, neuron, first + neuron);
      }
    }
  }

  /** Every agent a group of its own. */
  private int[] each() {
    int[] each = new int[pulled.agents()];
    Arrays.setAll(each, agent -> agent);
    return each;
  }

  private int[] copyOfAgent(LayerMasks masks, int layer, int neuron) {
    int[] copyOfAgent = new int[pulled.agents()];
    int first = neuron * copies.room().get(layer);
    Arrays.setAll(
        copyOfAgent,
        agent -> copies.placeOf(masks, plan.maskOfAgent(agent), layer, neuron) - first);
    return copyOfAgent;
  }

  private void lookAtCopies(
      boolean[][][] bits, int layer, int neuron, int pulledNeuron, int[] copyOfAgent) {
    int room = copies.room().get(layer);
    if (pulled.efficiency(pulledNeuron, copyOfAgent, room) >= settings.mergeFrom()) {
      give(bits, layer, neuron, new int[copyOfAgent.length]);
      merged++;
    } else {
      splitNow++;
    }
  }

  private void split(boolean[][][] bits, int layer, int neuron, int pulledNeuron) {
    int[] clusters =
        SpectralClusters.of(
            pulled.conflicts(pulledNeuron),
            copies.room().get(layer),
            streams.child("neuron " + pulledNeuron));
    if (Arrays.stream(clusters).max().orElse(0) > 0) {
      give(bits, layer, neuron, clusters);
      split++;
      splitNow++;
    }
  }

  /** Every agent uses this copy of a neuron. */
  private void give(boolean[][][] bits, int layer, int neuron, int[] copyOfAgent) {
    int room = copies.room().get(layer);
    for (int agent = 0; agent < copyOfAgent.length; agent++) {
      boolean[] places = bits[plan.maskOfAgent(agent)][layer];
      for (int copy = 0; copy < room; copy++) {
        places[neuron * room + copy] = copy == copyOfAgent[agent];
      }
    }
  }
}
