package adaps.studio.latent;

import adaps.drawing.TypeShape;
import adaps.studio.look.Camera;
import adaps.studio.look.Palette;
import adaps.studio.look.TypePath;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** How identities, clusters and their centres are drawn. */
final class LatentMarks {
  static final double RADIUS = 5.5;
  static final double BADGE = 8;

  private final GraphicsContext g;
  private final Palette palette;
  private final Camera camera;

  LatentMarks(GraphicsContext g, Palette palette, Camera camera) {
    this.g = g;
    this.palette = palette;
    this.camera = camera;
  }

  /** One deviation round an agent's mean. */
  void sigma(double[] point, int type) {
    double rx = point[2] * camera.scale();
    double ry = point[3] * camera.scale();
    double x = camera.px(point[0]);
    double y = camera.py(point[1]);
    Color colour = palette.type(type);
    g.setFill(Palette.faded(colour, 0.05));
    g.fillOval(x - rx, y - ry, 2 * rx, 2 * ry);
    g.setStroke(Palette.faded(colour, 0.35));
    g.setLineWidth(1);
    g.strokeOval(x - rx, y - ry, 2 * rx, 2 * ry);
  }

  /**
   * An agent: its type as fill and shape, its cluster as outline.
   *
   * @param cluster -1 when it has none
   */
  void agent(double[] point, int type, int cluster, boolean selected) {
    double x = camera.px(point[0]);
    double y = camera.py(point[1]);
    TypeShape shape = TypeShape.of(type);
    if (cluster >= 0) {
      TypePath.begin(g, shape, x, y, RADIUS + 3);
      g.setFill(palette.surface());
      g.fill();
      g.setStroke(palette.cluster(cluster));
      g.setLineWidth(1.8);
      g.stroke();
    }
    TypePath.begin(g, shape, x, y, RADIUS);
    g.setFill(palette.type(type));
    g.fill();
    if (cluster < 0) {
      g.setStroke(palette.surface());
      g.setLineWidth(1);
      g.stroke();
    }
    if (selected) {
      g.setStroke(palette.accent());
      g.setLineWidth(2);
      g.strokeOval(x - RADIUS - 6, y - RADIUS - 6, 2 * RADIUS + 12, 2 * RADIUS + 12);
    }
  }

  /** The outline of a cluster's agents. */
  void hull(ClusterHull hull, int cluster, boolean selected) {
    Color colour = palette.cluster(cluster);
    g.setFill(Palette.faded(colour, selected ? 0.16 : 0.07));
    g.fillPolygon(hull.xs(), hull.ys(), hull.xs().length);
    g.setStroke(selected ? palette.accent() : Palette.faded(colour, 0.55));
    g.setLineWidth(selected ? 2 : 1);
    g.strokePolygon(hull.xs(), hull.ys(), hull.xs().length);
  }

  /** A cross at a cluster's centre. */
  void centre(double[] centre) {
    double x = camera.px(centre[0]);
    double y = camera.py(centre[1]);
    g.setStroke(palette.text());
    g.setLineWidth(1.5);
    g.strokeLine(x - 5, y, x + 5, y);
    g.strokeLine(x, y - 5, x, y + 5);
  }

  /** A cluster's number. */
  void badge(double[] place, int cluster, boolean selected) {
    double x = place[0];
    double y = place[1];
    g.setFill(palette.surface());
    g.fillOval(x - BADGE, y - BADGE, 2 * BADGE, 2 * BADGE);
    g.setStroke(palette.cluster(cluster));
    g.setLineWidth(1.8);
    g.strokeOval(x - BADGE, y - BADGE, 2 * BADGE, 2 * BADGE);
    if (selected) {
      g.setStroke(palette.accent());
      g.strokeOval(x - BADGE - 3, y - BADGE - 3, 2 * BADGE + 6, 2 * BADGE + 6);
    }
    g.setFont(Font.font(11));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.setFill(palette.text());
    g.fillText(String.valueOf(cluster + 1), x, y);
  }

  /**
   * Where the clusters' numbers stand, in pixels: above their outlines, side by side where these
   * lie close together.
   *
   * @return [cluster][x, y]
   */
  static double[][] badges(List<ClusterHull> hulls) {
    double[][] places = new double[hulls.size()][];
    for (int cluster = 0; cluster < places.length; cluster++) {
      double x = hulls.get(cluster).middle();
      double y = hulls.get(cluster).top() - BADGE - 2;
      double shift = 0;
      while (isTaken(places, cluster, x + shift, y)) {
        shift = shift > 0 ? -shift : -shift + BADGE;
      }
      places[cluster] = new double[] {x + shift, y};
    }
    return places;
  }

  private static boolean isTaken(double[][] places, int before, double x, double y) {
    for (int cluster = 0; cluster < before; cluster++) {
      if (Math.hypot(places[cluster][0] - x, places[cluster][1] - y) < 2 * BADGE + 2) {
        return true;
      }
    }
    return false;
  }
}
