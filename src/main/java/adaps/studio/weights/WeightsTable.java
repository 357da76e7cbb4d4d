package adaps.studio.weights;

import adaps.nets.Histogram;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What the tile shows as a table, a row for each bin of each layer. */
final class WeightsTable {
  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create().setRecordSeparator("\n").build();

  private WeightsTable() {}

  /** The text of a CSV file. */
  static String csv(WeightsFrame frame) {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(
          "update", "layer", "from", "to", frame.kind().weights(2), frame.kind().biases(2));
      for (LayerNumbers layer : frame.layers()) {
        Histogram weights = layer.weights();
        for (int bin = 0; bin < weights.counts().length; bin++) {
          printer.printRecord(
              frame.update(),
              layer.name(),
              weights.edge(bin),
              weights.edge(bin + 1),
              weights.counts()[bin],
              layer.biases().counts()[bin]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a table cannot be written to memory", e);
    }
    return text.toString();
  }
}
