package adaps.studio.latent;

import adaps.identity.LatentFrame;
import adaps.identity.LatentFrame.ClusterChoice;
import adaps.studio.look.Appearance;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.Quantity;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** The Davies–Bouldin index of every K that was tried, with the K that was chosen. */
final class ClusterChoiceCanvas extends DrawingCanvas {
  private static final double LEFT = 26;
  private static final double RIGHT = 8;
  private static final double TOP = 10;
  private static final double BOTTOM = 30;
  private static final double LEAST_LABEL_PIXELS = 19;

  private final LatentViewModel latent;

  ClusterChoiceCanvas(LatentViewModel latent, Appearance appearance) {
    super(appearance);
    this.latent = latent;
    setId("davies-bouldin");
    latent.frame().addListener((o, before, now) -> redraw());
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    LatentFrame frame = latent.frame().get();
    if (frame == null || frame.daviesBouldin().isEmpty() || frame.planeCentres() == null) {
      return;
    }
    List<ClusterChoice> choices = frame.daviesBouldin();
    double highest = choices.stream().mapToDouble(ClusterChoice::daviesBouldin).max().orElse(1);
    int firstK = choices.get(0).clusters();
    int lastK = choices.get(choices.size() - 1).clusters();
    double stepX = (width - LEFT - RIGHT) / Math.max(1, lastK - firstK);
    double scaleY = (height - TOP - BOTTOM) / Math.max(1e-9, highest);
    paintAxes(g, width, height, highest);
    double bottom = height - BOTTOM;
    g.setStroke(palette().muted());
    g.setLineWidth(1.5);
    g.beginPath();
    for (ClusterChoice choice : choices) {
      double x = LEFT + (choice.clusters() - firstK) * stepX;
      double y = bottom - choice.daviesBouldin() * scaleY;
      g.lineTo(x, y);
    }
    g.stroke();
    int chosen = frame.planeCentres().length;
    int every = (int) Math.ceil(LEAST_LABEL_PIXELS / Math.max(0.1, stepX));
    for (ClusterChoice choice : choices) {
      double x = LEFT + (choice.clusters() - firstK) * stepX;
      double y = bottom - choice.daviesBouldin() * scaleY;
      boolean clear = Math.abs(choice.clusters() - chosen) * stepX >= LEAST_LABEL_PIXELS;
      boolean labelled = clear && (choice.clusters() - firstK) % every == 0;
      paintChoice(g, choice.clusters(), x, y, bottom, choice.clusters() == chosen, labelled);
    }
  }

  private void paintAxes(GraphicsContext g, double width, double height, double highest) {
    double bottom = Math.floor(height - BOTTOM) + 0.5;
    g.setLineWidth(1);
    g.setStroke(palette().axis());
    g.strokeLine(LEFT - 0.5, TOP, LEFT - 0.5, bottom);
    g.strokeLine(LEFT - 0.5, bottom, width - RIGHT + 4, bottom);
    g.setFill(palette().muted());
    g.setFont(font(10));
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(Quantity.value(highest), LEFT - 3, TOP + 4);
    g.fillText("0", LEFT - 3, bottom - 3);
    g.setTextAlign(TextAlignment.CENTER);
    g.fillText("clusters K", (LEFT + width - RIGHT) / 2, height - 6);
  }

  private void paintChoice(
      GraphicsContext g,
      int clusters,
      double x,
      double y,
      double bottom,
      boolean chosen,
      boolean labelled) {
    double radius = chosen ? 4 : 2;
    g.setFill(chosen ? palette().accent() : palette().muted());
    g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    if (chosen || labelled) {
      g.setFill(chosen ? palette().text() : palette().muted());
      g.setTextBaseline(VPos.CENTER);
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(String.valueOf(clusters), x, bottom + 8);
    }
  }
}
