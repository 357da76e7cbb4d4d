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
  private static final double CAPTION_ROOM = 22;
  private static final List<WorldPainter<?>> PAINTERS =
      List.of(new SpreadPainter(), new ForagingPainter(), new WarehousePainter());

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
    fit(painter(last.world()), last.world());
    return camera.advance(seconds) || moved;
  }

  private <F extends WorldFrame> void fit(WorldPainter<F> painter, WorldFrame frame) {
    painter.fit(painter.frames().cast(frame), camera);
  }

  private static WorldPainter<?> painter(WorldFrame frame) {
    return PAINTERS.stream()
        .filter(p -> p.frames().isInstance(frame))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody draws " + frame.getClass()));
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    ShowcaseFrame last = glide.last();
    if (last == null) {
      return;
    }
    camera.layInto(0, CAPTION_ROOM, width, height - CAPTION_ROOM);
    AgentLayer<?> agents = new AgentLayer<>(painter(last.world()), glide);
    int hovered = mouseX < 0 ? -1 : agents.agentAt(camera, mouseX, mouseY, HOVER_PIXELS);
    agents.paint(
        g,
        camera,
        new WorldStyle(
            palette(),
            byCluster.get(),
            world.clusterOfAgent().get(),
            trails.get(),
            targets.get(),
            hovered));
    g.setFont(font(11));
    g.setFill(palette().muted());
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.TOP);
    g.fillText(caption, 8, 6);
    if (hovered >= 0) {
      String words = words(last.world(), hovered) + "\n" + agents.describe(hovered);
      HoverNote.paint(g, words, mouseX, mouseY, width, height, palette());
    }
  }

  private String words(WorldFrame frame, int agent) {
    EnvironmentSpec spec = world.spec().get();
    int[] clusters = world.clusterOfAgent().get();
    return "Agent "
        + (agent + 1)
        + ", "
        + spec.typeNames().get(frame.agentTypes()[agent])
        + (clusters == null ? "" : ", cluster " + (clusters[agent] + 1));
  }
}
