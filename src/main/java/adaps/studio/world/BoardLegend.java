package adaps.studio.world;

import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What the marks on a board mean: a column of cells, drawn like the board, with words beside them.
 * It stands left of the board and only where there is room.
 */
final class BoardLegend {
  private static final double LEFT = 8;
  private static final double TOP = 40;
  private static final double CELL = 20;
  private static final double WORDS = 100;
  private static final double GAP = 6;
  private static final double LETTER = 11;

  private BoardLegend() {}

  /** Whether a legend of so many entries has room beside a board. */
  static boolean fits(CellBoard board, int entries) {
    Camera camera = board.camera();
    return camera.px(0) >= LEFT + CELL + WORDS && camera.py(0) >= TOP + entries * CELL;
  }

  /** The legend's cells, one below the other. */
  static CellBoard cells(int entries) {
    Camera camera = new Camera();
    camera.fit(0, 0, 1, entries);
    camera.layInto(LEFT, TOP, CELL, entries * CELL);
    return new CellBoard(camera, 1, entries);
  }

  /** The words beside the cells. */
  static void paintWords(GraphicsContext g, CellBoard cells, List<String> words, Palette palette) {
    g.setFill(palette.muted());
    g.setFont(Font.font(LETTER));
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    for (int row = 0; row < words.size(); row++) {
      g.fillText(words.get(row), LEFT + CELL + GAP, cells.y(row));
    }
  }
}
