package adaps.studio.latent;

import adaps.env.EnvironmentSpec;
import adaps.identity.LatentFrame;
import adaps.studio.look.Appearance;
import adaps.studio.look.Camera;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.HoverNote;
import adaps.studio.look.Palette;
import adaps.studio.look.Quantity;
import adaps.studio.look.TypeShape;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** The agents' identities in the plane of their first two principal components. */
final class LatentCanvas extends DrawingCanvas {
  private static final double AXIS_SPACE = 22;
  private static final double RADIUS = 5.5;

  /** Pixels kept free beside the outermost points, and above them for a cluster's number. */
  private static final double SIDE_ROOM = 16;

  private static final double BADGE_ROOM = 36;
  private static final double HOVER_PIXELS = 12;

  private final LatentViewModel latent;
  private final LatentPoints points = new LatentPoints();
  private final Camera camera = new Camera();
  private double mouseX = -1;
  private double mouseY = -1;

  LatentCanvas(LatentViewModel latent, Appearance appearance) {
    super(appearance);
    this.latent = latent;
    setId("latent-canvas");
    latent.frame().addListener((o, before, now) -> take(now));
    setOnMouseMoved(e -> hover(e.getX(), e.getY()));
    setOnMouseExited(e -> hover(-1, -1));
  }

  private void take(LatentFrame frame) {
    if (frame == null) {
      points.clear();
      camera.forget();
    } else {
      points.follow(frame);
      points.fit(camera);
    }
    redraw();
  }

  private void hover(double x, double y) {
    mouseX = x;
    mouseY = y;
    redraw();
  }

  @Override
  protected boolean advance(long now, double seconds) {
    boolean moved = points.advance(seconds);
    return camera.advance(seconds) || moved;
  }

  /** Number of points that are drawn. */
  int pointCount() {
    return points.shown().length;
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    LatentFrame frame = latent.frame().get();
    if (frame == null) {
      return;
    }
    camera.layInto(
        AXIS_SPACE + SIDE_ROOM,
        BADGE_ROOM,
        width - AXIS_SPACE - 2 * SIDE_ROOM,
        height - AXIS_SPACE - BADGE_ROOM - SIDE_ROOM);
    paintAxes(g, frame, width, height);
    for (int agent = 0; agent < points.shown().length; agent++) {
      paintSigma(g, frame, agent);
    }
    int hovered = hoveredAgent();
    for (int agent = 0; agent < points.shown().length; agent++) {
      paintPoint(g, frame, agent, agent == hovered);
    }
    if (frame.planeCentres() != null) {
      paintCentres(g, frame);
    }
    if (hovered >= 0) {
      String words = words(frame, hovered);
      HoverNote.paint(g, words, mouseX, mouseY, width, height, palette());
    }
  }

  private void paintAxes(GraphicsContext g, LatentFrame frame, double width, double height) {
    double left = AXIS_SPACE - 0.5;
    double bottom = Math.floor(height - AXIS_SPACE) + 0.5;
    g.setLineWidth(1);
    g.setStroke(palette().grid());
    double zeroX = Math.floor(camera.px(0)) + 0.5;
    double zeroY = Math.floor(camera.py(0)) + 0.5;
    if (zeroX > left) {
      g.strokeLine(zeroX, 4, zeroX, bottom);
    }
    if (zeroY < bottom) {
      g.strokeLine(left, zeroY, width - 4, zeroY);
    }
    g.setStroke(palette().axis());
    g.strokeLine(left, 4, left, bottom);
    g.strokeLine(left, bottom, width - 4, bottom);
    g.setFill(palette().muted());
    g.setFont(font(11));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(axisName(1, frame), (left + width) / 2, height - AXIS_SPACE / 2);
    g.save();
    g.translate(AXIS_SPACE / 2, bottom / 2);
    g.rotate(-90);
    g.fillText(axisName(2, frame), 0, 0);
    g.restore();
  }

