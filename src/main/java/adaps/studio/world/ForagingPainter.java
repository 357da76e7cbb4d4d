package adaps.studio.world;

import adaps.env.foraging.ForagingFrame;
import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import adaps.studio.look.Quantity;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Level-based foraging: food with its level in the cells of a field. */
final class ForagingPainter implements WorldPainter<ForagingFrame> {
  private static final double FOOD_RADIUS = 0.3;
  private static final double AGENT_RADIUS = 0.32;

  @Override
  public Class<ForagingFrame> frames() {
    return ForagingFrame.class;
  }

  @Override
  public void fit(ForagingFrame frame, Camera camera) {
    CellGrid.fit(frame.columns(), frame.rows(), camera);
  }

  @Override
  public void paintScenery(GraphicsContext g, Camera camera, ForagingFrame frame, Palette palette) {
    CellGrid.paintLines(g, camera, frame.columns(), frame.rows(), palette);
    double radius = FOOD_RADIUS * camera.scale();
    for (int food = 0; food < frame.foods().length; food += 3) {
      double x = camera.px(frame.foods()[food + 1]);
      double y = camera.py(-frame.foods()[food]);
      g.setFill(palette.faint());
      g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
      g.setStroke(palette.muted());
      g.setLineWidth(1);
      g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
      number(g, frame.foods()[food + 2], x, y, radius, palette);
    }
    g.setStroke(palette.accent());
    g.setLineWidth(2);
    for (ForagingFrame.Loading loading : frame.loadings()) {
      if (loading.succeeded()) {
        CellGrid.strokeCell(g, camera, loading.column(), loading.row(), 0.9);
      }
    }
  }

  private static void number(
      GraphicsContext g, int number, double x, double y, double radius, Palette palette) {
    g.setFont(Font.font(null, FontWeight.BOLD, Math.max(8, radius)));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.setFill(palette.text());
    g.fillText(String.valueOf(number), x, y);
  }

  @Override
  public double agentX(ForagingFrame frame, int agent) {
    return frame.positions()[2 * agent + 1];
  }

  @Override
  public double agentY(ForagingFrame frame, int agent) {
    return -frame.positions()[2 * agent];
  }

  @Override
  public double agentRadius(Camera camera) {
    return Math.min(14, AGENT_RADIUS * camera.scale());
  }

  @Override
  public String describe(ForagingFrame frame, int agent) {
    return "level " + frame.levels()[agent] + ", reward " + Quantity.value(frame.rewards()[agent]);
  }
}
