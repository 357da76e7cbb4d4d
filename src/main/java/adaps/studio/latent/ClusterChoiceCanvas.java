package adaps.studio.latent;

import adaps.identity.LatentFrame.ClusterChoice;
import adaps.studio.look.Appearance;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.HoverNote;
import adaps.words.Quantity;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/**
 * The Davies–Bouldin index of every K, with the run's K. A click on another K shows its clusters.
 */
final class ClusterChoiceCanvas extends DrawingCanvas {
  private static final double LEAST_AXIS = 28;
  private static final double LABEL_SIZE = 10;
  private static final double BESIDE_LABEL = 3;
  private static final double AFTER_AXIS = 7;
  private static final double RIGHT = 8;
  private static final double TOP = 10;
  private static final double BOTTOM = 30;
  private static final double LEAST_LABEL_PIXELS = 19;

  private final LatentViewModel latent;

  /** Pixels that the highest index needs beside the axis: identities that collapse have a large. */
  private double axis = LEAST_AXIS;

  private double mouseX = -1;
  private double mouseY = -1;

  ClusterChoiceCanvas(LatentViewModel latent, Appearance appearance) {
    super(appearance);
    this.latent = latent;
    setId("davies-bouldin");
    setCursor(Cursor.HAND);
    latent
        .choices()
        .addListener(
            (o, before, now) -> {
              axis = widthOfHighest();
              redraw();
            });
    latent.look().addListener((o, before, now) -> redraw());
    setOnMouseMoved(e -> hover(e.getX(), e.getY()));
    setOnMouseExited(e -> hover(-1, -1));
    setOnMouseClicked(
        e -> {
          ClusterChoice choice = choiceAt(e.getX());
          if (choice != null) {
            latent.lookAt(choice.clusters());
          }
        });
  }

  private void hover(double x, double y) {
    mouseX = x;
    mouseY = y;
    redraw();
  }

  private List<ClusterChoice> choices() {
    return latent.choices().get();
  }

  /** Where the first number of clusters is drawn, in pixels. */
  private double left() {
    return axis + AFTER_AXIS;
  }

  /** Measured once for each choice of clusters, not for each of the points that are drawn. */
  private double widthOfHighest() {
    Text label = new Text(Quantity.value(highest()));
    label.setFont(font(LABEL_SIZE));
    double wide = Math.ceil(label.getLayoutBounds().getWidth()) + 2 * BESIDE_LABEL;
    return Math.max(LEAST_AXIS, wide);
  }

  /** The highest index that can be drawn: it is infinite where two centres coincide. */
  private double highest() {
    return choices().stream()
        .mapToDouble(ClusterChoice::daviesBouldin)
        .filter(Double::isFinite)
        .max()
        .orElse(1);
  }

  /** Pixels between two numbers of clusters. */
  private double step(List<ClusterChoice> choices) {
    return (getWidth() - left() - RIGHT) / Math.max(1, choices.size() - 1);
  }

  private ClusterChoice choiceAt(double px) {
    List<ClusterChoice> choices = choices();
    if (choices.isEmpty() || px < 0) {
      return null;
    }
    long nearest = Math.round((px - left()) / step(choices));
    return choices.get((int) Math.max(0, Math.min(choices.size() - 1, nearest)));
  }

  /** Where a number of clusters is drawn, in pixels. */
  double placeOf(int clusters) {
    return left() + (clusters - choices().get(0).clusters()) * step(choices());
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    List<ClusterChoice> choices = choices();
    if (choices.isEmpty()) {
      return;
    }
    double highest = highest();
    double scaleY = (height - TOP - BOTTOM) / Math.max(1e-9, highest);
    double bottom = height - BOTTOM;
    paintAxes(g, width, height, highest);
    g.setStroke(palette().muted());
    g.setLineWidth(1.5);
    g.beginPath();
    for (ClusterChoice choice : choices) {
      g.lineTo(placeOf(choice.clusters()), bottom - height(choice, highest) * scaleY);
    }
    g.stroke();
    ClusterLook look = latent.look().get();
    ClusterChoice hovered = choiceAt(mouseX);
    for (ClusterChoice choice : choices) {
      boolean ofRun = choice.clusters() == latent.clustersOfRun();
      boolean seen = look != null && look.clusters().clusters() == choice.clusters();
      double y = bottom - height(choice, highest) * scaleY;
      paintChoice(g, choice, y, ofRun, seen || choice == hovered);
      paintLabel(g, choice, bottom, ofRun || seen);
    }
    if (hovered != null) {
      HoverNote.paint(g, words(hovered), mouseX, mouseY, width, height, palette());
    }
  }

  private static double height(ClusterChoice choice, double highest) {
    return Math.min(choice.daviesBouldin(), highest);
  }

  private String words(ClusterChoice choice) {
    boolean ofRun = choice.clusters() == latent.clustersOfRun();
    return "K = "
        + choice.clusters()
        + (ofRun ? ", the run's" : "")
        + "\nindex "
        + choice.words()
        + (ofRun ? "" : "\nclick to look");
  }

  private void paintAxes(GraphicsContext g, double width, double height, double highest) {
    double bottom = Math.floor(height - BOTTOM) + 0.5;
    g.setLineWidth(1);
    g.setStroke(palette().axis());
    g.strokeLine(axis - 0.5, TOP, axis - 0.5, bottom);
    g.strokeLine(axis - 0.5, bottom, width - RIGHT + 4, bottom);
    g.setFill(palette().muted());
    g.setFont(font(LABEL_SIZE));
    g.setTextAlign(TextAlignment.RIGHT);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(Quantity.value(highest), axis - BESIDE_LABEL, TOP + 4);
    g.fillText("0", axis - BESIDE_LABEL, bottom - 3);
    g.setTextAlign(TextAlignment.CENTER);
    g.fillText("clusters K", (axis + width - RIGHT) / 2, height - 6);
  }

  private void paintChoice(
      GraphicsContext g, ClusterChoice choice, double y, boolean ofRun, boolean ringed) {
    double x = placeOf(choice.clusters());
    double radius = ofRun ? 4 : 2;
    g.setFill(ofRun ? palette().text() : palette().muted());
    g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    if (ringed) {
      g.setStroke(palette().accent());
      g.setLineWidth(2);
      g.strokeOval(x - 6, y - 6, 12, 12);
    }
  }

  /** Every so many numbers, and always the important ones. */
  private void paintLabel(
      GraphicsContext g, ClusterChoice choice, double bottom, boolean important) {
    double step = step(choices());
    int every = (int) Math.ceil(LEAST_LABEL_PIXELS / Math.max(0.1, step));
    boolean regular = (choice.clusters() - choices().get(0).clusters()) % every == 0;
    if (important || regular && isClear(choice.clusters(), step)) {
      g.setFill(important ? palette().text() : palette().muted());
      g.setFont(font(LABEL_SIZE));
      g.setTextBaseline(VPos.CENTER);
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(String.valueOf(choice.clusters()), placeOf(choice.clusters()), bottom + 8);
    }
  }

  /** Whether no important number stands in the way. */
  private boolean isClear(int clusters, double step) {
    ClusterLook look = latent.look().get();
    int seen = look == null ? latent.clustersOfRun() : look.clusters().clusters();
    int nearest = Math.min(Math.abs(clusters - latent.clustersOfRun()), Math.abs(clusters - seen));
    return nearest * step >= LEAST_LABEL_PIXELS;
  }
}
