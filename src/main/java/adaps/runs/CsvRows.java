package adaps.runs;

import adaps.config.AdapsException;
import adaps.config.BrokenFileException;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table of numbers that a run writes row by row, by the names of its columns. */
final class CsvRows {
  static final CSVFormat FORMAT =
      CSVFormat.Builder.create().setRecordSeparator("\n").setTrim(true).build();

  private CsvRows() {}

  /**
   * All rows. A last row that a killed run left unfinished is left out.
   *
   * @param columns that must be there
   * @throws AdapsException naming the file and the column that is missing
   */
  static List<CSVRecord> read(Path file, List<String> columns) throws IOException {
    CSVFormat format = FORMAT.builder().setHeader().setSkipHeaderRecord(true).build();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = format.parse(reader)) {
      checkHeader(file, parser.getHeaderMap(), columns);
      List<CSVRecord> rows = new ArrayList<>(parser.getRecords());
      if (!rows.isEmpty() && !endsWithLineBreak(file)) {
        rows.remove(rows.size() - 1);
      }
      return rows;
    }
  }

  /**
   * A number of a row.
   *
   * @throws AdapsException with file, line and column if it is none
   */
  static double number(Path file, CSVRecord row, String column) {
    String text = row.isSet(column) ? row.get(column) : "";
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      long line = row.getRecordNumber() + 1;
      throw new BrokenFileException(
          file + ", line " + line + ": " + column + " is '" + text + "', not a number.");
    }
  }

  private static void checkHeader(Path file, Map<String, Integer> found, List<String> columns) {
    for (String name : columns) {
      if (!found.containsKey(name)) {
        throw new BrokenFileException(
            file + ", line 1: the column " + name + " is missing; is this a run's metrics?");
      }
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
