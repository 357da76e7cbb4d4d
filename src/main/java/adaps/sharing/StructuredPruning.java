package adaps.sharing;

import adaps.nets.LayerMasks;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** SNP-PS (Kim and Sung, 2023), neuron level: one network, and a random mask for each agent. */
final class StructuredPruning implements Method {
  @Override
  public String name() {
    return "snp-ps";
  }

  @Override
  public String label() {
    return "SNP-PS";
  }

  @Override
  public String sentence() {
    return "One network; every agent has its own random mask.";
  }

  @Override
  public SharingPlan plan(SharingInputs inputs) {
    double keep = inputs.masks().keepProbability();
    UniformRandomProvider random = inputs.streams().stream("pruning masks");
    LayerMasks actor = draw(inputs.agents(), inputs.hidden(), keep, random);
    LayerMasks critic =
        inputs.masks().maskedNetworks().equals("both")
            ? draw(inputs.agents(), inputs.hidden(), keep, random)
            : LayerMasks.allOnes(inputs.agents(), inputs.hidden());
    int[] maskOfAgent = IntStream.range(0, inputs.agents()).toArray();
    return new SharingPlan(
        1, new int[inputs.agents()], new NeuronMasks(maskOfAgent, actor, critic), false);
  }

  private static LayerMasks draw(
      int masks, List<Integer> hidden, double keep, UniformRandomProvider random) {
    boolean[][][] bits = new boolean[masks][hidden.size()][];
    for (boolean[][] mask : bits) {
      for (int layer = 0; layer < mask.length; layer++) {
        mask[layer] = new boolean[hidden.get(layer)];
        for (int neuron = 0; neuron < mask[layer].length; neuron++) {
          mask[layer][neuron] = random.nextDouble() < keep;
        }
      }
    }
    return new LayerMasks(bits);
  }
}
