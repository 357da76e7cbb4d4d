package adaps.studio.world;

import adaps.env.EnvironmentSpec;
import adaps.env.WorldFrame;
import adaps.pipeline.ShowcaseFrame;
import adaps.studio.look.Appearance;
import adaps.studio.look.Camera;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.HoverNote;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.canvas.GraphicsContext;

/** The world on show. The painter is chosen by the class of its frames. */
final class WorldCanvas extends DrawingCanvas {
  private static final double HOVER_PIXELS = 14;
  private static final long NOTICE_NANOS = 4_000_000_000L;

  private final WorldViewModel world;
  private final Camera camera = new Camera();
  private final Glide glide = new Glide();
  private final BooleanProperty byCluster = new SimpleBooleanProperty();
  private final BooleanProperty trails = new SimpleBooleanProperty(true);
  private final BooleanProperty targets = new SimpleBooleanProperty();
  private final WorldMenu menu;
  private String caption = "";
  private String notice = "";
  private long noticeEnds;
  private double mouseX = -1;
  private double mouseY = -1;

  WorldCanvas(WorldViewModel world, Appearance appearance) {
    super(appearance);
    this.world = world;
    setId("world-canvas");
    for (BooleanProperty property : List.of(byCluster, trails, targets)) {
      property.addListener((o, before, now) -> redraw());
    }
    world.clusterOfAgent().addListener((o, before, now) -> redraw());
    world
        .spec()
        .addListener(
            (o, before, now) -> {
              glide.clear();
              camera.forget();
            });
    setOnMouseMoved(e -> hover(e.getX(), e.getY()));
    setOnMouseExited(e -> hover(-1, -1));
    menu = new WorldMenu(this, world);
  }

  BooleanProperty byCluster() {
    return byCluster;
  }

  BooleanProperty trails() {
    return trails;
  }

  BooleanProperty targets() {
    return targets;
  }

  /** Words in the upper left corner. */
  void caption(String words) {
    if (!words.equals(caption)) {
      caption = words;
      redraw();
    }
  }

  /** Words in the lower left corner, for a few seconds. */
  void notice(String words) {
    notice = words;
    noticeEnds = System.nanoTime() + NOTICE_NANOS;
    redraw();
  }

  /** What the right mouse button opens. */
  WorldMenu menu() {
    return menu;
  }

  private void hover(double x, double y) {
    mouseX = x;
    mouseY = y;
    redraw();
  }

  @Override
  protected boolean advance(long now, double seconds) {
    boolean moved = glide.advance(world.recent(), now, world.speed().get());
    if (!notice.isEmpty() && System.nanoTime() > noticeEnds) {
      notice("");
    }
    ShowcaseFrame last = glide.last();
    if (last == null) {
      return moved;
    }
    WorldPicture.fit(last.world(), camera);
    return camera.advance(seconds) || moved;
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    ShowcaseFrame last = glide.last();
    if (last == null) {
      return;
    }
    WorldPainter<?> painter = WorldPainters.of(last.world());
    int hovered = hoveredAgent(painter, last.world());
    List<WorldFrame> states = glide.states().stream().map(ShowcaseFrame::world).toList();
    WorldPicture.paint(g, camera, width, height, states, glide.share(), style(hovered), caption);
    if (!notice.isEmpty()) {
      HoverNote.paint(g, notice, 0, height, width, height, palette());
    }
    if (hovered >= 0) {
      String words = words(painter, last.world(), hovered);
      HoverNote.paint(g, words, mouseX, mouseY, width, height, palette());
    }
  }

  /**
   * How the world is drawn at the moment.
   *
   * @param hovered agent under the mouse, or -1
   */
  WorldStyle style(int hovered) {
    return new WorldStyle(
        palette(),
        byCluster.get(),
        world.clusterOfAgent().get(),
        trails.get(),
        targets.get(),
        hovered);
  }

  private <F extends WorldFrame> int hoveredAgent(WorldPainter<F> painter, WorldFrame frame) {
    if (mouseX < 0) {
      return -1;
    }
    return painter.agentAt(
        painter.frames().cast(frame),
        camera.planeX(mouseX),
        camera.planeY(mouseY),
        HOVER_PIXELS / camera.scale());
  }

  private <F extends WorldFrame> String words(
      WorldPainter<F> painter, WorldFrame frame, int agent) {
    EnvironmentSpec spec = world.spec().get();
    int[] clusters = world.clusterOfAgent().get();
    int type = frame.agentTypes()[agent];
    // Levels that are drawn for each experiment have no names before an environment is made.
    boolean named = type < spec.typeNames().size();
    return "Agent "
        + (agent + 1)
        + ", "
        + (named ? spec.typeNames().get(type) : "type " + (type + 1))
        + (clusters == null ? "" : ", cluster " + (clusters[agent] + 1))
        + "\n"
        + painter.describe(painter.frames().cast(frame), agent);
  }
}
