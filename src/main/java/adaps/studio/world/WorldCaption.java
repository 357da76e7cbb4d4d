package adaps.studio.world;

import adaps.studio.look.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Words above a world: in one line where there is room, else in as many as they need. */
final class WorldCaption {
  /** Between the parts of a caption; lines are broken only here. */
  static final String SEPARATOR = " \u00b7 ";

  private static final Font FONT = Font.font(11);
  private static final Font BOLD = Font.font(null, FontWeight.BOLD, 11);
  private static final double LEFT = 8;
  private static final double TOP = 6;
  private static final double LINE = 15;

  /** From this width on, in pixels, everything stands in one line, however long numbers get. */
  private static final double WIDE = 620;

  private WorldCaption() {}

  /**
   * Breaks words into lines. Whether a line of the words stays one depends on the width alone, so
   * that the world below does not jump as numbers get longer and shorter. That things were moved by
   * hand always has a line of its own, the last.
   *
   * @param words in lines that are joined where there is room
   * @param width in pixels
   * @param reserved pixels that the first line leaves free at its right
   */
  static List<String> lines(String words, double width, double reserved) {
    String mark = "\n" + FrameWords.MOVED_BY_HAND;
    if (words.endsWith(mark)) {
      String unmarked = words.substring(0, words.length() - mark.length());
      List<String> lines = new ArrayList<>(lines(unmarked, width, reserved));
      lines.add(FrameWords.MOVED_BY_HAND);
      return lines;
    }
    if (width >= WIDE) {
      return List.of(words.replace("\n", SEPARATOR));
    }
    List<String> lines = new ArrayList<>();
    for (String together : words.split("\n")) {
      String line = "";
      for (String part : together.split(SEPARATOR)) {
        String longer = line.isEmpty() ? part : line + SEPARATOR + part;
        double room = width - 2 * LEFT - (lines.isEmpty() ? reserved : 0);
        if (line.isEmpty() || WordLength.of(longer, FONT) <= room) {
          line = longer;
        } else {
          lines.add(line);
          line = part;
        }
      }
      lines.add(line);
    }
    return lines;
  }

  /** Height of the highest of captions in pixels, so that worlds side by side are as large. */
  static double height(List<String> captions, double width, double reserved) {
    int most =
        captions.stream().mapToInt(words -> lines(words, width, reserved).size()).max().orElse(0);
    return TOP + most * LINE + 1;
  }

  static void paint(GraphicsContext g, List<String> lines, double width, Palette palette) {
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.TOP);
    for (int i = 0; i < lines.size(); i++) {
      boolean marks = lines.get(i).equals(FrameWords.MOVED_BY_HAND);
      g.setFont(marks ? BOLD : FONT);
      g.setFill(marks ? palette.text() : palette.muted());
      g.fillText(lines.get(i), LEFT, TOP + i * LINE, width - 2 * LEFT);
    }
  }
}