  private static String axisName(int axis, LatentFrame frame) {
    double share = frame.explained()[axis - 1];
    return "axis " + axis + " (" + Quantity.percent(share) + " of variance)";
  }

  private Color colour(int agent) {
    return palette().type(latent.spec().get().agentTypes().get(agent));
  }

  private void paintSigma(GraphicsContext g, LatentFrame frame, int agent) {
    double[] point = points.shown()[agent];
    double rx = point[2] * camera.scale();
    double ry = point[3] * camera.scale();
    double x = camera.px(point[0]);
    double y = camera.py(point[1]);
    g.setFill(Palette.faded(colour(agent), 0.05));
    g.fillOval(x - rx, y - ry, 2 * rx, 2 * ry);
    g.setStroke(Palette.faded(colour(agent), 0.35));
    g.setLineWidth(1);
    g.strokeOval(x - rx, y - ry, 2 * rx, 2 * ry);
  }

  private void paintPoint(GraphicsContext g, LatentFrame frame, int agent, boolean hovered) {
    double x = camera.px(points.shown()[agent][0]);
    double y = camera.py(points.shown()[agent][1]);
    TypeShape shape = TypeShape.of(latent.spec().get().agentTypes().get(agent));
    int[] clusters = frame.clusterOfAgent();
    if (clusters != null) {
      shape.path(g, x, y, RADIUS + 3);
      g.setFill(palette().surface());
      g.fill();
      g.setStroke(palette().cluster(clusters[agent]));
      g.setLineWidth(1.8);
      g.stroke();
    }
    shape.path(g, x, y, RADIUS);
    g.setFill(colour(agent));
    g.fill();
    if (clusters == null) {
      g.setStroke(palette().surface());
      g.setLineWidth(1);
      g.stroke();
    }
    if (hovered) {
      g.setStroke(palette().accent());
      g.setLineWidth(2);
      g.strokeOval(x - RADIUS - 6, y - RADIUS - 6, 2 * RADIUS + 12, 2 * RADIUS + 12);
    }
  }

  /** A cross at the centre, and the cluster's number beside it. */
  private void paintCentres(GraphicsContext g, LatentFrame frame) {
    g.setFont(font(11));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    for (int cluster = 0; cluster < frame.planeCentres().length; cluster++) {
      double x = camera.px(points.sign(0) * frame.planeCentres()[cluster][0]);
      double y = camera.py(points.sign(1) * frame.planeCentres()[cluster][1]);
      g.setStroke(palette().text());
      g.setLineWidth(1.5);
      g.strokeLine(x - 5, y, x + 5, y);
      g.strokeLine(x, y - 5, x, y + 5);
      double badgeY = y - 24;
      g.setFill(palette().surface());
      g.fillOval(x - 8, badgeY - 8, 16, 16);
      g.setStroke(palette().cluster(cluster));
      g.setLineWidth(1.8);
      g.strokeOval(x - 8, badgeY - 8, 16, 16);
      g.setFill(palette().text());
      g.fillText(String.valueOf(cluster + 1), x, badgeY);
    }
  }

  private int hoveredAgent() {
    int nearest = -1;
    double least = HOVER_PIXELS;
    for (int agent = 0; agent < points.shown().length && mouseX >= 0; agent++) {
      double[] point = points.shown()[agent];
      double distance = Math.hypot(camera.px(point[0]) - mouseX, camera.py(point[1]) - mouseY);
      if (distance < least) {
        least = distance;
        nearest = agent;
      }
    }
    return nearest;
  }

  private String words(LatentFrame frame, int agent) {
    EnvironmentSpec spec = latent.spec().get();
    int[] clusters = frame.clusterOfAgent();
    return "Agent "
        + (agent + 1)
        + ", "
        + spec.typeNames().get(spec.agentTypes().get(agent))
        + (clusters == null ? "" : ", cluster " + (clusters[agent] + 1))
        + "\nsigma "
        + Quantity.value(frame.planeSigma()[agent][0])
        + " \u00d7 "
        + Quantity.value(frame.planeSigma()[agent][1]);
  }
}
