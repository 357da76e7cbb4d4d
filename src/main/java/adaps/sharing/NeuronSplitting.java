package adaps.sharing;

import adaps.nets.LayerMasks;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * One look of GradPS at the neurons of actor and critic: which of them are split, among whom, and
 * which are made one again.
 */
final class NeuronSplitting {
  private final GradientParameterSharing.Settings settings;
  private final NeuronCopies copies;
  private final SharingPlan plan;
  private final IntFunction<NeuronPulls> pullsOfLayer;
  private final RandomStreams streams;
  private int split;
  private int merged;
  private int splitNow;

  /**
   * @param plan with a mask for each agent
   * @param pullsOfLayer by hidden layer, the actor's first
   * @param streams of this look
   */
  NeuronSplitting(
      GradientParameterSharing.Settings settings,
      NeuronCopies copies,
      SharingPlan plan,
      IntFunction<NeuronPulls> pullsOfLayer,
      RandomStreams streams) {
    this.settings = settings;
    this.copies = copies;
    this.plan = plan;
    this.pullsOfLayer = pullsOfLayer;
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
    LayerMasks critic = both ? look(now.critic(), copies.hidden().size()) : now.critic();
    return new NeuronMasks(now.maskOfAgent(), actor, critic);
  }

  /** Neurons that were split. */
  int split() {
    return split;
  }

  /** Neurons whose copies were made one. */
  int merged() {
    return merged;
  }

  /** Neurons that have copies now. */
  int splitNow() {
    return splitNow;
  }

  private LayerMasks look(LayerMasks masks, int firstLayer) {
    boolean[][][] bits = masks.bits();
    for (int layer = 0; layer < copies.hidden().size(); layer++) {
      if (copies.room().get(layer) > 1) {
        look(new Layer(masks, bits, layer, firstLayer + layer));
      }
    }
    return new LayerMasks(bits);
  }

  private void look(Layer layer) {
    double sum = 0;
    int pulled = 0;
    for (int neuron = 0; neuron < layer.neurons(); neuron++) {
      if (layer.isSplit(neuron)) {
        lookAtCopies(layer, neuron);
      } else if (!Double.isNaN(layer.pulls.efficiency(neuron))) {
        sum += layer.pulls.efficiency(neuron);
        pulled++;
      }
    }
    double futile = settings.futileBelow() * sum / Math.max(1, pulled);
    for (int neuron = 0; neuron < layer.neurons(); neuron++) {
      if (!layer.isSplit(neuron) && layer.pulls.efficiency(neuron) < futile) {
        split(layer, neuron);
      }
    }
  }

  private void lookAtCopies(Layer layer, int neuron) {
    if (layer.agreement(neuron) >= settings.mergeFrom()) {
      layer.give(neuron, new int[plan.agents()]);
      merged++;
    } else {
      splitNow++;
    }
  }

  private void split(Layer layer, int neuron) {
    int[] clusters =
        SpectralClusters.of(
            layer.conflicts(neuron),
            copies.room().get(layer.index),
            streams.child("layer " + layer.ofBoth).child("neuron " + neuron));
    if (Arrays.stream(clusters).max().orElse(0) > 0) {
      layer.give(neuron, clusters);
      split++;
      splitNow++;
    }
  }

  /** One hidden layer: the masks as they are, and their bits as they will be. */
  private final class Layer {
    final NeuronPulls pulls;
    final int index;
    final int ofBoth;
    private final LayerMasks masks;
    private final boolean[][][] bits;

    /**
     * @param ofBoth its index among all layers, the actor's first
     */
    Layer(LayerMasks masks, boolean[][][] bits, int index, int ofBoth) {
      this.masks = masks;
      this.bits = bits;
      this.index = index;
      this.ofBoth = ofBoth;
      pulls = pullsOfLayer.apply(ofBoth);
    }

    int neurons() {
      return copies.hidden().get(index);
    }

    /** Whether two agents use different copies. */
    boolean isSplit(int neuron) {
      return Arrays.stream(copyOfAgent(neuron)).distinct().count() > 1;
    }

    private int[] copyOfAgent(int neuron) {
      int[] copyOfAgent = new int[plan.agents()];
      int first = neuron * copies.room().get(index);
      Arrays.setAll(
          copyOfAgent,
          agent -> copies.placeOf(masks, plan.maskOfAgent(agent), index, neuron) - first);
      return copyOfAgent;
    }

    double[][] conflicts(int neuron) {
      double[][] conflicts = new double[plan.agents()][plan.agents()];
      for (int one = 0; one < conflicts.length; one++) {
        for (int other = 0; other < one; other++) {
          conflicts[one][other] = pulls.conflict(neuron, one, other);
          conflicts[other][one] = conflicts[one][other];
        }
      }
      return conflicts;
    }

    /**
     * Efficiency between a neuron's copies: |Σ Φ| / Σ |Φ| with Φ the sum of what a copy's agents
     * pull; 1 where nobody pulls.
     */
    double agreement(int neuron) {
      int[] copyOfAgent = copyOfAgent(neuron);
      double[] squares = new double[copies.room().get(index)];
      double together = 0;
      for (int one = 0; one < copyOfAgent.length; one++) {
        for (int other = 0; other < copyOfAgent.length; other++) {
          double dot = pulls.dot(neuron, one, other);
          together += dot;
          squares[copyOfAgent[one]] += copyOfAgent[one] == copyOfAgent[other] ? dot : 0;
        }
      }
      double apart = Arrays.stream(squares).map(square -> Math.sqrt(Math.max(0, square))).sum();
      return apart == 0 ? 1 : Math.sqrt(Math.max(0, together)) / apart;
    }

    /** Every agent uses this copy of a neuron. */
    void give(int neuron, int[] copyOfAgent) {
      int room = copies.room().get(index);
      for (int agent = 0; agent < copyOfAgent.length; agent++) {
        boolean[] places = bits[plan.maskOfAgent(agent)][index];
        for (int copy = 0; copy < room; copy++) {
          places[neuron * room + copy] = copy == copyOfAgent[agent];
        }
      }
    }
  }
}
