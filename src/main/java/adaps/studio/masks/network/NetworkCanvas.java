package adaps.studio.masks.network;

import adaps.studio.look.Appearance;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.HoverNote;
import adaps.studio.look.Palette;
import adaps.studio.session.Neuron;
import adaps.studio.session.Selection;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** A mask's subnetwork as a graph: inputs at the left, outputs at the right. */
final class NetworkCanvas extends DrawingCanvas {
  private static final double TOP = 8;
  private static final double LEGEND = 20;
  private static final double BEHIND = 0.12;

  /** Nodes that are too many to be round are short bars, so that they can be seen. */
  private static final double MIN_HALF_WIDTH = 5;

  private final NetworkViewModel model;
  private final Selection selection;
  private NetworkLayout layout;

  /** The strongest weights; null when they are to be found anew. */
  private List<StrongWeights.Line> strong;

  private NetworkLayout.Node hovered;
  private double mouseX;
  private double mouseY;

  NetworkCanvas(NetworkViewModel model, Selection selection, Appearance appearance) {
    super(appearance);
    this.model = model;
    this.selection = selection;
    setId("network-canvas");
    model.network().addListener((o, before, now) -> forget());
    model.lines().addListener((o, before, now) -> forget());
    selection.onChange(this::redraw);
    setOnMouseMoved(e -> hover(e.getX(), e.getY()));
    setOnMouseExited(e -> hover(-1, -1));
    setOnMouseClicked(
        e -> {
          NetworkLayout.Node node = at(e.getX(), e.getY());
          selection.neuron().click(node == null ? null : neuron(node));
        });
  }

  private void forget() {
    strong = null;
    redraw();
  }

  private void hover(double x, double y) {
    mouseX = x;
    mouseY = y;
    hovered = at(x, y);
    selection.neuron().hovered().set(hovered == null ? null : neuron(hovered));
    redraw();
  }

  private NetworkLayout.Node at(double x, double y) {
    return layout == null || x < 0 ? null : layout.at(x, y);
  }

  /** The hidden neuron that a node is, or null. */
  private Neuron neuron(NetworkLayout.Node node) {
    DrawnNetwork network = layout.network();
    return network.isHidden(node.level())
        ? new Neuron(network.layerNames().get(node.level() - 1), node.index())
        : null;
  }

  /** The node to bring out: under the mouse, or the selected neuron's. */
  private NetworkLayout.Node shown() {
    Neuron neuron = selection.neuron().shown().get();
    if (hovered != null || neuron == null) {
      return hovered;
    }
    int layer = layout.network().layerNames().indexOf(neuron.layer());
    boolean exists = layer >= 0 && neuron.index() < layout.network().nodes(layer + 1);
    return exists ? new NetworkLayout.Node(layer + 1, neuron.index()) : null;
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    DrawnNetwork network = model.network().get();
    if (network == null) {
      layout = null;
      return;
    }
    layout =
        new NetworkLayout(
            network,
            NetworkNames.width(network.inputs()) + 8,
            width - NetworkNames.width(network.outputs()) - 8,
            TOP,
            height - LEGEND - 4);
    NetworkLayout.Node node = shown();
    strong = strong == null ? StrongWeights.of(network, model.lines().get()) : strong;
    paintLines(g, strong, node == null ? 1 : BEHIND);
    List<StrongWeights.Line> own =
        node == null ? List.of() : StrongWeights.at(network, node.level(), node.index());
    paintLines(g, own, 1);
    paintNodes(g, node);
    for (int level : new int[] {0, network.levels() - 1}) {
      int named = node != null && node.level() == level ? node.index() : -1;
      NetworkNames.paint(g, layout, level, node == null ? strong : own, named, palette());
    }
    new NetworkLegend(model, palette()).paint(g, network, width, height - LEGEND / 2);
    if (hovered != null) {
      String words = NodeWords.of(network, hovered, own);
      HoverNote.paint(g, words, mouseX, mouseY, width, height, palette());
    }
  }

  private void paintLines(GraphicsContext g, List<StrongWeights.Line> lines, double opacity) {
    boolean laidOver = layout.network().second() != null;
    for (StrongWeights.Line line : lines) {
      Color colour =
          laidOver
              ? line.owner().colour(palette(), colour(model.first()), colour(model.other().get()))
              : palette().text();
      double weight = line.strength() * line.strength();
      g.setStroke(Palette.faded(colour, opacity * (0.12 + 0.78 * weight)));
      g.setLineWidth(0.4 + 2.2 * weight);
      g.setLineDashes(laidOver ? SignDash.of(0) : SignDash.of(line.weight()));
      g.strokeLine(
          layout.x(line.level()),
          layout.y(line.level(), line.from()),
          layout.x(line.level() + 1),
          layout.y(line.level() + 1, line.to()));
    }
    g.setLineDashes();
  }

  private Color colour(int mask) {
    return model.isByCluster() ? palette().cluster(mask) : palette().type(mask);
  }

  private void paintNodes(GraphicsContext g, NetworkLayout.Node shown) {
    DrawnNetwork network = layout.network();
    for (int level = 0; level < network.levels(); level++) {
      double radius = layout.radius(level);
      double most = mostActive(level);
      for (int node = 0; node < network.nodes(level); node++) {
        double x = layout.x(level);
        double y = layout.y(level, node);
        double half = Math.max(radius, MIN_HALF_WIDTH);
        g.setFill(fill(level, node, most));
        g.fillRoundRect(x - half, y - radius, 2 * half, 2 * radius, 2 * radius, 2 * radius);
        if (shown != null && shown.level() == level && shown.index() == node) {
          g.setStroke(palette().accent());
          g.setLineWidth(2);
          double tall = 2 * radius + 6;
          g.strokeRoundRect(x - half - 3, y - radius - 3, 2 * half + 6, tall, tall, tall);
        }
      }
    }
  }

  /** Colour by owner; with one mask alone, the brighter the more a neuron fires. */
  private Color fill(int level, int node, double most) {
    DrawnNetwork network = layout.network();
    if (!network.isHidden(level)) {
      return palette().muted();
    }
    Owner owner = network.owner(level, node);
    int other = model.other().get() == null ? 0 : model.other().get();
    Color colour = owner.colour(palette(), colour(model.first()), colour(other));
    if (owner == Owner.FIRST && network.second() == null && most > 0) {
      double share = network.mean()[level - 1][node] / most;
      return palette().faint().interpolate(colour, 0.3 + 0.7 * share);
    }
    return colour;
  }

  private double mostActive(int level) {
    DrawnNetwork network = layout.network();
    double most = 0;
    if (network.mean() != null && network.isHidden(level)) {
      for (double mean : network.mean()[level - 1]) {
        most = Math.max(most, mean);
      }
    }
    return most;
  }

  /** Where a node is drawn, in pixels. */
  double[] placeOf(int level, int node) {
    return new double[] {layout.x(level), layout.y(level, node)};
  }
}
