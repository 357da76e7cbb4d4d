package adaps.sharing;

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
 */
public record MaskFrame(
    List<String> layerNames,
    double[][][] probabilities,
    boolean[][][] bits,
    int[] maskOfAgent,
    double lambda,
    MaskReport report) {

  /** Whether every agent has a mask of its own, of the agent's own number. */
  public boolean isOneForEachAgent() {
    return bits.length == maskOfAgent.length
        && IntStream.range(0, bits.length).allMatch(agent -> maskOfAgent[agent] == agent);
  }
}
