package adaps.runs;

import adaps.config.AdapsException;
import adaps.sharing.MaskFrame;
import adaps.sharing.MaskReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The masks of a run as a file: bits, probabilities and what they have in common. */
final class MasksFile {
  private MasksFile() {}

  /** The text of the file; bits are 1 where a neuron is kept, [mask][layer][neuron]. */
  static String text(MaskFrame frame) {
    MaskReport report = frame.report();
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("layerNames", frame.layerNames());
    file.put("maskOfAgent", frame.maskOfAgent());
    file.put("lambda", frame.lambda());
    file.put("keep", report.keep());
    file.put("overlap", report.overlap());
    file.put("sharedByAll", report.sharedByAll());
    file.put("privateToOne", report.privateToOne());
    file.put("unused", report.unused());
    file.put("warnings", report.warnings());
    if (frame.room().stream().anyMatch(places -> places > 1)) {
      file.put("placesOfNeuron", frame.room());
    }
    file.put("bits", digits(frame.bits()));
    file.put("probabilities", frame.probabilities());
    return JsonFormat.text(file);
  }

  /**
   * Reads such a file.
   *
   * @throws AdapsException naming the file and what in it cannot be
   */
  static MaskFrame read(Path path) throws IOException {
    JsonFields file = JsonFields.read(path);
    List<String> layerNames = file.texts("layerNames");
    boolean[][][] bits = file.bits("bits");
    if (bits.length == 0 || layerNames.isEmpty()) {
      throw file.refused("bits", "must hold one mask or more, of one layer or more");
    }
    for (boolean[][] mask : bits) {
      if (mask.length != layerNames.size()) {
        throw file.refused(
            "bits", "has masks of " + mask.length + " layers but " + layerNames + " are named");
      }
      checkNeurons(file, bits[0], mask);
    }
    List<Integer> room = room(file, bits);
    return new MaskFrame(
        layerNames,
        file.has("probabilities") ? probabilities(file, bits) : null,
        bits,
        file.indices("maskOfAgent", bits.length),
        file.number("lambda"),
        MaskReport.of(bits, layerNames, room),
        room);
  }

  /** Places of each neuron, by layer; one where the file says nothing of them. */
  private static List<Integer> room(JsonFields file, boolean[][][] bits) {
    int layers = bits[0].length;
    if (!file.has("placesOfNeuron")) {
      return Collections.nCopies(layers, 1);
    }
    List<Integer> room = Arrays.stream(file.integers("placesOfNeuron")).boxed().toList();
    boolean fits = room.size() == layers;
    for (int layer = 0; layer < layers && fits; layer++) {
      fits = room.get(layer) > 0 && bits[0][layer].length % room.get(layer) == 0;
    }
    if (!fits) {
      throw file.refused("placesOfNeuron", "does not divide the layers of the bits");
    }
    return room;
  }

  private static void checkNeurons(JsonFields file, boolean[][] first, boolean[][] mask) {
    for (int layer = 0; layer < mask.length; layer++) {
      if (mask[layer].length == 0 || mask[layer].length != first[layer].length) {
        throw file.refused(
            "bits", "has masks that differ in their numbers of neurons, or no neuron");
      }
    }
  }

  private static double[][][] probabilities(JsonFields file, boolean[][][] bits) {
    double[][][] probabilities = file.tables("probabilities");
    boolean fits = probabilities.length == bits.length;
    for (int mask = 0; mask < bits.length && fits; mask++) {
      fits = probabilities[mask].length == bits[mask].length;
      for (int layer = 0; layer < bits[mask].length && fits; layer++) {
        fits = probabilities[mask][layer].length == bits[mask][layer].length;
      }
    }
    if (!fits) {
      throw file.refused("probabilities", "does not fit the bits");
    }
    return probabilities;
  }

  /** 1 for true. */
  static int[][][] digits(boolean[][][] bits) {
    int[][][] digits = new int[bits.length][][];
    for (int mask = 0; mask < bits.length; mask++) {
      digits[mask] = new int[bits[mask].length][];
      for (int layer = 0; layer < bits[mask].length; layer++) {
        boolean[] neurons = bits[mask][layer];
        digits[mask][layer] = new int[neurons.length];
        for (int neuron = 0; neuron < neurons.length; neuron++) {
          digits[mask][layer][neuron] = neurons[neuron] ? 1 : 0;
        }
      }
    }
    return digits;
  }
}
