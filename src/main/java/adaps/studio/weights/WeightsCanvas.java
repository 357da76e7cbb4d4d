package adaps.studio.weights;

import adaps.nets.Histogram;
import adaps.studio.look.Appearance;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.HoverNote;
import adaps.studio.session.Selection;
import adaps.words.Quantity;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.text.TextAlignment;

/** A histogram for each layer: bars are weights or their gradients, the line those of biases. */
final class WeightsCanvas extends DrawingCanvas {
  private static final String KEYS =
      "Weights: Left and Right choose a layer, Up and Down the actor or the critic, Home and End"
          + " the first and the last layer";
  private static final int NONE = -1;

  /** Width of the legend and of a mark in it, pixels. */
  private static final double LEGEND = 124;

  private static final double MARK = 10;

  /** Orange, which is seen on bars and on the ground. */
  private static final int BIASES = 3;

  private final WeightsViewModel model;
  private WeightsLayout layout;
  private int chosen = NONE;
  private double mouseX = -1;
  private double mouseY = -1;

  WeightsCanvas(WeightsViewModel model, Appearance appearance) {
    super(appearance);
    this.model = model;
    setId("weights-canvas");
    model.frame().addListener((o, before, now) -> redraw());
    setOnMouseMoved(e -> hover(e.getX(), e.getY()));
    setOnMouseExited(e -> hover(-1, -1));
    setOnMouseClicked(
        e -> {
          int there = layout == null ? NONE : layout.at(e.getX(), e.getY());
          choose(there == chosen ? NONE : there);
          requestFocus();
        });
    takeKeys(KEYS, this::press);
  }

  private void hover(double x, double y) {
    mouseX = x;
    mouseY = y;
    redraw();
  }

