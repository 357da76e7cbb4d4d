package adaps.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Who pulls which way at every hidden neuron, to look at. Immutable.
 *
 * @param update the newest that was summed up
 * @param clusters whether parts are clusters; else they are types
 * @param parts how many there are
 * @param layers of the actors, then of the critics, network by network
 */
public record ConflictFrame(long update, boolean clusters, int parts, List<LayerPulls> layers) {
  /** Parts that keep less than this of what they pull cancel each other. */
  public static final double CANCELLED = 0.5;

  public ConflictFrame {
    layers = List.copyOf(layers);
  }

  /** What sums of pulls look like, part by part. */
  public static ConflictFrame of(PullSums sums, long update) {
    Pullers pullers = sums.pullers();
    boolean clusters = Arrays.stream(pullers.cluster()).allMatch(cluster -> cluster >= 0);
    int[] partOf = clusters ? pullers.cluster() : pullers.type();
    int parts = Arrays.stream(partOf).max().orElse(-1) + 1;
    PartPulls pulls = new PartPulls(sums, partOf, parts);
    List<LayerPulls> layers = new ArrayList<>();
    for (Role role : Role.values()) {
      for (int network : pullers.networks()) {
        for (int layer = 0; layer < sums.shape(role).hidden().size(); layer++) {
          layers.add(pulls.of(role, layer, network));
        }
      }
    }
    return new ConflictFrame(update, clusters, parts, layers);
  }

  /** Neurons at which two parts or more pull. */
  public int shared() {
    return count(LayerPulls::isShared);
  }

  /** Neurons in which parts cancel more than half of what they pull. */
  public int cancelled() {
    return count(LayerPulls::isCancelled);
  }

  /** Neurons whose efficiency is below half the mean of their layer. */
  public int futile() {
    return count((layer, neuron) -> layer.futile()[neuron]);
  }

  private int count(BiPredicate<LayerPulls, Integer> counts) {
    int count = 0;
    for (LayerPulls layer : layers) {
      for (int neuron = 0; neuron < layer.neurons(); neuron++) {
        count += counts.test(layer, neuron) ? 1 : 0;
      }
    }
    return count;
  }

  /** Mean efficiency of the neurons of a kind of networks at which anybody pulls; NaN if none. */
  public double efficiency(Role role) {
    return layers.stream()
        .filter(layer -> layer.role() == role)
        .flatMapToDouble(layer -> Arrays.stream(layer.efficiency()))
        .filter(efficiency -> !Double.isNaN(efficiency))
        .average()
        .orElse(Double.NaN);
  }

  /** What a part is called: {@code cluster} or {@code type}. */
  public String word() {
    return clusters ? "cluster" : "type";
  }
}
