package adaps.studio.world;

import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import adaps.words.Quantity;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/**
 * Counts beside a world in letters that are read from the back of a room: a column at its right, or
 * a line below it. They are as large as the room beside the world allows; where there is none the
 * world gives way to small ones. Room depends on the picture's size alone, so that the world does
 * not move as numbers get longer.
 */
final class WorldTally {
  private static final double LARGE_TO_HEIGHT = 0.26;

  /** Where the world gives way to them. */
  private static final double GIVEN_TO_HEIGHT = 0.06;

  private static final double LEAST = 20;
  private static final double MOST = 72;
  private static final double SMALLER = 0.85;
  private static final double SMALL_TO_LARGE = 0.42;
  private static final double LEAST_SMALL = 11;
  private static final double PADDING = 8;
  private static final double LINE = 1.15;
  private static final double PLATE = 0.8;

  /** Wider ones are squeezed. */
  private static final String WIDEST = "0000";

  private final List<WorldCount> counts;
  private final double top;
  private final double width;
  private final double height;
  private double large;
  private double small;
  private boolean below;

  /** Left end of the column, or upper end of the line. */
  private double begin;

  /**
   * @param top pixels above the world that are taken
   * @param width of the picture
   * @param height of the picture
   */
  WorldTally(List<WorldCount> counts, double top, double width, double height) {
    this.counts = counts;
    this.top = top;
    this.width = width;
    this.height = height;
  }

  /** Lays the world beside the counts. */
  void lay(Camera camera) {
    camera.layInto(0, top, width, Math.max(1, height - top));
    if (!counts.isEmpty() && !fits(camera)) {
      giveWay(camera);
    }
  }

  /** Whether there is room beside the world, and for how large letters. */
  private boolean fits(Camera camera) {
    double most = Math.max(LEAST, Math.min(MOST, LARGE_TO_HEIGHT * (height - top)));
    for (double size = most; size >= LEAST; size *= SMALLER) {
      letter(size);
      begin = camera.right();
      below = width - begin < column();
      if (!below && counts.size() * each() <= height - top) {
        return true;
      }
      begin = camera.bottom();
      below = true;
      if (height - begin >= line()) {
        return true;
      }
    }
    return false;
  }

  private void letter(double size) {
    large = size;
    small = Math.max(LEAST_SMALL, SMALL_TO_LARGE * size);
  }

  private void giveWay(Camera camera) {
    letter(Math.max(LEAST, Math.min(MOST, GIVEN_TO_HEIGHT * (height - top))));
    camera.layInto(0, top, width, Math.max(1, height - top - line()));
    double ifBelow = camera.scale() / camera.magnification();
    camera.layInto(0, top, Math.max(1, width - column()), Math.max(1, height - top));
    below = ifBelow > camera.scale() / camera.magnification();
    begin = width - column();
    if (below) {
      camera.layInto(0, top, width, Math.max(1, height - top - line()));
      begin = height - line();
    }
  }

  private double each() {
    return LINE * (large + small);
  }

  private double line() {
    return LINE * large;
  }

  /** Width of the column. */
  private double column() {
    double widest = WordLength.of(WIDEST, font(large));
    for (WorldCount count : counts) {
      widest = Math.max(widest, WordLength.of(count.what(), font(small)));
    }
    return widest + 2 * PADDING;
  }

  private static Font font(double size) {
    return Font.font(null, FontWeight.BOLD, size);
  }

  /** Writes them where {@link #lay} left room; over a world that somebody has come nearer to. */
  void paint(GraphicsContext g, Camera camera, Palette palette) {
    if (counts.isEmpty()) {
      return;
    }
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    if (below) {
      paintLine(g, camera, palette);
    } else {
      paintColumn(g, camera, palette);
    }
  }

  private void paintColumn(GraphicsContext g, Camera camera, Palette palette) {
    double column = column();
    double y = top + (height - top - counts.size() * each()) / 2;
    plate(g, camera, palette, begin, y, column, counts.size() * each());
    double left = begin + PADDING;
    for (WorldCount count : counts) {
      double most = column - 2 * PADDING;
      write(g, Quantity.count(count.number()), left, y + LINE * large / 2, most, true, palette);
      write(g, count.what(), left, y + LINE * (large + small / 2), most, false, palette);
      y += each();
    }
  }

  private void paintLine(GraphicsContext g, Camera camera, Palette palette) {
    double y = begin + line() / 2;
    plate(g, camera, palette, 0, begin, width, line());
    double room = width / counts.size();
    for (int i = 0; i < counts.size(); i++) {
      String number = Quantity.count(counts.get(i).number());
      double x = i * room + PADDING;
      write(g, number, x, y, room - PADDING, true, palette);
      double after = WordLength.of(number, font(large)) + PADDING;
      write(g, counts.get(i).what(), x + after, y, room - PADDING - after, false, palette);
    }
  }

  private static void plate(
      GraphicsContext g,
      Camera camera,
      Palette palette,
      double left,
      double top,
      double width,
      double height) {
    if (camera.isHeld()) {
      g.setFill(Palette.faded(palette.surface(), PLATE));
      g.fillRect(left, top, width, height);
    }
  }

  private void write(
      GraphicsContext g,
      String words,
      double x,
      double y,
      double most,
      boolean number,
      Palette palette) {
    g.setFont(font(number ? large : small));
    g.setFill(number ? palette.text() : palette.muted());
    g.fillText(words, x, y, Math.max(1, most));
  }
}
