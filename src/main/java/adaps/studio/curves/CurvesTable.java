package adaps.studio.curves;

import adaps.charts.Curve;
import adaps.charts.Plot;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Curves as a table, a row for each point, none left out; as smooth as they are seen. */
final class CurvesTable {
  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create().setRecordSeparator("\n").build();

  private CurvesTable() {}

  /** The text of a CSV file. Columns without a value are empty. */
  static String csv(Plot plot) {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord("curve", plot.across(), plot.up(), "low", "high", "runs");
      for (Curve curve : plot.curves()) {
        for (int i = 0; i < curve.size(); i++) {
          printer.printRecord(
              curve.label(),
              curve.x()[i],
              curve.y()[i],
              curve.banded() ? curve.low(i) : "",
              curve.banded() ? curve.high(i) : "",
              curve.runs() == null ? 1 : curve.runs()[i]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a table cannot be written to memory", e);
    }
    return text.toString();
  }
}
