package adaps.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Rows with the same fields as a table. Names become {@code snake_case}; what is not a number stays
 * empty, what never happened is {@code inf}, as pandas and R read them.
 */
final class CsvText {
  private static final CSVFormat FORMAT =
      CSVFormat.Builder.create().setRecordSeparator("\n").build();

  private CsvText() {}

  /**
   * The text of the file.
   *
   * @param rows at least one
   */
  static String of(List<Map<String, Object>> rows) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(rows.get(0).keySet().stream().map(CsvText::snakeCase).toList());
      for (Map<String, Object> row : rows) {
        printer.printRecord(row.values().stream().map(CsvText::cell).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be written", e);
    }
    return text.toString();
  }

  private static Object cell(Object value) {
    if (value instanceof Double number && Double.isNaN(number)) {
      return "";
    }
    if (value instanceof Double number && Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    return value;
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
