package adaps.studio.curves;

import adaps.diversity.DiversityTable;
import adaps.studio.look.Appearance;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.HoverNote;
import adaps.studio.look.Palette;
import adaps.studio.session.Selection;
import adaps.words.Quantity;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * How differently agents act, each beside each: the more the stronger, on a scale from 0 to 1. The
 * strips have the colours of the agents' clusters or types. A click keeps the row's agent.
 */
final class DiversityCanvas extends DrawingCanvas {
  private static final double NAMES = 20;
  private static final double STRIP = 6;
  private static final double GAP = 3;
  private static final double LEGEND = 20;
  private static final double LEGEND_BAR = 6;
  private static final double MAX_CELL = 44;
  private static final double LEAST_NAMED = 10;
  private static final double LEAST_NUMBERED = 24;
  private static final double LEFT = NAMES + STRIP + GAP;
  private static final double TOP = STRIP + GAP;

  private final AgentDiversity agents;
  private final Selection selection;
  private double mouseX = -1;
  private double mouseY = -1;
  private double cell = 1;

  DiversityCanvas(AgentDiversity agents, Selection selection, Appearance appearance) {
    super(appearance);
    this.agents = agents;
    this.selection = selection;
    setId("diversity-matrix");
    agents.shown().addListener((o, before, now) -> redraw());
    selection.onChange(this::redraw);
    setOnMouseMoved(e -> hover(e.getX(), e.getY()));
    setOnMouseExited(e -> hover(-1, -1));
    setOnMouseClicked(e -> click(e.getX(), e.getY()));
  }

  private DiversityTable table() {
    return agents.shown().get() == null ? null : agents.shown().get().table();
  }

  private void hover(double x, double y) {
    mouseX = x;
    mouseY = y;
    int row = index(y - TOP);
    boolean inside = row >= 0 && index(x - LEFT) >= 0;
    selection.agent().hovered().set(inside ? agentOf(row) : null);
    redraw();
  }

  private void click(double x, double y) {
    int row = index(y - TOP);
    if (row >= 0 && index(x - LEFT) >= 0 && agentOf(row) != null) {
      selection.agent().click(agentOf(row));
    }
  }

  /** Null where rows are parts. */
  private Integer agentOf(int row) {
    return table().ofAgents() ? table().agents().get(row) : null;
  }

  /** The row or column so many pixels from the first one's edge, or -1. */
  private int index(double pixels) {
    int index = (int) Math.floor(pixels / cell);
    return table() == null || index < 0 || index >= table().rows() ? -1 : index;
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    DiversityTable table = table();
    if (table == null) {
      return;
    }
    int rows = table.rows();
    double room = Math.min(width - LEFT - GAP, height - TOP - LEGEND);
    cell = Math.min(MAX_CELL, room / rows);
    cell = cell > 3 ? Math.floor(cell) : Math.max(0.5, cell);
    g.setTextBaseline(VPos.CENTER);
    for (int row = 0; row < rows; row++) {
      paintEdges(g, table, row);
      for (int column = 0; column < rows; column++) {
        paintCell(g, table.values()[row][column], LEFT + column * cell, TOP + row * cell);
      }
    }
    paintSelected(g, table);
    paintLegend(g, TOP + rows * cell + GAP, Math.max(60, rows * cell));
    String words = wordsAt(mouseX, mouseY);
    if (!words.isEmpty()) {
      HoverNote.paint(g, words, mouseX, mouseY, width, height, palette());
    }
  }

  private void paintEdges(GraphicsContext g, DiversityTable table, int row) {
    int part = table.partOfRow(row);
    boolean clusters = table.parts().clusters();
    g.setFill(clusters ? palette().cluster(part) : palette().type(part));
    g.fillRect(LEFT + row * cell, 0, size(), STRIP);
    g.fillRect(NAMES, TOP + row * cell, STRIP, size());
    if (cell >= LEAST_NAMED) {
      g.setFill(palette().muted());
      g.setFont(font(9));
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText(shortName(table, row), NAMES - GAP, TOP + (row + 0.5) * cell);
    }
  }

  private static String shortName(DiversityTable table, int row) {
    if (table.ofAgents()) {
      return String.valueOf(table.agents().get(row) + 1);
    }
    String name = table.name(row);
    return table.parts().clusters()
        ? String.valueOf(row + 1)
        : name.substring(0, Math.min(3, name.length()));
  }

  /** Cells that are large enough have a line of the ground between them. */
  private double size() {
    return cell - (cell >= LEAST_NAMED ? 1 : 0);
  }

  private Color shade(double value) {
    return palette().faint().interpolate(palette().accent(), value);
  }

  private void paintCell(GraphicsContext g, double value, double x, double y) {
    if (Double.isNaN(value)) {
      return;
    }
    Color fill = shade(value);
    g.setFill(fill);
    g.fillRect(x, y, size(), size());
    if (cell >= LEAST_NUMBERED) {
      g.setFill(Palette.readableOn(fill));
      g.setFont(font(9));
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(Quantity.decimal(value, 2), x + size() / 2, y + size() / 2);
    }
  }

  private void paintSelected(GraphicsContext g, DiversityTable table) {
    Integer agent = selection.agent().shown().get();
    int row = agent == null ? -1 : table.agents().indexOf(agent);
    if (row >= 0) {
      g.setStroke(palette().text());
      g.setLineWidth(1.5);
      g.strokeRect(LEFT - 1, TOP + row * cell - 1, table.rows() * cell + 1, cell + 1);
    }
  }

  private void paintLegend(GraphicsContext g, double y, double length) {
    int steps = 32;
    double step = (length - 24) / steps;
    for (int i = 0; i < steps; i++) {
      g.setFill(shade((i + 0.5) / steps));
      g.fillRect(LEFT + 12 + i * step, y + 4, step + 0.5, LEGEND_BAR);
    }
    g.setFill(palette().muted());
    g.setFont(font(9));
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText("0", LEFT + 2, y + 4 + LEGEND_BAR / 2);
    g.fillText("1", LEFT + length - 8, y + 4 + LEGEND_BAR / 2);
  }

  /** What is at a place; empty beside the matrix. */
  String wordsAt(double x, double y) {
    int row = index(y - TOP);
    int column = index(x - LEFT);
    if (row < 0 || column < 0) {
      return "";
    }
    DiversityTable table = table();
    double value = table.values()[row][column];
    if (row == column) {
      String own = name(table, row);
      return table.ofAgents() || Double.isNaN(value)
          ? own
          : own + "\ntwo of its agents differ by " + Quantity.decimal(value, 3);
    }
    return name(table, row)
        + "\n"
        + name(table, column).toLowerCase(Locale.ROOT)
        + "\n"
        + (Double.isNaN(value) ? "not measured" : "differ by " + Quantity.decimal(value, 3));
  }

  private static String name(DiversityTable table, int row) {
    String name = table.name(row);
    String full = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return table.ofAgents() ? full + ", " + table.parts().names().get(table.partOfRow(row)) : full;
  }

  /** Middle of a cell, pixels. */
  double[] placeOf(int row, int column) {
    return new double[] {LEFT + (column + 0.5) * cell, TOP + (row + 0.5) * cell};
  }
}
