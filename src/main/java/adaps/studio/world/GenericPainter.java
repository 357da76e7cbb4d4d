package adaps.studio.world;

import adaps.env.WorldFrame;
import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import adaps.words.Quantity;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * Draws any world: its agents as marks with their numbers and rewards, where they stand if the
 * frame tells it, else in lines one after the other.
 */
final class GenericPainter implements WorldPainter<WorldFrame> {
  private static final double MARGIN = 0.5;
  private static final double ASPECT = 1.5;
  private static final double RADIUS = 0.42;
  private static final double LETTER = 1.15;
  private static final double MIN_RADIUS = 3.5;
  private static final double MAX_RADIUS = 34;
  private static final double MAX_AMONG_PLACES = 12;

  /** From this room for each agent on, in pixels, its reward is written below it. */
  private static final double ROOM_FOR_REWARD = 38;

  @Override
  public Class<WorldFrame> frames() {
    return WorldFrame.class;
  }

  @Override
  public void fit(WorldFrame frame, Camera camera) {
    double[] places = places(frame);
    double minX = Double.MAX_VALUE;
    double minY = Double.MAX_VALUE;
    double maxX = -Double.MAX_VALUE;
    double maxY = -Double.MAX_VALUE;
    for (int i = 0; i < places.length; i += 2) {
      minX = Math.min(minX, places[i]);
      maxX = Math.max(maxX, places[i]);
      minY = Math.min(minY, places[i + 1]);
      maxY = Math.max(maxY, places[i + 1]);
    }
    double margin = MARGIN * Math.max(1, 0.2 * Math.max(maxX - minX, maxY - minY));
    camera.fit(minX - margin, minY - margin, maxX + margin, maxY + margin);
  }

  /** Where agents stand: as the frame says, else one unit from each other in lines. */
  static double[] places(WorldFrame frame) {
    int agents = frame.agentTypes().length;
    if (knowsPlaces(frame)) {
      return frame.places();
    }
    int columns = Math.max(1, (int) Math.ceil(Math.sqrt(ASPECT * agents)));
    double[] places = new double[2 * agents];
    for (int agent = 0; agent < agents; agent++) {
      places[2 * agent] = agent % columns;
      places[2 * agent + 1] = -Math.floorDiv(agent, columns);
    }
    return places;
  }

  private static boolean knowsPlaces(WorldFrame frame) {
    return frame.agentTypes().length > 0 && frame.places().length == 2 * frame.agentTypes().length;
  }

  @Override
  public void paint(
      GraphicsContext g, Camera camera, List<WorldFrame> states, double share, WorldStyle style) {
    WorldFrame last = states.get(states.size() - 1);
    List<double[]> places = states.stream().map(GenericPainter::places).toList();
    double[] drawn = Places.between(places, share);
    boolean placed = knowsPlaces(last);
    if (placed && style.trails()) {
      Trails.paint(
          g, camera, places, drawn, 1, agent -> style.agentColour(agent, last.agentTypes()[agent]));
    }
    double radius =
        Math.min(
            placed ? MAX_AMONG_PLACES : MAX_RADIUS, Math.max(MIN_RADIUS, radius(camera.scale())));
    for (int agent = 0; agent < last.agentTypes().length; agent++) {
      double x = camera.px(drawn[2 * agent]);
      double y = camera.py(drawn[2 * agent + 1]);
      paintAgent(g, last, agent, x, y, radius, style);
      if (camera.scale() >= ROOM_FOR_REWARD && agent < last.rewards().length) {
        paintReward(g, last.rewards()[agent], x, y + radius, radius, style.palette());
      }
    }
  }

  /** Agents fill their places where there is little room, and leave some for their rewards. */
  private static double radius(double room) {
    return room >= ROOM_FOR_REWARD ? 0.7 * RADIUS * room : RADIUS * room;
  }

  private static void paintAgent(
      GraphicsContext g,
      WorldFrame frame,
      int agent,
      double x,
      double y,
      double radius,
      WorldStyle style) {
    Palette palette = style.palette();
    int type = frame.agentTypes()[agent];
    if (style.showsClusters()) {
      AgentMark.cluster(g, style.clusterOfAgent()[agent], type, x, y, radius, palette);
    } else {
      Color ink = Palette.readableOn(palette.type(type));
      AgentMark.type(g, type, x, y, radius, palette, palette.surface());
      AgentMark.number(g, agent + 1, x, y, LETTER * radius, ink);
    }
    if (style.marks(agent)) {
      AgentMark.selected(g, x, y, 1.3 * radius + 3, palette);
    }
  }

  private static void paintReward(
      GraphicsContext g, double reward, double x, double y, double radius, Palette palette) {
    String words = (reward > 0 ? "+" : "") + Quantity.value(reward);
    double letter = Math.max(8, Math.min(13, 0.6 * radius));
    AgentMark.words(
        g, words, x, y + 0.9 * letter, letter, reward == 0 ? palette.muted() : palette.text());
  }

  @Override
  public boolean isPlane(WorldFrame frame) {
    return knowsPlaces(frame);
  }

  @Override
  public int agentAt(WorldFrame frame, double x, double y, double reach) {
    return Places.nearest(places(frame), x, y, knowsPlaces(frame) ? reach : Math.max(0.5, reach));
  }

  @Override
  public String describe(WorldFrame frame, int agent) {
    return agent < frame.rewards().length
        ? "reward " + Quantity.value(frame.rewards()[agent])
        : "step " + frame.step();
  }
}
