package adaps.studio.masks;

import adaps.sharing.MaskFrame;
import adaps.studio.look.Appearance;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.HoverNote;
import adaps.studio.session.Neuron;
import adaps.studio.session.Selection;
import adaps.words.Quantity;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Masks over neurons: a strip for each mask, a column for each neuron, a block for each layer. */
final class MaskCanvas extends DrawingCanvas {
  private static final double MIN_TEXT_ROW = 10;
  private static final double MIN_GAP_CELL = 3;
  private static final double MAX_BADGE = 8;
  private static final double MIN_BADGE = 6.5;

  private final MasksViewModel masks;
  private final MaskSelection selection;
  private MaskLayout layout;
  private int[][] order = new int[0][];
  private double mouseX = -1;
  private double mouseY = -1;

  MaskCanvas(MasksViewModel masks, Selection selection, Appearance appearance) {
    super(appearance);
    this.masks = masks;
    this.selection = new MaskSelection(masks, selection);
    setId("mask-canvas");
    masks.shown().addListener((o, before, now) -> redraw());
    masks.shading().addListener((o, before, now) -> redraw());
    masks.order().addListener((o, before, now) -> redraw());
    masks.activity().addListener((o, before, now) -> redraw());
    selection.onChange(this::redraw);
    setOnMouseMoved(e -> hover(e.getX(), e.getY()));
    setOnMouseExited(e -> hover(-1, -1));
    setOnMouseClicked(
        e -> {
          selection(e.getX(), e.getY(), true);
          requestFocus();
        });
    takeKeys(
        "Masks: Left and Right choose a neuron, Up and Down a mask, Page Up and Down a layer",
        this::press);
  }

