package adaps.studio.world;

import adaps.env.spread.SpreadFrame;
import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import adaps.studio.look.Quantity;
import adaps.studio.look.TypeShape;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Blind-particle Spread: an endless plane with the landmark that each type looks for. */
final class SpreadPainter implements WorldPainter<SpreadFrame> {
  private static final double LANDMARK_RANGE = 3;
  private static final double MARGIN = 0.45;
  private static final double AGENT_SIZE = 0.14;
  private static final double LANDMARK_SIZE = 0.26;

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
  public void paintScenery(GraphicsContext g, Camera camera, SpreadFrame frame, Palette palette) {
    PlaneGrid.paint(g, camera, palette);
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

  @Override
  public double agentX(SpreadFrame frame, int agent) {
    return frame.positions()[2 * agent];
  }

  @Override
  public double agentY(SpreadFrame frame, int agent) {
    return frame.positions()[2 * agent + 1];
  }

  @Override
  public double agentRadius(Camera camera) {
    return clamp(AGENT_SIZE * camera.scale(), 4.5, 10);
  }

  @Override
  public double[] target(SpreadFrame frame, int agent) {
    int type = frame.agentTypes()[agent];
    return new double[] {frame.landmarks()[2 * type], frame.landmarks()[2 * type + 1]};
  }

  @Override
  public String describe(SpreadFrame frame, int agent) {
    return "reward " + Quantity.value(frame.rewards()[agent]);
  }

  private static double clamp(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}