  private boolean press(KeyCode key) {
    int layers = layout == null ? 0 : layout.cells().size();
    if (layers == 0) {
      return false;
    }
    int row = model.frame().get().hasCritics() ? layers / 2 : layers;
    switch (key) {
      case LEFT -> choose(Selection.next(chosen < 0 ? null : chosen, -1, layers));
      case RIGHT -> choose(Selection.next(chosen < 0 ? null : chosen, 1, layers));
      case UP, DOWN -> choose(chosen < 0 ? 0 : (chosen + row) % layers);
      case HOME -> choose(0);
      case END -> choose(layers - 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void choose(int cell) {
    chosen = cell;
    setAccessibleText(
        cell < 0 ? KEYS : layout.cells().get(cell).layer().words().replace('\n', ';'));
    redraw();
  }

  /** The layer that is chosen, or null. */
  LayerNumbers chosen() {
    boolean there = layout != null && chosen >= 0 && chosen < layout.cells().size();
    return there ? layout.cells().get(chosen).layer() : null;
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    WeightsFrame frame = model.frame().get();
    if (frame == null) {
      layout = null;
      chosen = NONE;
      return;
    }
    layout = WeightsLayout.of(frame, width, height);
    for (WeightsLayout.Cell cell : layout.cells()) {
      paintHeader(g, cell);
      paintBars(g, cell);
      paintLine(g, cell);
      paintAxis(g, cell);
    }
    paintLegend(g, width);
    paintChosen(g);
    paintNote(g, width, height);
  }

  /** What bars and lines are, at the right of the upper headers where these leave the room. */
  private void paintLegend(GraphicsContext g, double width) {
    if (layout.cells().get(0).width() < 2 * LEGEND) {
      return;
    }
    double y = layout.cells().get(0).y() - WeightsLayout.HEADER / 2;
    double x = width - LEGEND;
    g.setFill(palette().accent());
    g.fillRect(x, y - 4, MARK, 8);
    g.setStroke(palette().series(BIASES));
    g.setLineWidth(1.6);
    g.strokeLine(x + LEGEND / 2, y, x + LEGEND / 2 + MARK, y);
    g.setFill(palette().muted());
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText("weights", x + MARK + 4, y);
    g.fillText("biases", x + LEGEND / 2 + MARK + 4, y);
  }

  private void paintHeader(GraphicsContext g, WeightsLayout.Cell cell) {
    g.setFill(palette().muted());
    g.setFont(font(11));
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    LayerNumbers layer = cell.layer();
    String words = layer.name() + " \u00b7 \u03c3 " + Quantity.value(layer.weights().deviation());
    g.fillText(words, cell.x(), cell.y() - WeightsLayout.HEADER / 2, cell.width());
  }

  private void paintBars(GraphicsContext g, WeightsLayout.Cell cell) {
    Histogram weights = cell.layer().weights();
    g.setFill(palette().faint());
    g.fillRect(cell.x(), cell.y(), cell.width(), cell.height());
    g.setFill(palette().accent());
    for (int bin = 0; bin < weights.counts().length; bin++) {
      double high = height(weights, bin, cell);
      double left = cell.left(bin);
      g.fillRect(left, cell.y() + cell.height() - high, cell.left(bin + 1) - left, high);
    }
  }

  /** A bin that is not empty is seen, however full the others are. */
  private static double height(Histogram of, int bin, WeightsLayout.Cell cell) {
    int count = of.counts()[bin];
    return count == 0 ? 0 : Math.max(1, cell.height() * count / of.most());
  }

  private void paintLine(GraphicsContext g, WeightsLayout.Cell cell) {
    Histogram biases = cell.layer().biases();
    g.setStroke(palette().series(BIASES));
    g.setLineWidth(1.6);
    g.beginPath();
    for (int bin = 0; bin < biases.counts().length; bin++) {
      double y = cell.y() + cell.height() - height(biases, bin, cell);
      if (bin == 0) {
        g.moveTo(cell.left(bin), y);
      } else {
        g.lineTo(cell.left(bin), y);
      }
      g.lineTo(cell.left(bin + 1), y);
    }
    g.stroke();
  }

  private void paintAxis(GraphicsContext g, WeightsLayout.Cell cell) {
    double bottom = cell.y() + cell.height();
    g.setStroke(palette().axis());
    g.setLineWidth(1);
    g.strokeLine(cell.x(), bottom + 0.5, cell.x() + cell.width(), bottom + 0.5);
    g.setFill(palette().muted());
    g.setFont(font(10));
    double y = bottom + WeightsLayout.AXIS / 2 + 1;
    String limit = Quantity.value(cell.layer().weights().limit());
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText("\u2212" + limit, cell.x(), y);
    g.setTextAlign(TextAlignment.CENTER);
    g.fillText("0", cell.x() + cell.width() / 2, y);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(limit, cell.x() + cell.width(), y);
  }

  private void paintChosen(GraphicsContext g) {
    if (chosen() != null) {
      WeightsLayout.Cell cell = layout.cells().get(chosen);
      g.setStroke(palette().accent());
      g.setLineWidth(1.5);
      g.strokeRect(cell.x() - 2, cell.y() - 2, cell.width() + 4, cell.height() + 4);
    }
  }

  private void paintNote(GraphicsContext g, double width, double height) {
    int there = layout.at(mouseX, mouseY);
    if (there >= 0) {
      WeightsLayout.Cell cell = layout.cells().get(there);
      int bin = cell.binAt(mouseX);
      String words = cell.layer().words() + (bin < 0 ? "" : "\n" + cell.layer().words(bin));
      HoverNote.paint(g, words, mouseX, mouseY, width, height, palette());
    } else if (chosen() != null) {
      WeightsLayout.Cell cell = layout.cells().get(chosen);
      HoverNote.paint(g, chosen().words(), cell.x(), cell.y(), width, height, palette());
    }
  }

  /** Middle of a bin's place, at the foot of its bar, in pixels; null before anything is drawn. */
  double[] placeOf(int cell, int bin) {
    if (layout == null) {
      return null;
    }
    WeightsLayout.Cell of = layout.cells().get(cell);
    return new double[] {(of.left(bin) + of.left(bin + 1)) / 2, of.y() + of.height() - 1};
  }
}
