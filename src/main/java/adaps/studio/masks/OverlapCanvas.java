package adaps.studio.masks;

import adaps.sharing.MaskFrame;
import adaps.sharing.NeuronCounts;
import adaps.studio.look.Appearance;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.HoverNote;
import adaps.studio.look.Palette;
import adaps.studio.session.Selection;
import adaps.words.Quantity;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** The Jaccard overlap of every two masks. A click selects the row's and compares the column's. */
final class OverlapCanvas extends DrawingCanvas {
  private static final double EDGE = 18;
  private static final double GAP = 6;
  private static final double MAX_CELL = 34;
  private static final double MIN_TEXT_CELL = 22;
  private static final double MIN_NUMBER_CELL = 12;

  private final MasksViewModel masks;
  private final MaskSelection selection;
  private double mouseX = -1;
  private double mouseY = -1;
  private double cell = 1;

  /**
   * @param compare takes the mask to compare the selected one with
   */
  OverlapCanvas(
      MasksViewModel masks, Selection selection, IntConsumer compare, Appearance appearance) {
    super(appearance);
    this.masks = masks;
    this.selection = new MaskSelection(masks, selection);
    setId("overlap");
    masks.shown().addListener((o, before, now) -> redraw());
    selection.onChange(this::redraw);
    setOnMouseMoved(e -> hover(e.getX(), e.getY()));
    setOnMouseExited(e -> hover(-1, -1));
    setOnMouseClicked(
        e -> {
          int row = index(e.getY());
          int column = index(e.getX());
          if (row >= 0 && column >= 0) {
            this.selection.click(row, null);
            compare.accept(column);
          }
        });
  }

  /** High enough for its cells and no higher, so that what stands below follows. */
  static double height(int masks) {
    return EDGE + masks * MAX_CELL + GAP;
  }

  private void hover(double x, double y) {
    mouseX = x;
    mouseY = y;
    int row = index(y);
    selection.hover(row < 0 || index(x) < 0 ? null : row, null);
    redraw();
  }

  /** The mask at a place along either edge, or -1. */
  private int index(double pixel) {
    MaskFrame frame = masks.shown().get();
    int index = (int) Math.floor((pixel - EDGE) / cell);
    return frame == null || index < 0 || index >= frame.bits().length ? -1 : index;
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    MaskFrame frame = masks.shown().get();
    if (frame == null) {
      return;
    }
    double[][] overlap = frame.report().overlap();
    int count = overlap.length;
    cell = Math.min(MAX_CELL, Math.min(width - EDGE, height - EDGE) / count);
    cell = cell > 3 ? Math.floor(cell) : Math.max(1, cell);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.setFont(font(10));
    for (int a = 0; a < count; a++) {
      if (cell >= MIN_NUMBER_CELL) {
        g.setFill(selection.isShown(a) ? palette().accent() : palette().muted());
        g.fillText(String.valueOf(a + 1), EDGE + (a + 0.5) * cell, EDGE / 2);
        g.fillText(String.valueOf(a + 1), EDGE / 2, EDGE + (a + 0.5) * cell);
      }
      for (int b = 0; b < count; b++) {
        paintCell(g, overlap[a][b], EDGE + b * cell, EDGE + a * cell);
      }
    }
    Integer selected = selection.mask();
    if (selected != null && selected < count) {
      g.setStroke(palette().accent());
      g.setLineWidth(1.5);
      g.strokeRect(EDGE - 1, EDGE + selected * cell - 1, count * cell + 1, cell + 1);
    }
    paintHover(g, overlap, width, height);
  }

  private void paintCell(GraphicsContext g, double overlap, double x, double y) {
    Color fill = palette().faint().interpolate(palette().accent(), overlap * 0.85);
    g.setFill(fill);
    double gap = cell >= MIN_NUMBER_CELL ? 1 : 0;
    g.fillRect(x, y, cell - gap, cell - gap);
    if (cell >= MIN_TEXT_CELL) {
      g.setFill(Palette.readableOn(fill));
      g.fillText(
          overlap == 1 ? "1" : Quantity.decimal(overlap, 2).substring(1),
          x + cell / 2,
          y + cell / 2);
    }
  }

  /** The definition with its numbers: what both keep over what either keeps. */
  static String words(NeuronCounts counts, int a, int b, double overlap) {
    int both = counts.both()[a][b];
    int either = counts.kept()[a] + counts.kept()[b] - both;
    return "Masks "
        + (a + 1)
        + " and "
        + (b + 1)
        + "\n"
        + both
        + " neurons that both keep\n"
        + either
        + " that either keeps\noverlap "
        + Quantity.value(overlap);
  }

  private void paintHover(GraphicsContext g, double[][] overlap, double width, double height) {
    int a = index(mouseY);
    int b = index(mouseX);
    if (a >= 0 && b >= 0) {
      String words = words(NeuronCounts.of(masks.shown().get().bits()), a, b, overlap[a][b]);
      HoverNote.paint(g, words, mouseX, mouseY, width, height, palette());
    }
  }
}
