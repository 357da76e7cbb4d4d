package adaps.runs;

import adaps.pipeline.MetricPoint;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The learning curve as a table, one row for each test. Numbers are written so that reading them
 * gives the same bits; what was not measured is {@code NaN}.
 */
final class MetricsFile implements Closeable {
  static final List<String> HEADER =
      List.of(
          "stage",
          "update",
          "env_steps",
          "seconds",
          "test_return_mean",
          "test_return_min",
          "test_return_max",
          "train_return",
          "policy_loss",
          "value_loss",
          "entropy",
          "gradient_norm");

  private final CSVPrinter printer;

  /**
   * Makes the file with its header and the points known so far, in place of what it held: rows that
   * a run is about to compute again are cut off, and rows that a crash swallowed are back.
   */
  MetricsFile(Path file, List<MetricPoint> known) throws IOException {
    StringBuilder text = new StringBuilder();
    CSVPrinter start = new CSVPrinter(text, CsvRows.FORMAT);
    start.printRecord(HEADER);
    for (MetricPoint point : known) {
      print(start, point);
    }
    WholeFile.write(file, text.toString());
    printer =
        new CSVPrinter(
            Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND),
            CsvRows.FORMAT);
  }

  /** Adds a row; it is with the operating system when this returns. */
  void add(MetricPoint point) throws IOException {
    print(printer, point);
    printer.flush();
  }

  private static void print(CSVPrinter printer, MetricPoint point) throws IOException {
    printer.printRecord(
        "train",
        point.update(),
        point.envSteps(),
        point.seconds(),
        point.testMean(),
        point.testMin(),
        point.testMax(),
        point.trainReturn(),
        point.policyLoss(),
        point.valueLoss(),
        point.entropy(),
        point.gradientNorm());
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }

  /**
   * Reads all rows by the names of their columns. A last row that a killed run left unfinished is
   * left out.
   *
   * @throws adaps.config.ConfigException with file, line and column of what cannot be read
   */
  static List<MetricPoint> read(Path file) throws IOException {
    return CsvRows.read(file, HEADER).stream().map(row -> point(file, row)).toList();
  }

  private static MetricPoint point(Path file, CSVRecord row) {
    return new MetricPoint(
        (long) CsvRows.number(file, row, "update"),
        (long) CsvRows.number(file, row, "env_steps"),
        CsvRows.number(file, row, "seconds"),
        CsvRows.number(file, row, "test_return_mean"),
        CsvRows.number(file, row, "test_return_min"),
        CsvRows.number(file, row, "test_return_max"),
        CsvRows.number(file, row, "train_return"),
        CsvRows.number(file, row, "policy_loss"),
        CsvRows.number(file, row, "value_loss"),
        CsvRows.number(file, row, "entropy"),
        CsvRows.number(file, row, "gradient_norm"));
  }
}
