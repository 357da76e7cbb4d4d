package adaps.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What a set of masks has in common.
 *
 * @param keep share of neurons that a mask keeps, [mask][layer]
 * @param overlap Jaccard overlap of two masks over all layers, [mask][mask]
 * @param sharedByAll neurons that every mask keeps, [layer]
 * @param privateToOne neurons that exactly one mask keeps, [layer]
 * @param unused neurons that no mask keeps, [layer]
 * @param warnings named problems for the person to see
 */
public record MaskReport(
    double[][] keep,
    double[][] overlap,
    int[] sharedByAll,
    int[] privateToOne,
    int[] unused,
    List<MaskWarning> warnings) {

  /** Above this overlap two clusters train practically the same network. */
  private static final double NEARLY_IDENTICAL = 0.95;

  /**
   * Compares masks.
   *
   * @param bits [mask][layer][neuron]
   * @param layerNames name of each layer, for the warnings
   */
  public static MaskReport of(boolean[][][] bits, List<String> layerNames) {
    return of(bits, layerNames, Collections.nCopies(layerNames.size(), 1));
  }

  /**
   * Compares masks over neurons that may have copies: one of a neuron's copies is the neuron. That
   * such masks are alike is no fault, since copies come with time.
   *
   * @param bits [mask][layer][place]
   * @param layerNames name of each layer, for the warnings
   * @param room places of each neuron, by layer
   */
  public static MaskReport of(boolean[][][] bits, List<String> layerNames, List<Integer> room) {
    int masks = bits.length;
    int layers = layerNames.size();
    double[][] keep = new double[masks][layers];
    int[][] keptBy = new int[3][layers];
    for (int layer = 0; layer < layers; layer++) {
      int places = bits[0][layer].length;
      int neurons = places / room.get(layer);
      for (int neuron = 0; neuron < places; neuron++) {
        int users = 0;
        for (int mask = 0; mask < masks; mask++) {
          if (bits[mask][layer][neuron]) {
            users++;
            keep[mask][layer] += 1.0 / neurons;
          }
        }
        keptBy[0][layer] += users == masks ? 1 : 0;
        keptBy[1][layer] += users == 1 ? 1 : 0;
        keptBy[2][layer] += users == 0 && room.get(layer) == 1 ? 1 : 0;
      }
    }
    double[][] overlap = NeuronCounts.of(bits).overlap();
    List<MaskWarning> warnings = new ArrayList<>();
    if (room.stream().allMatch(places -> places == 1)) {
      oneMask(keep, warnings);
      identicalMasks(overlap, warnings);
    }
    emptyLayers(keep, layerNames, warnings);
    return new MaskReport(keep, overlap, keptBy[0], keptBy[1], keptBy[2], List.copyOf(warnings));
  }

  private static void oneMask(double[][] keep, List<MaskWarning> warnings) {
    if (keep.length == 1) {
      double kept = Arrays.stream(keep[0]).average().orElse(Double.NaN);
      warnings.add(
          new MaskWarning(
              "one mask",
              String.format(
                  Locale.ROOT,
                  "One mask: all agents have the same, so this is full parameter sharing (FuPS) on"
                      + " %.0f %% of the neurons; set clusters if the agents are of several types.",
                  100 * kept)));
    }
  }

  private static void identicalMasks(double[][] overlap, List<MaskWarning> warnings) {
    double highest = 0;
    int first = -1;
    int second = -1;
    for (int a = 0; a < overlap.length; a++) {
      for (int b = a + 1; b < overlap.length; b++) {
        if (overlap[a][b] > highest) {
          highest = overlap[a][b];
          first = a;
          second = b;
        }
      }
    }
    if (highest > NEARLY_IDENTICAL) {
      warnings.add(
          new MaskWarning(
              "masks nearly identical",
              String.format(
                  Locale.ROOT,
                  "Masks nearly identical: masks %d and %d share %.0f %% of their neurons, so their"
                      + " agents train one network as if there were none; raise the mapping gain or"
                      + " lambda, or choose another mapping seed.",
                  first + 1,
                  second + 1,
                  100 * highest)));
    }
  }

  private static void emptyLayers(
      double[][] keep, List<String> layerNames, List<MaskWarning> warnings) {
    for (int mask = 0; mask < keep.length; mask++) {
      for (int layer = 0; layer < layerNames.size(); layer++) {
        if (keep[mask][layer] == 0) {
          warnings.add(
              new MaskWarning(
                  "empty layer",
                  "Empty layer: mask "
                      + (mask + 1)
                      + " keeps no neuron of "
                      + layerNames.get(layer)
                      + ", so its agents cannot see anything; lower lambda or the mapping gain, or"
                      + " choose another mapping seed."));
        }
      }
    }
  }
}
