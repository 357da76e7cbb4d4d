package adaps.studio.world;

import adaps.env.PlacedThing;
import adaps.studio.look.AltArrow;
import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import adaps.studio.session.Selection;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Puts things of a world that stands still elsewhere: they are dragged, and the chosen agent goes
 * with Alt and an arrow. What cannot be goes back and says why.
 */
final class WorldHand {
  private static final double REACH_PIXELS = 14;
  private static final double RADIUS = 8;

  private final WorldViewModel world;
  private final WorldCanvas canvas;
  private final Selection selection;
  private final Camera camera;
  private PlacedThing held;
  private boolean dragged;
  private boolean asked;
  private double x;
  private double y;

  WorldHand(WorldViewModel world, WorldCanvas canvas, Selection selection, Camera camera) {
    this.world = world;
    this.canvas = canvas;
    this.selection = selection;
    this.camera = camera;
    canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    canvas.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
    canvas.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private boolean standsStill() {
    return !world.playback().playing().get() && canvas.last() != null;
  }

  private void press(MouseEvent event) {
    boolean takes = event.getButton() == MouseButton.PRIMARY && standsStill();
    held = takes ? thingAt(event.getX(), event.getY()) : null;
    dragged = false;
  }

  /** Nothing else moves with what is dragged. */
  private void drag(MouseEvent event) {
    if (held == null) {
      return;
    }
    event.consume();
    if (!event.isStillSincePress()) {
      dragged = true;
      x = event.getX();
      y = event.getY();
      canvas.setCursor(Cursor.CLOSED_HAND);
      canvas.redraw();
    }
  }

  private void release(MouseEvent event) {
    PlacedThing thing = held;
    held = null;
    canvas.setCursor(Cursor.DEFAULT);
    if (thing != null && dragged) {
      dragged = false;
      move(thing, camera.planeX(event.getX()), camera.planeY(event.getY()));
      event.consume();
    }
  }

  private void press(KeyEvent event) {
    Integer agent = selection.agent().clicked().get();
    if (agent != null) {
      AltArrow.of(event)
          .ifPresent(
              arrow -> {
                event.consume();
                step(agent, arrow);
              });
    }
  }

  /** In the world, up is where numbers grow. */
  private void step(int agent, AltArrow arrow) {
    PlacedThing thing = canvas.last() == null ? null : agent(agent);
    if (thing != null && !asked) {
      double stride = thing.stride();
      move(thing, thing.x() + stride * arrow.right(), thing.y() - stride * arrow.down());
    }
  }

  /** The next is not asked for before the answer, since it starts from there. */
  private void move(PlacedThing thing, double toX, double toY) {
    asked = true;
    canvas.redraw();
    world
        .playback()
        .move(canvas.screen(), thing, toX, toY)
        .thenAcceptAsync(this::answered, Platform::runLater);
  }

  private void answered(String problem) {
    asked = false;
    canvas.notice(problem);
  }

  /** The chosen agent or else the nearest, then whatever else is there; null is nothing. */
  private PlacedThing thingAt(double px, double py) {
    int agent = canvas.agentAt(px, py);
    Integer chosen = selection.agent().clicked().get();
    if (chosen != null && agent >= 0 && distance(agent(chosen), px, py) <= REACH_PIXELS) {
      return agent(chosen);
    }
    if (agent >= 0) {
      return agent(agent);
    }
    PlacedThing nearest = null;
    for (PlacedThing thing : things()) {
      double reach = Math.max(REACH_PIXELS, thing.stride() / 2 * camera.scale());
      if (!thing.isAgent()
          && distance(thing, px, py) <= reach
          && (nearest == null || distance(thing, px, py) < distance(nearest, px, py))) {
        nearest = thing;
      }
    }
    return nearest;
  }

  private List<PlacedThing> things() {
    return canvas.last().world().things();
  }

  /** Where nothing can be moved, an agent is asked for all the same: the answer says why not. */
  private PlacedThing agent(int agent) {
    return things().stream()
        .filter(thing -> thing.isAgent() && thing.index() == agent)
        .findFirst()
        .orElse(new PlacedThing(PlacedThing.AGENT, agent, 0, 0, 1));
  }

  private double distance(PlacedThing thing, double px, double py) {
    double[] place = canvas.placeOf(thing);
    return Math.hypot(place[0] - px, place[1] - py);
  }

  /** Shows by the mouse what can be dragged. */
  void hover(double px, double py) {
    boolean takes = px >= 0 && standsStill() && thingAt(px, py) != null;
    canvas.setCursor(takes ? Cursor.OPEN_HAND : Cursor.DEFAULT);
  }

  /** What is said of the thing below the mouse while it can be dragged; empty for nothing. */
  String words(double px, double py) {
    PlacedThing thing = px >= 0 && standsStill() ? thingAt(px, py) : null;
    if (thing == null || things().isEmpty()) {
      return "";
    }
    return thing.isAgent()
        ? "drag it elsewhere\n(chosen: Alt and an arrow)"
        : thing.name() + "\ndrag it elsewhere";
  }

  /** Whether something is being dragged. */
  boolean isDragging() {
    return held != null && dragged;
  }

  /** What is being dragged, and from where. */
  void paint(GraphicsContext g, WorldStyle style) {
    if (!isDragging() || things().isEmpty()) {
      return;
    }
    Palette palette = style.palette();
    g.setStroke(palette.accent());
    g.setLineWidth(1.5);
    g.setLineDashes(4, 4);
    g.strokeLine(camera.px(held.x()), camera.py(held.y()), x, y);
    g.setLineDashes();
    if (held.isAgent()) {
      int type = canvas.last().world().agentTypes()[held.index()];
      AgentMark.type(g, type, x, y, RADIUS, palette, palette.surface());
    }
    AgentMark.selected(g, x, y, RADIUS + 4, palette);
  }
}
