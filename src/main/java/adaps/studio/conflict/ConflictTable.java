package adaps.studio.conflict;

import adaps.conflict.ConflictFrame;
import adaps.conflict.LayerPulls;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What the tile shows as a table, a row for each part at each neuron. */
final class ConflictTable {
  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create().setRecordSeparator("\n").build();

  private ConflictTable() {}

  /**
   * The text of a CSV file; layers, neurons and networks count from 1, columns without a value are
   * empty.
   */
  static String csv(ConflictViewModel model) {
    ConflictFrame frame = model.frame().get();
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(
          "layer",
          "network",
          "neuron",
          "efficiency",
          "futile",
          "left of parts",
          frame.word(),
          "pull",
          "along",
          "strongest");
      for (LayerPulls layer : frame.layers()) {
        for (int neuron = 0; neuron < layer.neurons(); neuron++) {
          for (int part = 0; part < frame.parts(); part++) {
            print(printer, model, layer, neuron, part);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a table cannot be written to memory", e);
    }
    return text.toString();
  }

  private static void print(
      CSVPrinter printer, ConflictViewModel model, LayerPulls layer, int neuron, int part)
      throws IOException {
    LayerPulls.Pull pull = layer.pulls()[neuron][part];
    printer.printRecord(
        layer.name(),
        layer.network() + 1,
        neuron + 1,
        number(layer.efficiency()[neuron]),
        layer.futile()[neuron] ? 1 : 0,
        number(layer.ofParts(neuron)),
        model.partName(part),
        pull.length(),
        pull.along(),
        pull.length() == 0 ? "" : model.inputName(layer, pull.strongest()[0]));
  }

  private static Object number(double value) {
    return Double.isNaN(value) ? "" : value;
  }
}
