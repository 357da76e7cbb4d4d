package adaps.report;

import adaps.drawing.Drawing;
import adaps.drawing.Figure;
import adaps.drawing.Ink;
import adaps.drawing.Lettering;
import adaps.drawing.Pen;
import adaps.words.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Trainable parameters of every method relative to a single network, as the AdaPS paper's Fig. 4.
 */
final class SizesFigure implements Figure {
  private static final int WIDTH = 1000;
  private static final int MOST_COLUMNS = 2;
  private static final int GAP = 28;
  private static final int ROW = 28;
  private static final int BAR = 16;
  private static final int TOP = 34;
  private static final int BOTTOM = 52;
  private static final int TICKS = 5;
  private static final double LABELS = 0.4;
  private static final Lettering TITLE = Lettering.bold(14);
  private static final Lettering WORDS = Lettering.plain(12.5);

  private final List<Panel> panels;
  private final int columns;
  private final int panelWidth;
  private final int panelHeight;

  SizesFigure(List<Panel> panels) {
    this.panels = panels;
    columns = Math.min(MOST_COLUMNS, panels.size());
    panelWidth = (WIDTH - (columns - 1) * GAP) / columns;
    int rows = panels.stream().mapToInt(panel -> panel.series().size()).max().orElse(1);
    panelHeight = TOP + rows * ROW + BOTTOM;
  }

  @Override
  public String name() {
    return "sizes";
  }

  @Override
  public String description() {
    return "Trainable parameters of every method relative to a single network, on "
        + panels.stream().map(Panel::scenario).collect(Collectors.joining("; "))
        + ".";
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    int rows = (panels.size() + columns - 1) / columns;
    return rows * panelHeight;
  }

  @Override
  public void draw(Drawing drawing) {
    for (int i = 0; i < panels.size(); i++) {
      double left = i % columns * (panelWidth + GAP);
      draw(drawing, panels.get(i), left, i / columns * panelHeight);
    }
  }

  private void draw(Drawing drawing, Panel panel, double x, double y) {
    ModelSize reference = ModelSize.reference(panel.series());
    double labels = 0;
    double values = 0;
    double largest = 1;
    for (Series series : panel.series()) {
      labels = Math.max(labels, WORDS.width(label(series)));
      values = Math.max(values, WORDS.width(words(reference, series)));
      largest = Math.max(largest, reference.relative(ModelSize.of(series).high()));
    }
    double left = x + labels + 14;
    Axis across = new Axis(0, largest, left, x + panelWidth - values - 12);
    drawing.text(TITLE.fitted(panel.scenario(), panelWidth - 8), x + 4, y + 17, TITLE);
    drawAxis(drawing, across, y + TOP, panel.series().size(), reference.label());
    for (int i = 0; i < panel.series().size(); i++) {
      drawBar(drawing, across, y + TOP + i * ROW, panel.series().get(i), reference);
    }
  }

  private void drawAxis(Drawing drawing, Axis across, double top, int rows, String reference) {
    double bottom = top + rows * ROW;
    for (double tick : across.ticks(TICKS)) {
      double at = across.place(tick);
      drawing.line(at, top, at, bottom, Pen.solid(Ink.GRID, 1));
      String words = Quantity.decimal(tick, across.decimals(TICKS));
      drawing.text(words, at, bottom + 16, WORDS.centred().in(Ink.MUTED));
    }
    drawing.line(across.from(), top, across.from(), bottom, Pen.solid(Ink.AXIS, 1));
    drawing.text(
        "Trainable parameters, multiples of " + reference, across.from(), bottom + 36, WORDS);
  }

  private void drawBar(
      Drawing drawing, Axis across, double top, Series series, ModelSize reference) {
    double middle = top + ROW / 2.0;
    double end = across.place(reference.relative(ModelSize.of(series).mean()));
    drawing.text(label(series), across.from() - 8, middle + 4, WORDS.ending());
    drawing.box(
        across.from(), middle - BAR / 2.0, end - across.from(), BAR, SeriesLook.of(series).ink());
    drawing.text(words(reference, series), end + 6, middle + 4, WORDS);
  }

  private String label(Series series) {
    return WORDS.fitted(series.label(), LABELS * panelWidth);
  }

  /** The multiple, and the exact number. */
  private static String words(ModelSize reference, Series series) {
    Spread size = ModelSize.of(series);
    double multiple = reference.relative(size.mean());
    String format = multiple < 9.995 ? "%.2f \u00d7" : "%.1f \u00d7";
    return String.format(Locale.ROOT, format, multiple) + "  (" + ModelSize.exactly(size) + ")";
  }
}
