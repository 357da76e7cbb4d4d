package adaps.studio.latent;

import adaps.identity.LatentFrame;
import adaps.studio.look.Appearance;
import adaps.studio.look.Camera;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.HoverNote;
import adaps.studio.look.Zoom;
import adaps.studio.session.Selection;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** The agents' identities along two axes, with the clusters that are seen. */
final class LatentCanvas extends DrawingCanvas {
  /** Pixels kept free beside the outermost points, and above them for a cluster's number. */
  private static final double SIDE_ROOM = 20;

  private static final double BADGE_ROOM = 40;
  private static final double HOVER_PIXELS = 12;
  private static final double HULL_PIXELS = 13;

  private final LatentViewModel latent;
  private final Selection selection;
  private final LatentPoints points = new LatentPoints();
  private final Camera camera = new Camera();
  private LatentScatter scatter;

  /** Where three dimensions are drawn. */
  private LatentSolid solid;

  private List<ClusterHull> hulls = List.of();
  private double[][] badges = new double[0][];
  private double mouseX = -1;
  private double mouseY = -1;

  LatentCanvas(LatentViewModel latent, Selection selection, Appearance appearance) {
    super(appearance);
    this.latent = latent;
    this.selection = selection;
    setId("latent-canvas");
    latent.replay().shown().addListener((o, before, now) -> take());
    latent.look().addListener((o, before, now) -> take());
    latent.horizontal().addListener((o, before, now) -> take());
    latent.vertical().addListener((o, before, now) -> take());
    latent.depth().addListener((o, before, now) -> take());
    latent.turn().addListener((o, before, now) -> take());
    selection.onChange(this::redraw);
    LatentTurning.into(this, latent);
    Zoom.into(this, camera);
    setOnMouseMoved(e -> hover(e.getX(), e.getY()));
    setOnMouseExited(e -> hover(-1, -1));
    setOnMouseClicked(
        e -> {
          if (e.isStillSincePress()) {
            click();
            requestFocus();
          }
        });
    takeKeys(LatentKeys.WORDS, new LatentKeys(latent, selection));
  }

  private void take() {
    LatentFrame frame = latent.replay().shown().get().frame();
    if (frame == null || latent.lacksDimensions()) {
      points.clear();
      camera.forget();
      scatter = null;
      solid = null;
    } else {
      follow(frame);
    }
    redraw();
  }

  private void follow(LatentFrame frame) {
    ClusterLook look = latent.lookOfShown();
    LatentAxis across = latent.horizontal().get();
    LatentAxis up = latent.vertical().get();
    LatentAxis depth = latent.depth().get();
    solid =
        latent.isSolid()
            ? LatentSolid.of(frame, look, across, up, depth, latent.turn().get())
            : null;
    scatter = solid == null ? LatentScatter.of(frame, look, across, up) : solid.scatter();
    points.follow(scatter);
    if (solid == null) {
      points.fit(camera);
    } else {
      solid.fit(camera);
    }
  }

  private void hover(double x, double y) {
    mouseX = x;
    mouseY = y;
    int agent = agentAtMouse();
    int cluster = agent >= 0 ? -1 : clusterAtMouse();
    selection.agent().hovered().set(agent < 0 ? null : agent);
    selection.cluster().hovered().set(cluster < 0 || !isOfRun() ? null : cluster);
    redraw();
  }

  private void click() {
    int agent = agentAtMouse();
    int cluster = clusterAtMouse();
    if (agent >= 0) {
      selection.agent().click(agent);
    } else if (cluster >= 0 && isOfRun()) {
      selection.cluster().click(cluster);
    } else {
      selection.agent().click(null);
      selection.cluster().click(null);
    }
  }

