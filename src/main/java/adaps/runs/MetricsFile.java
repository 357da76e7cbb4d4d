package adaps.runs;

import adaps.a2c.UpdateMetrics;
import adaps.config.AdapsException;
import adaps.config.BrokenFileException;
import adaps.conflict.ConflictLevels;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.ReturnParts;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The learning curve as a table, one row for each test. Numbers are written so that reading them
 * gives the same bits; what was not measured is {@code NaN}. An older program wrote a column {@code
 * stage} too, which was always {@code train}.
 */
final class MetricsFile implements Closeable {
  static final List<String> HEADER =
      Stream.concat(
              Stream.of("update", "env_steps"), MetricColumn.ALL.stream().map(MetricColumn::name))
          .toList();

  /** Columns that an older program did not write; nothing was measured of them. */
  private static final Set<String> LATER =
      Stream.concat(Stream.of("diversity"), ConflictColumns.NAMES.stream())
          .collect(Collectors.toSet());

  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create().setRecordSeparator("\n").setTrim(true).build();

  private static final long MAX_BYTES = 256L << 20;
  private static final double MAX_COUNTED = 1e15;
  private static final double MAX_RETURN = 1e300;

  private final Path file;
  private ReturnColumns groups;
  private CSVPrinter printer;

  /**
   * Makes the file with its header and the points known so far, in place of what it held: rows that
   * a run is about to compute again are cut off, and rows that a crash swallowed are back.
   */
  MetricsFile(Path file, List<MetricPoint> known) throws IOException {
    this.file = file;
    begin(known, ReturnColumns.of(known.stream().map(MetricPoint::parts).toList()));
  }

  private void begin(List<MetricPoint> known, ReturnColumns columns) throws IOException {
    groups = columns;
    StringBuilder text = new StringBuilder();
    CSVPrinter start = new CSVPrinter(text, FORMAT);
    start.printRecord(Stream.concat(HEADER.stream(), groups.names().stream()).toList());
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
    if (!groups.have(point.parts())) {
      // How many clusters there are is known only when the first test comes.
      printer.close();
      begin(read(file), groups.with(point.parts()));
    }
    print(printer, point);
    printer.flush();
  }

  private void print(CSVPrinter printer, MetricPoint point) throws IOException {
    List<Object> row = new ArrayList<>(List.of(point.update(), point.envSteps()));
    MetricColumn.ALL.forEach(column -> row.add(column.of().applyAsDouble(point)));
    groups.numbers(point.parts()).forEach(row::add);
    printer.printRecord(row);
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }

  /**
   * Reads all rows by the names of their columns. A last row that a killed run left unfinished is
   * left out.
   *
   * @throws AdapsException with file, line and column of what cannot be read
   */
  static List<MetricPoint> read(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new BrokenFileException(
          file + " is longer than " + (MAX_BYTES >> 20) + " MiB; is this a run's metrics?");
    }
    try {
      return rows(file);
    } catch (CharacterCodingException | CSVException e) {
      throw notATable(file);
    } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
      // What commons-csv throws for quotation marks and column names in disorder.
      throw notATable(file);
    }
  }

  private static BrokenFileException notATable(Path file) {
    return new BrokenFileException(
        file + " is no table of numbers in UTF-8; was it edited or is it another file?");
  }

  private static List<MetricPoint> rows(Path file) throws IOException {
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
      if (!columns.containsKey(name) && !LATER.contains(name)) {
        throw new BrokenFileException(
            file + ", line 1: the column " + name + " is missing; is this a run's metrics?");
      }
    }
  }

  private static MetricPoint point(Path file, CSVRecord row) {
    return new MetricPoint(
        count(file, row, "update"),
        count(file, row, "env_steps"),
        number(file, row, "seconds"),
        new MetricPoint.TestReturn(
            finite(file, row, "test_return_mean"),
            finite(file, row, "test_return_min"),
            finite(file, row, "test_return_max")),
        number(file, row, "train_return"),
        new UpdateMetrics.Means(
            number(file, row, "policy_loss"),
            number(file, row, "value_loss"),
            number(file, row, "entropy"),
            number(file, row, "gradient_norm")),
        row.isMapped("diversity") ? share(file, row, "diversity") : Double.NaN,
        conflict(file, row),
        parts(file, row));
  }

  private static ConflictLevels conflict(Path file, CSVRecord row) {
    double[] numbers = new double[ConflictColumns.NAMES.size()];
    for (int i = 0; i < numbers.length; i++) {
      String column = ConflictColumns.NAMES.get(i);
      if (!row.isMapped(column)) {
        numbers[i] = Double.NaN;
      } else if (column.endsWith("_futile")) {
        numbers[i] = neurons(file, row, column);
      } else {
        numbers[i] = share(file, row, column);
      }
    }
    return ConflictColumns.levels(numbers, 0);
  }

  private static ReturnParts parts(Path file, CSVRecord row) {
    ReturnColumns columns = ReturnColumns.in(row::isMapped);
    double[] numbers = columns.names().stream().mapToDouble(n -> number(file, row, n)).toArray();
    for (int i = 0; i < numbers.length; i++) {
      if (Math.abs(numbers[i]) > MAX_RETURN) {
        throw refused(file, row, columns.names().get(i), "not a return");
      }
    }
    return columns.parts(numbers, 0);
  }

  /** A count, or NaN. */
  private static double neurons(Path file, CSVRecord row, String column) {
    double number = number(file, row, column);
    return Double.isNaN(number) ? number : count(file, row, column);
  }

  private static long count(Path file, CSVRecord row, String column) {
    double number = number(file, row, column);
    if (!(number >= 0 && number <= MAX_COUNTED && number == Math.rint(number))) {
      throw refused(file, row, column, "not a count");
    }
    return (long) number;
  }

  /** 0 to 1, or NaN. */
  private static double share(Path file, CSVRecord row, String column) {
    double number = number(file, row, column);
    if (number < 0 || number > 1) {
      throw refused(file, row, column, "not a share of 0 to 1");
    }
    return number;
  }

  private static double finite(Path file, CSVRecord row, String column) {
    double number = number(file, row, column);
    if (!(Math.abs(number) <= MAX_RETURN)) {
      throw refused(file, row, column, "not a return");
    }
    return number;
  }

  private static double number(Path file, CSVRecord row, String column) {
    try {
      return Double.parseDouble(text(row, column));
    } catch (NumberFormatException e) {
      throw refused(file, row, column, "not a number");
    }
  }

  private static BrokenFileException refused(Path file, CSVRecord row, String column, String what) {
    long line = row.getRecordNumber() + 1;
    return new BrokenFileException(
        file + ", line " + line + ": " + column + " is '" + text(row, column) + "', " + what + ".");
  }

  private static String text(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column) : "";
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
