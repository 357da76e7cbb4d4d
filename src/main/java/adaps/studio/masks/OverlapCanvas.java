package adaps.studio.masks;

import adaps.sharing.MaskFrame;
import adaps.studio.look.Appearance;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.HoverNote;
import adaps.studio.look.Palette;
import adaps.studio.look.Quantity;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** The Jaccard overlap of every two masks. */
final class OverlapCanvas extends DrawingCanvas {
  private static final double EDGE = 18;
  private static final double LARGEST_CELL = 34;
  private static final double LEAST_TEXT_CELL = 26;
  private static final double LEAST_NUMBER_CELL = 12;

  private final MasksViewModel masks;
  private double mouseX = -1;
  private double mouseY = -1;

  OverlapCanvas(MasksViewModel masks, Appearance appearance) {
    super(appearance);
    this.masks = masks;
    setId("overlap");
    masks.frame().addListener((o, before, now) -> redraw());
    setOnMouseMoved(e -> hover(e.getX(), e.getY()));
    setOnMouseExited(e -> hover(-1, -1));
  }

  private void hover(double x, double y) {
    mouseX = x;
    mouseY = y;
    redraw();
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    MaskFrame frame = masks.frame().get();
    if (frame == null) {
      return;
    }
    double[][] overlap = frame.report().overlap();
    int count = overlap.length;
    double cell = Math.min(LARGEST_CELL, Math.min(width - EDGE, height - EDGE) / count);
    cell = cell > 3 ? Math.floor(cell) : cell;
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.setFont(font(10));
    for (int a = 0; a < count; a++) {
      if (cell >= LEAST_NUMBER_CELL) {
        g.setFill(palette().muted());
        g.fillText(String.valueOf(a + 1), EDGE + (a + 0.5) * cell, EDGE / 2);
        g.fillText(String.valueOf(a + 1), EDGE / 2, EDGE + (a + 0.5) * cell);
      }
      for (int b = 0; b < count; b++) {
        paintCell(g, overlap[a][b], EDGE + b * cell, EDGE + a * cell, cell);
      }
    }
    paintHover(g, overlap, cell, width, height);
  }

  private void paintCell(GraphicsContext g, double overlap, double x, double y, double cell) {
    Color fill = palette().faint().interpolate(palette().accent(), overlap * 0.85);
    g.setFill(fill);
    double gap = cell >= LEAST_NUMBER_CELL ? 1 : 0;
    g.fillRect(x, y, cell - gap, cell - gap);
    if (cell >= LEAST_TEXT_CELL) {
      g.setFill(Palette.readableOn(fill));
      g.fillText(
          overlap == 1 ? "1" : String.format(Locale.ROOT, "%.2f", overlap).substring(1),
          x + cell / 2,
          y + cell / 2);
    }
  }

  private void paintHover(
      GraphicsContext g, double[][] overlap, double cell, double width, double height) {
    int a = (int) Math.floor((mouseY - EDGE) / cell);
    int b = (int) Math.floor((mouseX - EDGE) / cell);
    if (a >= 0 && b >= 0 && a < overlap.length && b < overlap.length) {
      String words =
          "Masks " + (a + 1) + " and " + (b + 1) + "\noverlap " + Quantity.value(overlap[a][b]);
      HoverNote.paint(g, words, mouseX, mouseY, width, height, palette());
    }
  }
}
