package adaps.runs;

import adaps.sharing.MaskFrame;
import adaps.sharing.MaskReport;
import java.util.LinkedHashMap;
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

  private static int[][][] digits(boolean[][][] bits) {
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
