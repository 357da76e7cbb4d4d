package adaps.studio.masks;

import adaps.sharing.MaskFrame;
import adaps.studio.look.Appearance;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.HoverNote;
import adaps.studio.look.Palette;
import adaps.studio.look.Quantity;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Masks over neurons: a strip for each mask, a column for each neuron, a block for each layer. */
final class MaskCanvas extends DrawingCanvas {
  private static final double LEAST_TEXT_ROW = 10;
  private static final double LEAST_GAP_CELL = 3;
  private static final double LARGEST_BADGE = 8;

  private final MasksViewModel masks;
  private final BooleanProperty probabilities = new SimpleBooleanProperty();
  private double mouseX = -1;
  private double mouseY = -1;

  MaskCanvas(MasksViewModel masks, Appearance appearance) {
    super(appearance);
    this.masks = masks;
    setId("mask-canvas");
    masks.frame().addListener((o, before, now) -> redraw());
    probabilities.addListener((o, before, now) -> redraw());
    setOnMouseMoved(e -> hover(e.getX(), e.getY()));
    setOnMouseExited(e -> hover(-1, -1));
  }

  /** Whether strips show the mapped probabilities instead of the bits. */
  BooleanProperty probabilities() {
    return probabilities;
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
    MaskLayout layout = MaskLayout.of(frame, width, height);
    for (MaskLayout.Block block : layout.blocks()) {
      paintName(g, frame, block);
      for (int mask = 0; mask < frame.bits().length; mask++) {
        double y = block.y() + mask * layout.rowHeight();
        paintStrip(g, frame, block, mask, y, layout.rowHeight());
        if (layout.rowHeight() >= LEAST_TEXT_ROW) {
          paintFigures(g, frame, block, mask, y + layout.rowHeight() / 2, layout.rowHeight());
        }
      }
      paintUsage(g, frame, block, block.y() + frame.bits().length * layout.rowHeight() + 2);
    }
    paintHover(g, frame, layout, width, height);
  }

  private void paintName(GraphicsContext g, MaskFrame frame, MaskLayout.Block block) {
    g.setFill(palette().muted());
    g.setFont(font(11));
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(frame.layerNames().get(block.layer()), block.x(), block.y() - MaskLayout.HEADER / 2);
  }

  /** Clusters have colours of their own; masks that belong to single agents are neutral. */
  private Color colour(int mask) {
    return masks.isByCluster() ? palette().cluster(mask) : palette().muted();
  }

  private void paintStrip(
      GraphicsContext g, MaskFrame frame, MaskLayout.Block block, int mask, double y, double row) {
    boolean[] bits = frame.bits()[mask][block.layer()];
    double gap = block.width() / block.neurons() >= LEAST_GAP_CELL ? 1 : 0;
    double height = row >= 6 ? row - 2 : Math.max(1, row - 0.5);
    for (int neuron = 0; neuron < bits.length; neuron++) {
      double left = block.left(neuron);
      double cell = block.left(neuron + 1) - left - gap;
      g.setFill(fill(frame, block.layer(), mask, neuron));
      g.fillRect(left, y, cell, height);
    }
  }

  private Color fill(MaskFrame frame, int layer, int mask, int neuron) {
    boolean shades = probabilities.get() && frame.probabilities() != null;
    if (shades) {
      double p = frame.probabilities()[mask][layer][neuron];
      return palette().faint().interpolate(colour(mask), p);
    }
    return frame.bits()[mask][layer][neuron] ? colour(mask) : palette().faint();
  }

  private void paintFigures(
      GraphicsContext g,
      MaskFrame frame,
      MaskLayout.Block block,
      int mask,
      double middle,
      double row) {
    double radius = Math.min(LARGEST_BADGE, row / 2 - 0.5);
    g.setTextBaseline(VPos.CENTER);
    g.setFont(font(Math.min(11, 1.6 * radius)));
    if (block.first()) {
      double x = block.x() - MaskLayout.BADGE_WIDTH / 2 - 2;
      g.setTextAlign(TextAlignment.CENTER);
      if (masks.isByCluster()) {
        g.setStroke(colour(mask));
        g.setLineWidth(1.5);
        g.strokeOval(x - radius, middle - 1 - radius, 2 * radius, 2 * radius);
      }
      g.setFill(palette().text());
      g.fillText(String.valueOf(mask + 1), x, middle - 1);
    }
    g.setFill(palette().text());
    g.setFont(font(Math.min(11, row - 1)));
    g.setTextAlign(TextAlignment.RIGHT);
    double keep = frame.report().keep()[mask][block.layer()];
    g.fillText(
        Quantity.percent(keep), block.x() + block.width() + MaskLayout.KEEP_WIDTH, middle - 1);
  }

  /** Below each block: by how many masks a neuron is kept, the more the brighter. */
  private void paintUsage(GraphicsContext g, MaskFrame frame, MaskLayout.Block block, double y) {
    for (int neuron = 0; neuron < block.neurons(); neuron++) {
      double share = (double) users(frame, block.layer(), neuron) / frame.bits().length;
      double left = block.left(neuron);
      g.setFill(palette().faint().interpolate(palette().text(), share));
      g.fillRect(left, y, block.left(neuron + 1) - left, MaskLayout.USAGE - 5);
    }
  }

  private static int users(MaskFrame frame, int layer, int neuron) {
    int users = 0;
    for (boolean[][] mask : frame.bits()) {
      users += mask[layer][neuron] ? 1 : 0;
    }
    return users;
  }

  private void paintHover(
      GraphicsContext g, MaskFrame frame, MaskLayout layout, double width, double height) {
    for (MaskLayout.Block block : layout.blocks()) {
      int neuron = block.neuronAt(mouseX);
      int mask = (int) Math.floor((mouseY - block.y()) / layout.rowHeight());
      if (neuron >= 0 && mask >= 0 && mask < frame.bits().length) {
        double left = block.left(neuron);
        double tall = frame.bits().length * layout.rowHeight() - 1;
        g.setStroke(Palette.faded(palette().accent(), 0.9));
        g.setLineWidth(1);
        g.strokeRect(left - 1, block.y() - 1, block.left(neuron + 1) - left + 1, tall);
        String words = words(frame, block.layer(), mask, neuron);
        HoverNote.paint(g, words, mouseX, mouseY, width, height, palette());
      }
    }
  }

  private String words(MaskFrame frame, int layer, int mask, int neuron) {
    boolean kept = frame.bits()[mask][layer][neuron];
    String who = masks.isByCluster() ? "Cluster " : "Agent ";
    String how =
        frame.probabilities() == null
            ? ""
            : ", p = " + Quantity.value(frame.probabilities()[mask][layer][neuron]);
    return who
        + (mask + 1)
        + ", "
        + frame.layerNames().get(layer)
        + ", neuron "
        + (neuron + 1)
        + "\n"
        + (kept ? "kept" : "dropped")
        + how
        + "\nkept by "
        + users(frame, layer, neuron)
        + " of "
        + frame.bits().length
        + " masks";
  }
}
