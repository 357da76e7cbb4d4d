package adaps.studio.conflict;

import adaps.conflict.ConflictFrame;
import adaps.conflict.LayerPulls;
import adaps.studio.look.Appearance;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.HoverNote;
import adaps.studio.session.Neuron;
import adaps.studio.session.Selection;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * Pulls over neurons: a strip for each part, a column for each neuron, a block for each layer. A
 * bar is as high as the pull is strong, one accent where it goes the way of the whole, and the
 * other where it goes against it.
 */
final class ConflictCanvas extends DrawingCanvas {
  private static final int AGAINST = 3;
  private static final double MIN_TEXT_ROW = 9;
  private static final double MIN_GAP_CELL = 3;

  private final ConflictViewModel model;
  private final Selection selection;
  private ConflictLayout layout;
  private double mouseX = -1;
  private double mouseY = -1;

  ConflictCanvas(ConflictViewModel model, Selection selection, Appearance appearance) {
    super(appearance);
    this.model = model;
    this.selection = selection;
    setId("conflict-canvas");
    model.frame().addListener((o, before, now) -> redraw());
    selection.onChange(this::redraw);
    setOnMouseMoved(e -> hover(e.getX(), e.getY()));
    setOnMouseExited(e -> hover(-1, -1));
    setOnMouseClicked(
        e -> {
          click(place(e.getX(), e.getY()));
          requestFocus();
        });
    takeKeys(
        "Conflict: Left and Right choose a neuron, Up and Down a cluster, Page Up and Down a layer",
        this::press);
  }

