package adaps.sharing;

import adaps.config.Parameter;
import adaps.config.RecordParameters;
import adaps.nets.LayerMasks;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** SNP-PS (Kim and Sung, 2023), neuron level: one network, and a random mask for each agent. */
public final class StructuredPruning implements Method {
  private static final RecordParameters<Settings> PARAMETERS =
      RecordParameters.of(Settings.class, "SNP-PS");

  /** What can be set of it alone. */
  public record Settings(
      @Parameter(
              label = "Keep",
              value = "0.5",
              min = 0,
              max = 1,
              help = "Probability that a neuron stays in an agent's random mask.")
          double keepProbability) {}

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
  public boolean leavesOutNeurons() {
    return true;
  }

  @Override
  public RecordParameters<?> parameters() {
    return PARAMETERS;
  }

  @Override
  public SharingPlan plan(SharingInputs inputs) {
    double keep = PARAMETERS.read(inputs.settings()).keepProbability();
    UniformRandomProvider random = inputs.streams().stream("pruning masks");
    LayerMasks actor = draw(inputs.agents(), inputs.hidden(), keep, random);
    LayerMasks critic =
        inputs.masks().maskedNetworks().equals("both")
            ? draw(inputs.agents(), inputs.hidden(), keep, random)
            : LayerMasks.allOnes(inputs.agents(), inputs.hidden());
    return SharingPlan.masked(actor, critic);
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
