package adaps.cli.picture;

import adaps.sharing.MaskFrame;
import adaps.sharing.MaskReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Masks as rows of characters: which neurons of which layer each cluster uses. */
final class MaskPicture {
  private static final int MAX_MASKS = 8;
  private static final int MAX_PAIRS = 6;

  private final MaskFrame frame;
  private final Style style;
  private final int width;

  MaskPicture(MaskFrame frame, Style style, int width) {
    this.frame = frame;
    this.style = style;
    this.width = width;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    int perCell = neuronsPerCell();
    Glyphs glyphs = style.glyphs();
    String key =
        perCell == 1
            ? "one column per neuron: " + glyphs.shade(1) + " kept, " + glyphs.shade(0) + " dropped"
            : perCell + " neurons per character, darker keeps more";
    lines.add(style.heading("Masks") + "  " + key);
    for (int layer = 0; layer < frame.layerNames().size(); layer++) {
      addLayer(lines, layer, perCell);
    }
    if (masks() > MAX_MASKS) {
      lines.add("  and " + (masks() - MAX_MASKS) + " masks more, all in masks.json");
    }
    if (masks() > 1) {
      lines.add("  overlap (Jaccard)  " + overlaps());
    }
    return lines;
  }

  private void addLayer(List<String> lines, int layer, int perCell) {
    MaskReport report = frame.report();
    String separator = style.glyphs().separator();
    lines.add(
        "  "
            + frame.layerNames().get(layer)
            + style.quiet(
                "  "
                    + report.sharedByAll()[layer]
                    + " in all masks"
                    + separator
                    + report.privateToOne()[layer]
                    + " in one only"
                    + separator
                    + report.unused()[layer]
                    + " in none"));
    for (int mask = 0; mask < Math.min(masks(), MAX_MASKS); mask++) {
      String cells = cells(frame.bits()[mask][layer], perCell);
      lines.add(
          String.format(
              Locale.ROOT,
              "  %s %s %3.0f %%",
              Style.digit(mask),
              style.cluster(mask, cells),
              100 * report.keep()[mask][layer]));
    }
  }

  private String cells(boolean[] bits, int perCell) {
    StringBuilder cells = new StringBuilder();
    for (int from = 0; from < bits.length; from += perCell) {
      int to = Math.min(from + perCell, bits.length);
      int kept = 0;
      for (int neuron = from; neuron < to; neuron++) {
        kept += bits[neuron] ? 1 : 0;
      }
      cells.append(style.glyphs().shade((double) kept / (to - from)));
    }
    return cells.toString();
  }

  private String overlaps() {
    double[][] overlap = frame.report().overlap();
    List<String> pairs = new ArrayList<>();
    double lowest = 1;
    double highest = 0;
    for (int a = 0; a < overlap.length; a++) {
      for (int b = a + 1; b < overlap.length; b++) {
        lowest = Math.min(lowest, overlap[a][b]);
        highest = Math.max(highest, overlap[a][b]);
        pairs.add(
            String.format(
                Locale.ROOT, "%s-%s %.2f", Style.digit(a), Style.digit(b), overlap[a][b]));
      }
    }
    return pairs.size() <= MAX_PAIRS
        ? String.join("   ", pairs)
        : String.format(
            Locale.ROOT, "%.2f to %.2f over %d pairs of masks", lowest, highest, pairs.size());
  }

  private int masks() {
    return frame.bits().length;
  }

  /** Neurons that one character stands for, so that the widest layer fits. */
  private int neuronsPerCell() {
    int widest = 1;
    for (boolean[] layer : frame.bits()[0]) {
      widest = Math.max(widest, layer.length);
    }
    int room = Math.max(8, width - "  1  100 %".length());
    return (widest + room - 1) / room;
  }
}
