package adaps.runs;

import adaps.config.ConfigException;
import adaps.sharing.MaskFrame;
import adaps.sharing.MaskReport;
import java.io.IOException;
import java.nio.file.Path;
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
    file.put("bits", digits(frame.bits()));
    file.put("probabilities", frame.probabilities());
    return JsonFormat.text(file);
  }

  /**
   * Reads such a file.
   *
   * @throws ConfigException naming the file and what in it cannot be
   */
  static MaskFrame read(Path path) throws IOException {
    JsonFields file = JsonFields.read(path);
    List<String> layerNames = List.of(file.as("layerNames", String[].class));
    boolean[][][] bits = file.bits("bits");
    for (boolean[][] mask : bits) {
      if (mask.length != layerNames.size()) {
        throw file.refused(
            "bits", "has masks of " + mask.length + " layers but " + layerNames + " are named");
      }
    }
    return new MaskFrame(
        layerNames,
        file.has("probabilities") ? file.as("probabilities", double[][][].class) : null,
        bits,
        file.as("maskOfAgent", int[].class),
        file.number("lambda"),
        MaskReport.of(bits, layerNames));
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