  /** Whether the clusters that are seen are those that other tiles know. */
  private boolean isOfRun() {
    return latent.lookOfShown() != null && latent.lookOfShown().ofRun();
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

  /** Where an agent is drawn, in pixels. */
  double[] placeOf(int agent) {
    double[] point = points.shown()[agent];
    return new double[] {camera.px(point[0]), camera.py(point[1])};
  }

  /** Where a cluster's number is drawn, in pixels. */
  double[] badgeOf(int cluster) {
    return badges[cluster];
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    if (scatter == null) {
      return;
    }
    camera.layInto(
        LatentAxes.SPACE + SIDE_ROOM,
        BADGE_ROOM,
        width - LatentAxes.SPACE - 2 * SIDE_ROOM,
        height - LatentAxes.SPACE - BADGE_ROOM - SIDE_ROOM);
    paintAxes(g, width, height);
    hulls = hulls();
    g.save();
    LatentAxes.clip(g, width, height);
    paintMarks(new LatentMarks(g, palette(), camera));
    g.restore();
    Zoom.paintSign(g, camera, width, height - LatentAxes.SPACE, palette());
    String words = words();
    if (words != null) {
      HoverNote.paint(g, words, mouseX, mouseY, width, height, palette());
    }
  }

  private void paintAxes(GraphicsContext g, double width, double height) {
    LatentAxis across = latent.horizontal().get();
    LatentAxis up = latent.vertical().get();
    double[] shares = scatter.shares();
    if (solid == null) {
      String vertical = up.title(shares[1]);
      LatentAxes.paint(g, camera, across.title(shares[0]), vertical, width, height, palette());
    } else {
      List<LatentAxis> axes = List.of(across, up, latent.depth().get());
      LatentCage.paint(g, camera, solid.corners(), axes, shares, width, height, palette());
    }
  }

  private void paintMarks(LatentMarks marks) {
    List<Integer> types = latent.spec().get().agentTypes();
    int[] clusterOf = clusterOfAgent();
    Integer cluster = isOfRun() ? selection.clusterAmong(clusterOf) : null;
    Integer agent = selection.agent().shown().get();
    for (int k = 0; k < hulls.size(); k++) {
      marks.hull(hulls.get(k), k, cluster != null && cluster == k);
    }
    for (int a = 0; a < points.shown().length; a++) {
      marks.sigma(points.shown()[a], types.get(a));
    }
    for (int a : solid == null ? points.order() : solid.order()) {
      int ofAgent = clusterOf == null ? -1 : clusterOf[a];
      marks.agent(points.shown()[a], types.get(a), ofAgent, agent != null && agent == a);
    }
    for (double[] centre : scatter.centres()) {
      marks.centre(centre);
    }
    badges = LatentMarks.badges(hulls);
    for (int k = 0; k < badges.length; k++) {
      marks.badge(badges[k], k, cluster != null && cluster == k);
    }
  }

  private int[] clusterOfAgent() {
    ClusterLook look = latent.lookOfShown();
    return look == null ? null : look.clusters().clusterOfAgent();
  }

  private List<ClusterHull> hulls() {
    int[] clusterOf = clusterOfAgent();
    List<ClusterHull> outlines = new ArrayList<>();
    for (int cluster = 0; cluster < scatter.centres().length; cluster++) {
      List<double[]> places = new ArrayList<>();
      for (int agent = 0; agent < clusterOf.length; agent++) {
        if (clusterOf[agent] == cluster) {
          places.add(placeOf(agent));
        }
      }
      outlines.add(ClusterHull.round(places, HULL_PIXELS));
    }
    return outlines;
  }

  private int agentAtMouse() {
    int nearest = -1;
    double least = HOVER_PIXELS;
    for (int agent = 0; agent < points.shown().length && mouseX >= 0; agent++) {
      double[] place = placeOf(agent);
      double distance = Math.hypot(place[0] - mouseX, place[1] - mouseY);
      if (distance < least) {
        least = distance;
        nearest = agent;
      }
    }
    return nearest;
  }

  /** The cluster whose number or outline the mouse is on. */
  private int clusterAtMouse() {
    for (int cluster = 0; cluster < badges.length && mouseX >= 0; cluster++) {
      double toBadge = Math.hypot(badges[cluster][0] - mouseX, badges[cluster][1] - mouseY);
      if (toBadge <= LatentMarks.BADGE + 1) {
        return cluster;
      }
    }
    for (int cluster = 0; cluster < hulls.size() && mouseX >= 0; cluster++) {
      if (hulls.get(cluster).contains(mouseX, mouseY)) {
        return cluster;
      }
    }
    return -1;
  }

  /** What is said of what the mouse is on, or null. */
  private String words() {
    int agent = agentAtMouse();
    if (agent >= 0) {
      return words(agent);
    }
    int cluster = clusterAtMouse();
    if (cluster < 0) {
      return null;
    }
    return LatentNote.ofCluster(cluster, clusterOfAgent(), isOfRun());
  }

  private String words(int agent) {
    double[] point = points.shown()[agent];
    double[] sigma = solid == null ? new double[] {point[2], point[3]} : solid.deviations()[agent];
    return LatentNote.ofAgent(latent.spec().get(), agent, clusterOfAgent(), sigma);
  }
}