  private boolean press(KeyCode key) {
    switch (key) {
      case LEFT -> go(0, -1, 0);
      case RIGHT -> go(0, 1, 0);
      case UP -> go(-1, 0, 0);
      case DOWN -> go(1, 0, 0);
      case PAGE_UP -> go(0, 0, -1);
      case PAGE_DOWN -> go(0, 0, 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** From the cell that is chosen so many masks, columns and layers on; from the first at first. */
  private void go(int masksOn, int columnsOn, int layersOn) {
    MaskFrame frame = masks.shown().get();
    if (frame == null || order.length == 0) {
      return;
    }
    Neuron chosen = selection.clickedNeuron();
    if (chosen == null || !frame.layerNames().contains(chosen.layer())) {
      selection.choose(0, new Neuron(frame.layerNames().get(0), order[0][0]));
      return;
    }
    int before = frame.layerNames().indexOf(chosen.layer());
    int layer = Selection.next(before, layersOn, order.length);
    int column = 0;
    // The chosen one may be a copy that is no more.
    while (column < order[before].length - 1 && order[before][column] != chosen.index()) {
      column++;
    }
    int[] columns = order[layer];
    column = Selection.next(Math.min(column, columns.length - 1), columnsOn, columns.length);
    int mask = Selection.next(selection.clickedMask(), masksOn, frame.bits().length);
    selection.choose(mask, new Neuron(frame.layerNames().get(layer), columns[column]));
  }

  private void hover(double x, double y) {
    mouseX = x;
    mouseY = y;
    selection(x, y, false);
    redraw();
  }

  private void selection(double x, double y, boolean click) {
    MaskLayout.Place place = place(x, y);
    Integer mask = place == null || place.mask() < 0 ? null : place.mask();
    Neuron neuron = place == null || place.column() < 0 ? null : neuron(place);
    if (click) {
      selection.click(mask, neuron);
    } else {
      selection.hover(mask, neuron);
    }
  }

  private MaskLayout.Place place(double x, double y) {
    MaskFrame frame = masks.shown().get();
    return layout == null || frame == null ? null : layout.at(x, y, frame.bits().length);
  }

  private Neuron neuron(MaskLayout.Place place) {
    int layer = place.block().layer();
    return new Neuron(masks.shown().get().layerNames().get(layer), order[layer][place.column()]);
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    MaskFrame frame = masks.shown().get();
    if (frame == null) {
      layout = null;
      return;
    }
    layout = MaskLayout.of(frame, width, height);
    order = new int[frame.layerNames().size()][];
    MaskCells cells = new MaskCells(masks, palette());
    for (MaskLayout.Block block : layout.blocks()) {
      order[block.layer()] = masks.order().get().neurons(frame, block.layer());
      paintName(g, frame, block);
      for (int mask = 0; mask < frame.bits().length; mask++) {
        double y = block.y() + mask * layout.rowHeight();
        paintStrip(g, cells, block, mask, y);
        if (layout.rowHeight() >= MIN_TEXT_ROW) {
          paintFigures(g, frame, cells, block, mask, y + layout.rowHeight() / 2);
        }
      }
      paintUsage(g, frame, block, block.y() + frame.bits().length * layout.rowHeight() + 2);
      paintSelection(g, frame, block);
    }
    MaskLayout.Place place = place(mouseX, mouseY);
    if (place != null && place.column() >= 0 && place.mask() >= 0) {
      int layer = place.block().layer();
      String words = MaskWords.of(masks, place.mask(), layer, order[layer][place.column()]);
      HoverNote.paint(g, words, mouseX, mouseY, width, height, palette());
    }
  }

  private void paintName(GraphicsContext g, MaskFrame frame, MaskLayout.Block block) {
    g.setFill(palette().muted());
    g.setFont(font(11));
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(frame.layerNames().get(block.layer()), block.x(), block.y() - MaskLayout.HEADER / 2);
  }

  private void paintStrip(
      GraphicsContext g, MaskCells cells, MaskLayout.Block block, int mask, double y) {
    double gap = block.width() / block.neurons() >= MIN_GAP_CELL ? 1 : 0;
    double row = layout.rowHeight();
    double height = row >= 6 ? row - 2 : Math.max(1, row - 0.5);
    for (int column = 0; column < block.neurons(); column++) {
      int neuron = order[block.layer()][column];
      double left = block.left(column);
      double cell = block.left(column + 1) - left - gap;
      g.setFill(cells.fill(mask, block.layer(), neuron));
      g.fillRect(left, y, cell, height);
      if (cells.isSilent(mask, block.layer(), neuron)) {
        g.setStroke(cells.colour(mask));
        g.setLineWidth(1);
        g.strokeRect(left + 0.5, y + 0.5, Math.max(0.5, cell - 1), Math.max(0.5, height - 1));
      }
    }
  }

  private void paintFigures(
      GraphicsContext g,
      MaskFrame frame,
      MaskCells cells,
      MaskLayout.Block block,
      int mask,
      double middle) {
    double row = layout.rowHeight();
    g.setTextBaseline(VPos.CENTER);
    if (block.first()) {
      paintNumber(g, cells.colour(mask), mask, block.x() - MaskLayout.BADGE_WIDTH / 2 - 2, middle);
    }
    g.setFill(palette().text());
    g.setFont(font(Math.min(11, row - 1)));
    g.setTextAlign(TextAlignment.RIGHT);
    double keep = frame.report().keep()[mask][block.layer()];
    g.fillText(
        Quantity.percent(keep), block.x() + block.width() + MaskLayout.KEEP_WIDTH, middle - 1);
  }

  /** A cluster's number in a ring of its colour, or, where rows are low, in its colour. */
  private void paintNumber(GraphicsContext g, Color colour, int mask, double x, double middle) {
    double radius = Math.min(MAX_BADGE, layout.rowHeight() / 2 - 0.5);
    boolean ringed = masks.isByCluster() && radius >= MIN_BADGE;
    Color shown = selection.isShown(mask) ? palette().accent() : colour;
    if (ringed) {
      g.setStroke(shown);
      g.setLineWidth(selection.isShown(mask) ? 2.5 : 1.5);
      g.strokeOval(x - radius, middle - 1 - radius, 2 * radius, 2 * radius);
    }
    g.setFont(font(Math.min(11, Math.max(10, 1.6 * radius))));
    g.setTextAlign(TextAlignment.CENTER);
    g.setFill(ringed && !selection.isShown(mask) ? palette().text() : shown);
    g.fillText(String.valueOf(mask + 1), x, middle - 1);
  }

  /** Below each block: by how many masks a neuron is kept, the more the brighter. */
  private void paintUsage(GraphicsContext g, MaskFrame frame, MaskLayout.Block block, double y) {
    for (int column = 0; column < block.neurons(); column++) {
      int users = NeuronOrder.users(frame, block.layer(), order[block.layer()][column]);
      double share = (double) users / frame.bits().length;
      double left = block.left(column);
      g.setFill(palette().faint().interpolate(palette().text(), share));
      g.fillRect(left, y, block.left(column + 1) - left, MaskLayout.USAGE - 5);
    }
  }

  private void paintSelection(GraphicsContext g, MaskFrame frame, MaskLayout.Block block) {
    g.setStroke(palette().accent());
    g.setLineWidth(1.5);
    for (int mask = 0; mask < frame.bits().length; mask++) {
      if (selection.isShown(mask)) {
        double y = block.y() + mask * layout.rowHeight();
        g.strokeRect(
            block.x() - 1.5, y - 1.5, block.width() + 2, Math.max(2, layout.rowHeight()) + 1);
      }
    }
    Neuron neuron = selection.neuron();
    if (neuron == null || !neuron.layer().equals(frame.layerNames().get(block.layer()))) {
      return;
    }
    for (int column = 0; column < block.neurons(); column++) {
      if (order[block.layer()][column] == neuron.index()) {
        double left = block.left(column);
        double tall = frame.bits().length * layout.rowHeight() + MaskLayout.USAGE - 2;
        g.strokeRect(left - 1.5, block.y() - 2, block.left(column + 1) - left + 2, tall + 2);
      }
    }
  }

  /** Middle of a cell, in pixels. */
  double[] placeOf(int mask, int layer, int neuron) {
    MaskLayout.Block block =
        layout.blocks().stream().filter(b -> b.layer() == layer).findFirst().orElseThrow();
    int column = 0;
    while (order[layer][column] != neuron) {
      column++;
    }
    return new double[] {
      (block.left(column) + block.left(column + 1)) / 2,
      block.y() + (mask + 0.5) * layout.rowHeight()
    };
  }
}
