package adaps.studio.world;

import adaps.env.WorldFrame;
import adaps.pipeline.ShowcaseFrame;
import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import adaps.studio.look.TypeShape;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/**
 * The agents of a world with their trails and target lines.
 *
 * @param <F> frames of the world
 */
final class AgentLayer<F extends WorldFrame> {
  private static final double TRAIL_OPACITY = 0.55;
  private static final double LINE_OPACITY = 0.28;
  private static final double LEAST_MEMBER = 7;

  private final WorldPainter<F> painter;
  private final List<F> states;
  private final F last;
  private final int agents;
  private final double[] xs;
  private final double[] ys;

  /**
   * @param glide states of the episode, at least one
   */
  AgentLayer(WorldPainter<F> painter, Glide glide) {
    this.painter = painter;
    states = glide.states().stream().map(ShowcaseFrame::world).map(painter.frames()::cast).toList();
    last = states.get(states.size() - 1);
    agents = last.agentTypes().length;
    xs = new double[agents];
    ys = new double[agents];
    F from = states.size() < 2 ? last : states.get(states.size() - 2);
    double share = glide.share();
    for (int agent = 0; agent < agents; agent++) {
      double fromX = painter.agentX(from, agent);
      double fromY = painter.agentY(from, agent);
      xs[agent] = fromX + share * (painter.agentX(last, agent) - fromX);
      ys[agent] = fromY + share * (painter.agentY(last, agent) - fromY);
    }
  }

  /** Draws scenery and agents. */
  void paint(GraphicsContext g, Camera camera, WorldStyle style) {
    painter.paintScenery(g, camera, last, style.palette());
    for (int agent = 0; agent < agents; agent++) {
      if (style.targets()) {
        paintTarget(g, camera, agent, style);
      }
      if (style.trails()) {
        paintTrail(g, camera, agent, style);
      }
    }
    for (int agent = 0; agent < agents; agent++) {
      paintAgent(g, camera, agent, style);
    }
  }

  private Color colour(int agent, WorldStyle style) {
    return style.showsClusters()
        ? style.palette().cluster(style.clusterOfAgent()[agent])
        : style.palette().type(last.agentTypes()[agent]);
  }

  private void paintTarget(GraphicsContext g, Camera camera, int agent, WorldStyle style) {
    double[] target = painter.target(last, agent);
    if (target == null) {
      return;
    }
    g.setLineWidth(1);
    g.setStroke(Palette.faded(colour(agent, style), LINE_OPACITY));
    g.strokeLine(
        camera.px(xs[agent]), camera.py(ys[agent]), camera.px(target[0]), camera.py(target[1]));
  }

  /** A line for each step, fainter with age; the last one ends where the agent is drawn. */
  private void paintTrail(GraphicsContext g, Camera camera, int agent, WorldStyle style) {
    int segments = states.size() - 1;
    Color colour = colour(agent, style);
    g.setLineCap(StrokeLineCap.ROUND);
    for (int s = 0; s < segments; s++) {
      double age = (double) (s + 1) / segments;
      boolean newest = s + 1 == segments;
      double toX = newest ? xs[agent] : painter.agentX(states.get(s + 1), agent);
      double toY = newest ? ys[agent] : painter.agentY(states.get(s + 1), agent);
      g.setStroke(Palette.faded(colour, TRAIL_OPACITY * age * age));
      g.setLineWidth(1 + age);
      g.strokeLine(
          camera.px(painter.agentX(states.get(s), agent)),
          camera.py(painter.agentY(states.get(s), agent)),
          camera.px(toX),
          camera.py(toY));
    }
    g.setLineCap(StrokeLineCap.SQUARE);
  }

  private void paintAgent(GraphicsContext g, Camera camera, int agent, WorldStyle style) {
    double radius = painter.agentRadius(camera);
    double x = camera.px(xs[agent]);
    double y = camera.py(ys[agent]);
    Palette palette = style.palette();
    if (style.showsClusters()) {
      radius = Math.max(LEAST_MEMBER, radius);
      paintMember(g, style.clusterOfAgent()[agent], x, y, radius, palette);
    } else {
      TypeShape.of(last.agentTypes()[agent]).path(g, x, y, radius);
      g.setFill(palette.type(last.agentTypes()[agent]));
      g.fill();
      g.setStroke(palette.surface());
      g.setLineWidth(1);
      g.stroke();
    }
    painter.paintAgentDetail(g, last, agent, x, y, radius, palette);
    if (agent == style.hovered()) {
      double ring = radius + 4;
      g.setStroke(palette.accent());
      g.setLineWidth(2);
      g.strokeOval(x - ring, y - ring, 2 * ring, 2 * ring);
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

  /** The agent nearest to a pixel, or -1 when none is near. */
  int agentAt(Camera camera, double px, double py, double reach) {
    int nearest = -1;
    double least = reach;
    for (int agent = 0; agent < agents; agent++) {
      double distance = Math.hypot(camera.px(xs[agent]) - px, camera.py(ys[agent]) - py);
      if (distance < least) {
        least = distance;
        nearest = agent;
      }
    }
    return nearest;
  }

  /** What can be said of an agent beside its type and cluster. */
  String describe(int agent) {
    return painter.describe(last, agent);
  }
}
