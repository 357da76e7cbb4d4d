package adaps.studio.masks.network;

import adaps.studio.look.Palette;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** One line below the graph: what its colours mean, with counts. */
final class NetworkLegend {
  private static final Font FONT = Font.font(10);
  private static final double DOT = 7;
  private static final double LINE = 20;

  private final NetworkViewModel model;
  private final Palette palette;
  private double x;

  NetworkLegend(NetworkViewModel model, Palette palette) {
    this.model = model;
    this.palette = palette;
  }

  void paint(GraphicsContext g, DrawnNetwork network, double width, double y) {
    int[] counts = network.counts();
    int first = model.first();
    g.setFont(FONT);
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.CENTER);
    x = 10;
    if (network.second() == null) {
      String who = (model.isByCluster() ? "cluster " : "agent ") + (first + 1);
      entry(g, y, colour(first), who + " keeps " + count(counts, Owner.FIRST));
      unkept(g, y, network, "drops ");
      line(g, y, SignDash.of(1), "weight above 0");
      line(g, y, SignDash.of(-1), "below 0");
    } else {
      int second = model.other().get();
      entry(g, y, palette.text(), "both: " + count(counts, Owner.BOTH));
      entry(g, y, colour(first), "only " + (first + 1) + ": " + count(counts, Owner.FIRST));
      entry(g, y, colour(second), "only " + (second + 1) + ": " + count(counts, Owner.SECOND));
      unkept(g, y, network, "neither: ");
    }
  }

  /** Where neurons have copies, what nobody keeps was not dropped: nobody needs it yet. */
  private void unkept(GraphicsContext g, double y, DrawnNetwork network, String dropped) {
    int[] counts = network.counts();
    if (!network.hasRoom() || count(counts, Owner.NEITHER) > 0) {
      entry(g, y, palette.axis(), dropped + count(counts, Owner.NEITHER));
    }
    if (network.hasRoom()) {
      String copies = count(counts, Owner.OTHERS) + " others' copies, ";
      entry(g, y, palette.axis(), copies + count(counts, Owner.SPARE) + " spare");
    }
  }

  private static int count(int[] counts, Owner owner) {
    return counts[owner.ordinal()];
  }

  private Color colour(int mask) {
    return model.isByCluster() ? palette.cluster(mask) : palette.type(mask);
  }

  private void entry(GraphicsContext g, double y, Color colour, String words) {
    g.setFill(colour);
    g.fillOval(x, y - DOT / 2, DOT, DOT);
    words(g, y, DOT, words);
  }

  private void line(GraphicsContext g, double y, double[] dash, String words) {
    g.setStroke(palette.text());
    g.setLineWidth(1.5);
    g.setLineDashes(dash);
    g.strokeLine(x, y, x + LINE, y);
    g.setLineDashes();
    words(g, y, LINE, words);
  }

  private void words(GraphicsContext g, double y, double mark, String words) {
    g.setFill(palette.muted());
    g.fillText(words, x + mark + 4, y);
    Text text = new Text(words);
    text.setFont(FONT);
    x += mark + 4 + text.getLayoutBounds().getWidth() + 10;
  }
}
