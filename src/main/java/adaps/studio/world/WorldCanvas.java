package adaps.studio.world;

import adaps.env.EnvironmentSpec;
import adaps.env.PlacedThing;
import adaps.env.WorldFrame;
import adaps.showcase.ShowcaseFrame;
import adaps.showcase.ShowcaseTick;
import adaps.studio.look.Appearance;
import adaps.studio.look.Camera;
import adaps.studio.look.DrawingCanvas;
import adaps.studio.look.HoverNote;
import adaps.studio.look.Zoom;
import adaps.studio.session.Selection;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** One world on show. The painter is chosen by the class of its frames. */
final class WorldCanvas extends DrawingCanvas {
  private static final double HOVER_PIXELS = 14;
  private static final long NOTICE_NANOS = 4_000_000_000L;
  private static final String KEYS =
      "Space plays and stands still, Left and Right step, Up and Down choose an agent, Alt and an"
          + " arrow move it while the world stands still";

  private final WorldViewModel world;
  private final int screen;
  private final WorldLook look;
  private final Selection selection;
  private final Camera camera = new Camera();
  private final Glide glide = new Glide();
  private final WorldHand hand;
  private List<ShowcaseFrame> captioned = List.of();
  private List<String> captions = List.of();
  private String spoken = "The world: " + KEYS;
  private String notice = "";
  private long noticeEnds;
  private double mouseX = -1;
  private double mouseY = -1;

  /**
   * @param screen which of the worlds side by side it shows
   */
  WorldCanvas(
      WorldViewModel world,
      int screen,
      WorldLook look,
      Selection selection,
      Appearance appearance) {
    super(appearance);
    this.world = world;
    this.screen = screen;
    this.look = look;
    this.selection = selection;
    setId(screen == 0 ? "world-canvas" : "world-canvas-" + (screen + 1));
    look.byCluster().addListener((o, before, now) -> redraw());
    look.trails().addListener((o, before, now) -> redraw());
    look.targets().addListener((o, before, now) -> redraw());
    world.clusterOfAgent().addListener((o, before, now) -> redraw());
    selection.agent().shown().addListener((o, before, now) -> redraw());
    selection.cluster().shown().addListener((o, before, now) -> redraw());
    world
        .spec()
        .addListener(
            (o, before, now) -> {
              glide.clear();
              camera.forget();
            });
    hand = new WorldHand(world, this, selection, camera);
    Zoom.into(this, camera);
    setOnMouseMoved(e -> hover(e.getX(), e.getY()));
    setOnMouseExited(e -> hover(-1, -1));
    setOnMouseClicked(this::click);
    setFocusTraversable(true);
    setAccessibleText(spoken);
  }

  /** Words in the lower left corner, for a few seconds. */
  void notice(String words) {
    notice = words;
    noticeEnds = System.nanoTime() + NOTICE_NANOS;
    redraw();
  }

  private void hover(double x, double y) {
    mouseX = x;
    mouseY = y;
    int agent = pointedAt();
    selection.agent().hovered().set(agent < 0 ? null : agent);
    hand.hover(x, y);
    redraw();
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      hover(event.getX(), event.getY());
      int agent = pointedAt();
      selection.agent().click(agent < 0 ? null : agent);
      requestFocus();
    }
  }

  @Override
  protected boolean advance(long now, double seconds) {
    boolean moved = glide.advance(lately(), now, world.speed().get());
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

  /** As many of the newest states as can be drawn. */
  private List<ShowcaseFrame> lately() {
    List<ShowcaseTick> seen = world.seen();
    return seen.subList(Math.max(0, seen.size() - Glide.KEPT), seen.size()).stream()
        .filter(tick -> screen < tick.frames().size())
        .map(tick -> tick.frames().get(screen))
        .toList();
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    ShowcaseFrame last = glide.last();
    if (last == null || world.spec().get() == null) {
      return;
    }
    List<WorldFrame> states = glide.states().stream().map(ShowcaseFrame::world).toList();
    WorldWords words = WorldWords.of(last, captions(last));
    WorldPicture.paint(g, camera, width, height, states, glide.share(), style(), words);
    say("The world: " + moved(last) + words.spoken() + spoken(notice) + KEYS);
    Zoom.paintSign(g, camera, width, height, palette());
    if (!notice.isEmpty()) {
      HoverNote.paint(g, notice, 0, height, width, height, palette());
    }
    if (hand.isDragging()) {
      hand.paint(g, style());
    } else {
      paintNote(g, last, width, height);
    }
  }

  private void paintNote(GraphicsContext g, ShowcaseFrame last, double width, double height) {
    int agent = pointedAt();
    String note = agent < 0 ? "" : words(WorldPainters.of(last.world()), last.world(), agent);
    String more = hand.words(mouseX, mouseY);
    String both = note.isEmpty() || more.isEmpty() ? note + more : note + "\n" + more;
    if (!both.isEmpty()) {
      HoverNote.paint(g, both, mouseX, mouseY, width, height, palette());
    }
  }

  private static String moved(ShowcaseFrame frame) {
    return frame.movedByHand() ? FrameWords.MOVED_BY_HAND + ". " : "";
  }

  private static String spoken(String sentence) {
    return sentence.isEmpty() ? "" : sentence + " ";
  }

  private void say(String now) {
    if (!now.equals(spoken)) {
      spoken = now;
      setAccessibleText(now);
    }
  }

  /** What stands above this world, then above the other beside it; worded once for each state. */
  private List<String> captions(ShowcaseFrame own) {
    ShowcaseFrame other = world.shown(1 - screen);
    List<ShowcaseFrame> shown = other == null ? List.of(own) : List.of(own, other);
    if (!shown.equals(captioned)) {
      captioned = shown;
      captions = shown.stream().map(world::caption).toList();
    }
    return captions;
  }

  /** How the world is drawn at the moment. */
  WorldStyle style() {
    return new WorldStyle(
        palette(),
        look.byCluster().get(),
        world.clusterOfAgent().get(),
        look.trails().get(),
        look.targets().get(),
        orNone(selection.agent().shown().get()),
        orNone(selection.cluster().shown().get()));
  }

  private static int orNone(Integer selected) {
    return selected == null ? WorldStyle.NONE : selected;
  }

  /** The agent below the mouse, or -1. */
  private int pointedAt() {
    return mouseX < 0 ? -1 : agentAt(mouseX, mouseY);
  }

  /** The agent at a pixel, or -1. */
  int agentAt(double px, double py) {
    ShowcaseFrame last = glide.last();
    return last == null ? -1 : agentAt(WorldPainters.of(last.world()), last.world(), px, py);
  }

  private <F extends WorldFrame> int agentAt(
      WorldPainter<F> painter, WorldFrame frame, double px, double py) {
    return painter.agentAt(
        painter.frames().cast(frame),
        camera.planeX(px),
        camera.planeY(py),
        HOVER_PIXELS / camera.scale());
  }

  /** The state that is drawn, or null. */
  ShowcaseFrame last() {
    return glide.last();
  }

  /** Where a thing is drawn, in pixels. */
  double[] placeOf(PlacedThing thing) {
    return new double[] {camera.px(thing.x()), camera.py(thing.y())};
  }

  /** Which of the worlds side by side it shows. */
  int screen() {
    return screen;
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
