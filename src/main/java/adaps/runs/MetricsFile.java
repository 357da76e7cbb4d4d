package adaps.runs;

import adaps.config.ConfigException;
import adaps.pipeline.MetricPoint;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
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
  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create().setRecordSeparator("\n").setTrim(true).build();

  private final CSVPrinter printer;

  /**
   * Makes the file with its header and the points known so far, in place of what it held: rows that
   * a run is about to compute again are cut off, and rows that a crash swallowed are back.
   */
  MetricsFile(Path file, List<MetricPoint> known) throws IOException {
    StringBuilder text = new StringBuilder();
    CSVPrinter start = new CSVPrinter(text, FORMAT);
    start.printRecord(HEADER);
    for (MetricPoint point : known) {
      print(start, point);
    }
    WholeFile.write(file, text.toString());
    printer =
        new CSVPrinter(
            Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND),
            FORMAT);
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
   * @throws ConfigException with file, line and column of what cannot be read
   */
  static List<MetricPoint> read(Path file) throws IOException {
    boolean whole = endsWithLineBreak(file);
    CSVFormat format = FORMAT.builder().setHeader().setSkipHeaderRecord(true).build();
    List<MetricPoint> points = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser rows = format.parse(reader)) {
      checkHeader(file, rows.getHeaderMap());
      CSVRecord before = null;
      for (CSVRecord row : rows) {
        if (before != null) {
          points.add(point(file, before));
        }
        before = row;
      }
      if (before != null && whole) {
        points.add(point(file, before));
      }
    }
    return points;
  }

  private static void checkHeader(Path file, Map<String, Integer> columns) {
    for (String name : HEADER) {
      if (!columns.containsKey(name)) {
        throw new ConfigException(
            name, file + ", line 1: the column " + name + " is missing; is this a run's metrics?");
      }
    }
  }

  private static MetricPoint point(Path file, CSVRecord row) {
    return new MetricPoint(
        (long) number(file, row, "update"),
        (long) number(file, row, "env_steps"),
        number(file, row, "seconds"),
        number(file, row, "test_return_mean"),
        number(file, row, "test_return_min"),
        number(file, row, "test_return_max"),
        number(file, row, "train_return"),
        number(file, row, "policy_loss"),
        number(file, row, "value_loss"),
        number(file, row, "entropy"),
        number(file, row, "gradient_norm"));
  }

  private static double number(Path file, CSVRecord row, String column) {
    String text = row.isSet(column) ? row.get(column) : "";
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      long line = row.getRecordNumber() + 1;
      throw new ConfigException(
          column, file + ", line " + line + ": " + column + " is '" + text + "', not a number.");
    }
  }

  private static boolean endsWithLineBreak(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return channel.size() > 0
          && channel.position(channel.size() - 1).read(last) == 1
          && last.get(0) == '\n';
    }
  }
}
