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
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** The world on show. The painter is chosen by the class of its frames. */
final class WorldCanvas extends DrawingCanvas {
  private static final double HOVER_PIXELS = 14;
  private static final List<WorldPainter<?>> PAINTERS = List.of(new SpreadPainter());

  private final WorldViewModel world;
  private final Camera camera = new Camera();
  private final Glide glide = new Glide();
  private final BooleanProperty byCluster = new SimpleBooleanProperty();
  private final BooleanProperty trails = new SimpleBooleanProperty(true);
  private final BooleanProperty targets = new SimpleBooleanProperty();
  private String caption = "";
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

  private void hover(double x, double y) {
    mouseX = x;
    mouseY = y;
    redraw();
  }

  @Override
  protected boolean advance(long now, double seconds) {
    boolean moved = glide.advance(world.frame(), now, world.speed().get());
    ShowcaseFrame last = glide.last();
    if (last == null) {
      return moved;
    }
    WorldPainter<?> painter = painter(last.world());
    if (painter != null) {
      fit(painter, last.world());
    }
    return camera.advance(seconds) || moved;
  }

  private <F extends WorldFrame> void fit(WorldPainter<F> painter, WorldFrame frame) {
    painter.fit(painter.frames().cast(frame), camera);
  }

  private static WorldPainter<?> painter(WorldFrame frame) {
    return PAINTERS.stream().filter(p -> p.frames().isInstance(frame)).findFirst().orElse(null);
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    ShowcaseFrame last = glide.last();
    WorldPainter<?> painter = last == null ? null : painter(last.world());
    if (painter == null) {
      return;
    }
    camera.layInto(0, 0, width, height);
    PlaneGrid.paint(g, camera, width, height, palette());
    int hovered = hoveredAgent(painter, last.world());
    WorldStyle style =
        new WorldStyle(
            palette(),
            byCluster.get(),
            world.clusterOfAgent().get(),
            trails.get(),
            targets.get(),
            hovered);
    List<WorldFrame> states = glide.states().stream().map(ShowcaseFrame::world).toList();
    painter.paintAny(g, camera, states, glide.share(), style);
    g.setFont(font(11));
    g.setFill(palette().muted());
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.TOP);
    g.fillText(caption, 8, 6);
    if (hovered >= 0) {
      String words = words(painter, last.world(), hovered);
      HoverNote.paint(g, words, mouseX, mouseY, width, height, palette());
    }
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
    return "Agent "
        + (agent + 1)
        + ", "
        + spec.typeNames().get(frame.agentTypes()[agent])
        + (clusters == null ? "" : ", cluster " + (clusters[agent] + 1))
        + "\n"
        + painter.describe(painter.frames().cast(frame), agent);
  }
}
