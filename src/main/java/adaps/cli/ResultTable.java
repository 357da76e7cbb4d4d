package adaps.cli;

import adaps.cli.picture.Glyphs;
import adaps.report.TableRow;
import java.util.ArrayList;
import java.util.List;

/** The results of a report as lines of text. */
final class ResultTable {
  private static final String[] HEADS = {
    "Method", "Final", "lowest to highest", "95 % interval", "to thresh.", "Size", "Clusters"
  };
  private static final String GAP = "  ";

  private ResultTable() {}

  /**
   * A block of lines for each scenario.
   *
   * @param glyphs what the terminal can show
   */
  static List<String> lines(List<TableRow> rows, Glyphs glyphs) {
    List<String> lines = lines(rows);
    return glyphs == Glyphs.ASCII ? lines.stream().map(ResultTable::plain).toList() : lines;
  }

  private static String plain(String line) {
    return line.replace('\u2212', '-').replace('\u2013', '-').replace('\u00d7', 'x');
  }

  private static List<String> lines(List<TableRow> rows) {
    List<String[]> cells = new ArrayList<>();
    rows.forEach(row -> cells.add(cells(row)));
    int[] widths = new int[HEADS.length];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = HEADS[column].length();
      for (String[] row : cells) {
        widths[column] = Math.max(widths[column], row[column].length());
      }
    }
    List<String> lines = new ArrayList<>();
    String scenario = null;
    for (int i = 0; i < cells.size(); i++) {
      if (!rows.get(i).scenario().equals(scenario)) {
        scenario = rows.get(i).scenario();
        lines.add("");
        lines.add(scenario);
        lines.add(line(HEADS, widths));
      }
      lines.add(line(cells.get(i), widths));
    }
    return lines;
  }

  private static String[] cells(TableRow row) {
    return new String[] {
      row.series(),
      row.finalMean(),
      row.finalRange(),
      row.interval(),
      row.stepsToThreshold(),
      row.relativeSize(),
      row.clusters()
    };
  }

  /** The first column begins at the left, numbers end at the right. */
  private static String line(String[] cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.length; column++) {
      String room = " ".repeat(widths[column] - cells[column].length());
      line.append(column == 0 ? cells[column] + room : GAP + room + cells[column]);
    }
    return line.toString().stripTrailing();
  }
}
