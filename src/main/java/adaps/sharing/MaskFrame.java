package adaps.sharing;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The masks of a run, made to be drawn by another thread. Layers are the actor's hidden layers,
 * then the critic's.
 *
 * @param layerNames for example {@code actor 1, actor 2, critic 1, critic 2}
 * @param probabilities probability of each neuron, [mask][layer][neuron]; null where masks are not
 *     mapped
 * @param bits whether the neuron is kept, [mask][layer][neuron]
 * @param maskOfAgent mask of every agent
 * @param lambda threshold that made bits of the probabilities
 * @param report what the masks have in common, and what is wrong with them
 * @param room places of each neuron, by layer: more than 1 where it may have {@linkplain
 *     NeuronCopies copies}
 */
public record MaskFrame(
    List<String> layerNames,
    double[][][] probabilities,
    boolean[][][] bits,
    int[] maskOfAgent,
    double lambda,
    MaskReport report,
    List<Integer> room) {

  public MaskFrame {
    room = List.copyOf(room);
  }

  /** Masks over neurons that have no copies. */
  public MaskFrame(
      List<String> layerNames,
      double[][][] probabilities,
      boolean[][][] bits,
      int[] maskOfAgent,
      double lambda,
      MaskReport report) {
    this(
        layerNames,
        probabilities,
        bits,
        maskOfAgent,
        lambda,
        report,
        Collections.nCopies(layerNames.size(), 1));
  }

  /** Neurons of a layer, by index, without room for copies that no mask keeps. */
  public int[] neurons(int layer) {
    return IntStream.range(0, bits[0][layer].length)
        .filter(neuron -> room.get(layer) == 1 || isUsed(layer, neuron))
        .toArray();
  }

  /** Whether some mask keeps a neuron. */
  public boolean isUsed(int layer, int neuron) {
    return Arrays.stream(bits).anyMatch(mask -> mask[layer][neuron]);
  }

  /** What is known of a neuron: its number from 1, and which copy it is where it may have some. */
  public String nameOf(int layer, int neuron) {
    return NeuronCopies.nameOf(room.get(layer), neuron);
  }

  /** How many neurons masks keep; room for copies that nobody uses is none. */
  public NeuronCounts counts() {
    boolean[][][] used = new boolean[bits.length][bits[0].length][];
    for (int layer = 0; layer < bits[0].length; layer++) {
      int[] neurons = neurons(layer);
      for (int mask = 0; mask < bits.length; mask++) {
        used[mask][layer] = new boolean[neurons.length];
        for (int i = 0; i < neurons.length; i++) {
          used[mask][layer][i] = bits[mask][layer][neurons[i]];
        }
      }
    }
    return NeuronCounts.of(used);
  }

  /** Whether every agent has a mask of its own, of the agent's own number. */
  public boolean isOneForEachAgent() {
    return bits.length == maskOfAgent.length
        && IntStream.range(0, bits.length).allMatch(agent -> maskOfAgent[agent] == agent);
  }
}
