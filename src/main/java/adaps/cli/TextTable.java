package adaps.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of text in aligned columns. Each column is as wide as its widest cell or its limit; the last
 * one takes what is left of the width. Longer cells go on in the next line.
 */
final class TextTable {
  private static final int GAP = 2;

  private final int width;
  private final int[] limits;
  private final List<String[]> rows = new ArrayList<>();

  /**
   * @param width columns of the terminal
   * @param limits widest each column may be, 0 for no limit; for the last one the least it needs
   */
  TextTable(int width, int... limits) {
    this.width = width;
    this.limits = limits;
  }

  void row(String... cells) {
    rows.add(cells);
  }

  /** Each row's lines, rows in their order. */
  List<List<String>> linesByRow() {
    int[] widths = widths();
    return rows.stream().map(row -> lines(row, widths)).toList();
  }

  List<String> lines() {
    return linesByRow().stream().flatMap(List::stream).toList();
  }

  private int[] widths() {
    int last = limits.length - 1;
    int[] widths = new int[limits.length];
    int used = 0;
    for (int column = 0; column < last; column++) {
      for (String[] row : rows) {
        widths[column] = Math.max(widths[column], row[column].length());
      }
      if (limits[column] > 0) {
        widths[column] = Math.min(widths[column], limits[column]);
      }
      used += widths[column] + GAP;
    }
    widths[last] = Math.max(limits[last], width - 1 - used);
    return widths;
  }

  private static List<String> lines(String[] row, int[] widths) {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (int column = 0; column < row.length; column++) {
      cells.add(wrap(row[column], widths[column]));
      height = Math.max(height, cells.get(column).size());
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.length; column++) {
        String part = i < cells.get(column).size() ? cells.get(column).get(i) : "";
        line.append(part).append(" ".repeat(widths[column] - part.length() + GAP));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** Breaks a text between words, and words that are too long anywhere. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      String rest = word;
      while (rest.length() > width) {
        lines.add(rest.substring(0, width));
        rest = rest.substring(width);
      }
      line.append(line.length() > 0 ? " " : "").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }
}
