package adaps.report;

import adaps.drawing.Drawing;
import adaps.drawing.Ink;
import adaps.drawing.Lettering;
import adaps.drawing.Pen;
import adaps.sharing.MaskFrame;
import adaps.words.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The masks of a run: for every layer a row for each mask and a column for each neuron. */
final class MaskPlot {
  private static final int COLUMNS = 2;
  private static final int GAP = 20;
  private static final int HEADING = 24;
  private static final int NUMBER = 16;
  private static final int SHARE = 44;
  private static final int BELOW = 14;
  private static final int MIN_ROW = 16;
  private static final int MAX_ROW = 34;
  private static final int WORDS_HEIGHT = 68;
  private static final int EDGE = 4;
  private static final List<String> EXPLANATIONS =
      List.of(
          "A column for each neuron, filled where the cluster keeps it; right: share kept.",
          "Left: outline and number: cluster; cross: its centre; ellipse: one deviation.");
  private static final Lettering WORDS = Lettering.plain(12.5);

  private final MaskFrame masks;
  private final double blockWidth;
  private final double rowHeight;
  private final double blockHeight;
  private final int blockRows;

  /**
   * @param height what its rows may fill; many masks need more, see {@link #height}
   */
  MaskPlot(MaskFrame masks, double width, double height) {
    this.masks = masks;
    blockWidth = (width - EDGE - (COLUMNS - 1) * GAP) / COLUMNS;
    blockRows = (masks.layerNames().size() + COLUMNS - 1) / COLUMNS;
    double room = (height - WORDS_HEIGHT) / blockRows - HEADING - BELOW;
    rowHeight = Math.max(MIN_ROW, Math.min(MAX_ROW, Math.floor(room / masks.bits().length)));
    blockHeight = HEADING + masks.bits().length * rowHeight + BELOW;
  }

  double height() {
    return blockRows * blockHeight + WORDS_HEIGHT;
  }

  /** Draws it with its top left corner at this place. */
  void draw(Drawing drawing, double x, double y) {
    for (int layer = 0; layer < masks.layerNames().size(); layer++) {
      double left = x + layer % COLUMNS * (blockWidth + GAP);
      drawLayer(drawing, layer, left, y + layer / COLUMNS * blockHeight);
    }
    double below = y + height() - WORDS_HEIGHT;
    drawing.text(overlaps(), x, below + 18, WORDS);
    drawing.text(EXPLANATIONS.get(0), x, below + 40, WORDS.in(Ink.MUTED));
    drawing.text(EXPLANATIONS.get(1), x, below + 58, WORDS.in(Ink.MUTED));
  }

  private void drawLayer(Drawing drawing, int layer, double x, double y) {
    int neurons = masks.bits()[0][layer].length;
    String heading =
        masks.layerNames().get(layer) + ", " + neurons + (neurons == 1 ? " neuron" : " neurons");
    drawing.text(heading, x + NUMBER, y + 15, WORDS);
    double cell = (blockWidth - NUMBER - SHARE) / neurons;
    double drawn = cell >= 2 ? cell - Math.min(1, 0.25 * cell) : cell;
    for (int mask = 0; mask < masks.bits().length; mask++) {
      double top = y + HEADING + mask * rowHeight;
      double baseline = top + rowHeight / 2 + 3;
      boolean[] bits = masks.bits()[mask][layer];
      drawing.text(
          String.valueOf(mask + 1), x, baseline, Lettering.bold(12.5).in(Ink.cluster(mask)));
      drawCells(drawing, mask, bits, cell, drawn, x + NUMBER, top);
      String share = Quantity.percent(masks.report().keep()[mask][layer]);
      drawing.text(share, x + blockWidth, baseline, WORDS.ending().in(Ink.MUTED));
    }
  }

  /** Neighbours that are alike are one line whose dashes are the cells: a file stays small. */
  private void drawCells(
      Drawing drawing,
      int mask,
      boolean[] bits,
      double cell,
      double drawn,
      double left,
      double top) {
    double height = rowHeight - 4;
    List<Double> dash = drawn < cell ? List.of(drawn, cell - drawn) : List.of();
    for (int from = 0; from < bits.length; ) {
      int to = from;
      while (to < bits.length && bits[to] == bits[from]) {
        to++;
      }
      Ink ink = bits[from] ? Ink.cluster(mask) : Ink.FAINT;
      double middle = top + height / 2;
      double end = left + to * cell - (cell - drawn);
      drawing.line(left + from * cell, middle, end, middle, new Pen(ink, height, dash));
      from = to;
    }
  }

  /** What any two masks have in common: each pair while there are few, else mean and range. */
  private String overlaps() {
    double[][] overlap = masks.report().overlap();
    List<String> pairs = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int a = 0; a < overlap.length; a++) {
      for (int b = a + 1; b < overlap.length; b++) {
        pairs.add((a + 1) + "\u2013" + (b + 1) + " " + Quantity.decimal(overlap[a][b], 2));
        values.add(overlap[a][b]);
      }
    }
    if (pairs.isEmpty()) {
      return "A single mask.";
    }
    if (pairs.size() <= 6) {
      return "Jaccard overlap of two masks: " + String.join(", ", pairs);
    }
    Spread spread = Spread.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    return String.format(
        Locale.ROOT,
        "Jaccard overlap of two masks: mean %.2f, %.2f to %.2f",
        spread.mean(),
        spread.low(),
        spread.high());
  }
}
