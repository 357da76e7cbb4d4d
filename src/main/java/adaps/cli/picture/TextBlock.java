package adaps.cli.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text that all take the same room.
 *
 * @param lines padded to the width; colour codes take no room
 * @param width columns
 */
record TextBlock(List<String> lines, int width) {
  TextBlock {
    lines = List.copyOf(lines);
  }

  /** This block at the left of another, tops level. */
  TextBlock beside(TextBlock right, int gap) {
    List<String> both = new ArrayList<>();
    for (int i = 0; i < Math.max(lines.size(), right.lines.size()); i++) {
      String mine = i < lines.size() ? lines.get(i) : " ".repeat(width);
      String other = i < right.lines.size() ? right.lines.get(i) : " ".repeat(right.width);
      both.add(mine + " ".repeat(gap) + other);
    }
    return new TextBlock(both, width + gap + right.width);
  }

  /** A text cut or padded to a width; for texts without colour codes. */
  static String fit(String text, int width) {
    return text.length() > width
        ? text.substring(0, width)
        : text + " ".repeat(width - text.length());
  }
}
