package adaps.studio.world;

import adaps.drawing.TypeShape;
import adaps.env.spread.SpreadFrame;
import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import adaps.studio.look.TypePath;
import adaps.words.Quantity;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Blind-particle Spread: agents on a plane, and the landmark that each type looks for. */
final class SpreadPainter implements WorldPainter<SpreadFrame> {
  private static final double LANDMARK_RANGE = 3;
  private static final double MARGIN = 0.45;
  private static final double AGENT_SIZE = 0.14;
  private static final double LANDMARK_SIZE = 0.26;
  private static final double LINE_OPACITY = 0.28;

  @Override
  public Class<SpreadFrame> frames() {
    return SpreadFrame.class;
  }

  @Override
  public void fit(SpreadFrame frame, Camera camera) {
    double minX = -LANDMARK_RANGE;
    double maxX = LANDMARK_RANGE;
    double minY = -LANDMARK_RANGE;
    double maxY = LANDMARK_RANGE;
    for (int i = 0; i < frame.positions().length; i += 2) {
      minX = Math.min(minX, frame.positions()[i]);
      maxX = Math.max(maxX, frame.positions()[i]);
      minY = Math.min(minY, frame.positions()[i + 1]);
      maxY = Math.max(maxY, frame.positions()[i + 1]);
    }
    camera.fit(minX - MARGIN, minY - MARGIN, maxX + MARGIN, maxY + MARGIN);
  }

  @Override
  public void paint(
      GraphicsContext g, Camera camera, List<SpreadFrame> states, double share, WorldStyle style) {
    SpreadFrame last = states.get(states.size() - 1);
    List<double[]> places = states.stream().map(SpreadFrame::positions).toList();
    double[] positions = Places.between(places, share);
    paintLandmarks(g, camera, last, style.palette());
    if (style.targets()) {
      paintTargets(g, camera, last, positions, style);
    }
    if (style.trails()) {
      Trails.paint(g, camera, places, positions, 1, agent -> colour(last, agent, style));
    }
    // Whoever is chosen lies above all others, however many stand in one place.
    for (boolean marked : new boolean[] {false, true}) {
      for (int agent = 0; agent < last.agentTypes().length; agent++) {
        if (style.marks(agent) == marked) {
          paintAgent(g, camera, last, agent, positions, style);
        }
      }
    }
  }

  private static void paintLandmarks(
      GraphicsContext g, Camera camera, SpreadFrame frame, Palette palette) {
    double radius = clamp(LANDMARK_SIZE * camera.scale(), 7, 26);
    g.setLineWidth(1.5);
    for (int type = 0; type < frame.landmarks().length / 2; type++) {
      double x = camera.px(frame.landmarks()[2 * type]);
      double y = camera.py(frame.landmarks()[2 * type + 1]);
      Color colour = palette.type(type);
      TypePath.begin(g, TypeShape.of(type), x, y, radius);
      g.setFill(Palette.faded(colour, 0.16));
      g.fill();
      g.setStroke(Palette.faded(colour, 0.9));
      g.stroke();
      TypePath.begin(g, TypeShape.of(type), x, y, radius / 5);
      g.setFill(colour);
      g.fill();
    }
  }

  private static void paintTargets(
      GraphicsContext g, Camera camera, SpreadFrame frame, double[] positions, WorldStyle style) {
    g.setLineWidth(1);
    for (int agent = 0; agent < frame.agentTypes().length; agent++) {
      int type = frame.agentTypes()[agent];
      g.setStroke(Palette.faded(colour(frame, agent, style), LINE_OPACITY));
      g.strokeLine(
          camera.px(positions[2 * agent]),
          camera.py(positions[2 * agent + 1]),
          camera.px(frame.landmarks()[2 * type]),
          camera.py(frame.landmarks()[2 * type + 1]));
    }
  }

  private static Color colour(SpreadFrame frame, int agent, WorldStyle style) {
    return style.agentColour(agent, frame.agentTypes()[agent]);
  }

  private static void paintAgent(
      GraphicsContext g,
      Camera camera,
      SpreadFrame frame,
      int agent,
      double[] positions,
      WorldStyle style) {
    double radius = clamp(AGENT_SIZE * camera.scale(), 4.5, 10);
    double x = camera.px(positions[2 * agent]);
    double y = camera.py(positions[2 * agent + 1]);
    Palette palette = style.palette();
    if (style.showsClusters()) {
      int type = frame.agentTypes()[agent];
      int cluster = style.clusterOfAgent()[agent];
      AgentMark.cluster(g, cluster, type, x, y, Math.max(7, radius), palette);
    } else {
      AgentMark.type(g, frame.agentTypes()[agent], x, y, radius, palette, palette.surface());
    }
    if (style.marks(agent)) {
      AgentMark.selected(g, x, y, radius + 4, palette);
    }
  }

  @Override
  public boolean isPlane(SpreadFrame frame) {
    return true;
  }

  @Override
  public int agentAt(SpreadFrame frame, double x, double y, double reach) {
    return Places.nearest(frame.positions(), x, y, reach);
  }

  @Override
  public String describe(SpreadFrame frame, int agent) {
    return "reward " + Quantity.value(frame.rewards()[agent]);
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}