  private boolean press(KeyCode key) {
    switch (key) {
      case LEFT -> go(-1, 0);
      case RIGHT -> go(1, 0);
      case UP -> goPart(-1);
      case DOWN -> goPart(1);
      case PAGE_UP -> go(0, -1);
      case PAGE_DOWN -> go(0, 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** From the neuron that is chosen so many neurons and layers on; from the first at first. */
  private void go(int neuronsOn, int layersOn) {
    if (layout == null) {
      return;
    }
    Neuron chosen = selection.neuron().clicked().get();
    int block = 0;
    while (block < layout.blocks().size() && !isOf(layout.blocks().get(block), chosen)) {
      block++;
    }
    if (block == layout.blocks().size()) {
      selection.neuron().clicked().set(new Neuron(layout.blocks().get(0).layer().name(), 0));
      return;
    }
    int next = Selection.next(block, layersOn, layout.blocks().size());
    LayerPulls layer = layout.blocks().get(next).layer();
    int from = Math.min(chosen.index(), layer.neurons() - 1);
    int neuron = Selection.next(from, neuronsOn, layer.neurons());
    selection.neuron().clicked().set(new Neuron(layer.name(), neuron));
  }

  private static boolean isOf(ConflictLayout.Block block, Neuron neuron) {
    return neuron != null && block.layer().name().equals(neuron.layer());
  }

  private void goPart(int further) {
    ConflictFrame frame = model.frame().get();
    if (frame != null && frame.clusters()) {
      Integer before = selection.cluster().clicked().get();
      selection.cluster().clicked().set(Selection.next(before, further, frame.parts()));
    }
  }

  private ConflictLayout.Place place(double x, double y) {
    ConflictFrame frame = model.frame().get();
    return layout == null || frame == null ? null : layout.at(x, y, frame.parts());
  }

  private void hover(double x, double y) {
    mouseX = x;
    mouseY = y;
    ConflictLayout.Place place = place(x, y);
    selection.neuron().hovered().set(neuron(place));
    selection.cluster().hovered().set(cluster(place));
    redraw();
  }

  private void click(ConflictLayout.Place place) {
    Neuron neuron = neuron(place);
    Integer cluster = cluster(place);
    boolean again =
        neuron != null
            && neuron.equals(selection.neuron().clicked().get())
            && (cluster == null || cluster.equals(selection.cluster().clicked().get()));
    selection.neuron().clicked().set(again ? null : neuron);
    selection.cluster().clicked().set(again ? null : cluster);
  }

  private static Neuron neuron(ConflictLayout.Place place) {
    return place == null ? null : new Neuron(place.block().layer().name(), place.neuron());
  }

  private Integer cluster(ConflictLayout.Place place) {
    boolean known = place != null && place.part() >= 0 && model.frame().get().clusters();
    return known ? place.part() : null;
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    ConflictFrame frame = model.frame().get();
    if (frame == null) {
      layout = null;
      return;
    }
    layout = ConflictLayout.of(frame, width, height);
    for (ConflictLayout.Block block : layout.blocks()) {
      paintHeader(g, block);
      double strongest = strongest(block.layer());
      for (int part = 0; part < frame.parts(); part++) {
        double y = block.y() + part * layout.rowHeight();
        if (block.first() && layout.rowHeight() >= MIN_TEXT_ROW) {
          paintPart(g, frame, part, block.x() - 4, y);
        }
        paintStrip(g, block, part, strongest, y);
      }
      paintLeftOver(g, block, block.y() + frame.parts() * layout.rowHeight());
      paintSelection(g, frame, block);
    }
    ConflictLayout.Place place = place(mouseX, mouseY);
    if (place != null) {
      String words = ConflictWords.of(model, place.block().layer(), place.neuron(), place.part());
      HoverNote.paint(g, words, mouseX, mouseY, width, height, palette());
    }
  }

  private void paintHeader(GraphicsContext g, ConflictLayout.Block block) {
    g.setFill(palette().muted());
    g.setFont(font(11));
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    String network = model.hasNetworks() ? ", network " + (block.layer().network() + 1) : "";
    g.fillText(block.layer().name() + network, block.x(), block.y() - ConflictLayout.HEADER / 2);
  }

  private void paintPart(GraphicsContext g, ConflictFrame frame, int part, double right, double y) {
    g.setFill(frame.clusters() ? palette().cluster(part) : palette().type(part));
    double side = Math.min(8, layout.rowHeight() - 3);
    double middle = y + (layout.rowHeight() - 2) / 2;
    g.fillRect(right - side, middle - side / 2, side, side);
    g.setFill(palette().text());
    g.setFont(font(Math.min(11, layout.rowHeight() - 1)));
    g.setTextAlign(TextAlignment.RIGHT);
    String name = frame.clusters() ? String.valueOf(part + 1) : model.partName(part);
    g.fillText(name, right - side - 4, middle, ConflictLayout.NAMES - side - 10);
  }

  private static double strongest(LayerPulls layer) {
    double strongest = 0;
    for (LayerPulls.Pull[] ofNeuron : layer.pulls()) {
      for (LayerPulls.Pull pull : ofNeuron) {
        strongest = Math.max(strongest, pull.length());
      }
    }
    return strongest;
  }

  private void paintStrip(
      GraphicsContext g, ConflictLayout.Block block, int part, double strongest, double y) {
    double height = layout.rowHeight() >= 6 ? layout.rowHeight() - 2 : layout.rowHeight();
    for (int neuron = 0; neuron < block.layer().neurons(); neuron++) {
      LayerPulls.Pull pull = block.layer().pulls()[neuron][part];
      double left = block.left(neuron);
      double cell = cell(block, neuron);
      g.setFill(palette().faint());
      g.fillRect(left, y, cell, height);
      if (pull.length() > 0) {
        // Roots, so that weak pulls are seen beside strong ones.
        double high = Math.max(1, height * Math.sqrt(pull.length() / strongest));
        g.setFill(shade(pull.direction()));
        g.fillRect(left, y + height - high, cell, high);
      }
    }
  }

  private static double cell(ConflictLayout.Block block, int neuron) {
    double gap = block.width() / block.layer().neurons() >= MIN_GAP_CELL ? 1 : 0;
    return block.left(neuron + 1) - block.left(neuron) - gap;
  }

  /** Half way between with and against is neither. */
  private Color shade(double direction) {
    Color to = direction < 0 ? palette().series(AGAINST) : palette().accent();
    return palette().axis().interpolate(to, Math.abs(direction));
  }

  /** How much is left of what parts pull: the fuller, the more. */
  private void paintLeftOver(GraphicsContext g, ConflictLayout.Block block, double y) {
    double height = ConflictLayout.LEFT_OVER - 5;
    for (int neuron = 0; neuron < block.layer().neurons(); neuron++) {
      double left = block.layer().ofParts(neuron);
      if (!Double.isNaN(left)) {
        boolean cancelled = block.layer().isCancelled(neuron);
        g.setFill(cancelled ? palette().series(AGAINST) : palette().muted());
        g.fillRect(block.left(neuron), y + 1, cell(block, neuron), Math.max(1, height * left));
      }
    }
  }

  private void paintSelection(GraphicsContext g, ConflictFrame frame, ConflictLayout.Block block) {
    g.setStroke(palette().accent());
    g.setLineWidth(1.5);
    Integer cluster = frame.clusters() ? selection.clusterAmong(model.clusterOfAgent()) : null;
    double tall = frame.parts() * layout.rowHeight();
    if (cluster != null && cluster < frame.parts()) {
      double y = block.y() + cluster * layout.rowHeight();
      g.strokeRect(block.x() - 1.5, y - 1.5, block.width() + 2, layout.rowHeight() + 1);
    }
    Neuron neuron = selection.neuron().shown().get();
    if (isOf(block, neuron) && neuron.index() < block.layer().neurons()) {
      double left = block.left(neuron.index());
      double wide = block.left(neuron.index() + 1) - left;
      g.strokeRect(left - 1.5, block.y() - 2, wide + 2, tall + ConflictLayout.LEFT_OVER);
    }
  }

  /** Whether anything is drawn. */
  boolean isDrawn() {
    return layout != null;
  }

  /** Middle of a cell, in pixels. */
  double[] placeOf(int block, int part, int neuron) {
    ConflictLayout.Block of = layout.blocks().get(block);
    return new double[] {
      (of.left(neuron) + of.left(neuron + 1)) / 2, of.y() + (part + 0.5) * layout.rowHeight()
    };
  }
}
