package adaps.studio.world;

import adaps.env.spread.SpreadFrame;
import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import adaps.studio.look.Quantity;
import adaps.studio.look.TypeShape;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Blind-particle Spread: agents on a plane, and the landmark that each type looks for. */
final class SpreadPainter implements WorldPainter<SpreadFrame> {
  private static final double LANDMARK_RANGE = 3;
  private static final double MARGIN = 0.45;
  private static final double AGENT_SIZE = 0.14;
  private static final double LANDMARK_SIZE = 0.26;
  private static final double TRAIL_OPACITY = 0.55;
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
    double[] positions = between(states, share);
    paintLandmarks(g, camera, last, style.palette());
    if (style.targets()) {
      paintTargets(g, camera, last, positions, style);
    }
    if (style.trails()) {
      paintTrails(g, camera, states, positions, style);
    }
    for (int agent = 0; agent < last.agentTypes().length; agent++) {
      paintAgent(g, camera, last, agent, positions, style);
    }
  }

  private static double[] between(List<SpreadFrame> states, double share) {
    double[] to = states.get(states.size() - 1).positions();
    if (share >= 1 || states.size() < 2) {
      return to;
    }
    double[] from = states.get(states.size() - 2).positions();
    double[] between = new double[to.length];
    for (int i = 0; i < to.length; i++) {
      between[i] = from[i] + share * (to[i] - from[i]);
    }
    return between;
  }

  private static void paintLandmarks(
      GraphicsContext g, Camera camera, SpreadFrame frame, Palette palette) {
    double radius = clamp(LANDMARK_SIZE * camera.scale(), 7, 26);
    g.setLineWidth(1.5);
    for (int type = 0; type < frame.landmarks().length / 2; type++) {
      double x = camera.px(frame.landmarks()[2 * type]);
      double y = camera.py(frame.landmarks()[2 * type + 1]);
      Color colour = palette.type(type);
      TypeShape.of(type).path(g, x, y, radius);
      g.setFill(Palette.faded(colour, 0.16));
      g.fill();
      g.setStroke(Palette.faded(colour, 0.9));
      g.stroke();
      TypeShape.of(type).path(g, x, y, radius / 5);
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

  /**
   * A trail is a line per agent and state, fainter with age; it ends at the agent's drawn place.
   */
  private static void paintTrails(
      GraphicsContext g,
      Camera camera,
      List<SpreadFrame> states,
      double[] positions,
      WorldStyle style) {
    int segments = states.size() - 1;
    SpreadFrame last = states.get(segments);
    g.setLineCap(StrokeLineCap.ROUND);
    for (int agent = 0; agent < last.agentTypes().length; agent++) {
      Color colour = colour(last, agent, style);
      for (int s = 0; s < segments; s++) {
        double age = (double) (s + 1) / segments;
        double[] from = states.get(s).positions();
        double[] to = s + 1 == segments ? positions : states.get(s + 1).positions();
        g.setStroke(Palette.faded(colour, TRAIL_OPACITY * age * age));
        g.setLineWidth(1 + age);
        g.strokeLine(
            camera.px(from[2 * agent]),
            camera.py(from[2 * agent + 1]),
            camera.px(to[2 * agent]),
            camera.py(to[2 * agent + 1]));
      }
    }
    g.setLineCap(StrokeLineCap.SQUARE);
  }

  private static Color colour(SpreadFrame frame, int agent, WorldStyle style) {
    return style.showsClusters()
        ? style.palette().cluster(style.clusterOfAgent()[agent])
        : style.palette().type(frame.agentTypes()[agent]);
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
      paintMember(g, style.clusterOfAgent()[agent], x, y, Math.max(7, radius), palette);
    } else {
      TypeShape.of(frame.agentTypes()[agent]).path(g, x, y, radius);
      g.setFill(palette.type(frame.agentTypes()[agent]));
      g.fill();
      g.setStroke(palette.surface());
      g.setLineWidth(1);
      g.stroke();
    }
    if (agent == style.hovered()) {
      g.setStroke(palette.accent());
      g.setLineWidth(2);
      g.strokeOval(x - radius - 4, y - radius - 4, 2 * radius + 8, 2 * radius + 8);
    }
  }

  private static void paintMember(
      GraphicsContext g, int cluster, double x, double y, double radius, Palette palette) {
    TypeShape.CIRCLE.path(g, x, y, radius);
    g.setFill(palette.surface());
    g.fill();
    g.setStroke(palette.cluster(cluster));
    g.setLineWidth(2);
    g.stroke();
    g.setFill(palette.text());
    g.setFont(Font.font(null, FontWeight.BOLD, radius * 1.25));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(String.valueOf(cluster + 1), x, y);
  }

  @Override
  public int agentAt(SpreadFrame frame, double x, double y, double reach) {
    int nearest = -1;
    double least = reach;
    for (int agent = 0; agent < frame.agentTypes().length; agent++) {
      double distance =
          Math.hypot(frame.positions()[2 * agent] - x, frame.positions()[2 * agent + 1] - y);
      if (distance < least) {
        least = distance;
        nearest = agent;
      }
    }
    return nearest;
  }

  @Override
  public String describe(SpreadFrame frame, int agent) {
    return "reward " + Quantity.value(frame.rewards()[agent]);
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}
