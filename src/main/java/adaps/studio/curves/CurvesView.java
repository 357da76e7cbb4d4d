package adaps.studio.curves;

import adaps.pipeline.MetricPoint;
import adaps.studio.look.Appearance;
import adaps.studio.look.Quantity;
import adaps.studio.look.Tile;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** The curves tile: how the policy does in tests while it trains. */
public final class CurvesView {
  private static final String NOTE =
      "The learning curve appears here in stage 5, Train: the return of test episodes, mean and"
          + " range, after every test.";

  /** Redrawing costs about 20 ms, so that five times a second is enough. */
  private static final long LEAST_NANOS = 200_000_000L;

  private final CurvesViewModel curves;
  private final ReturnChart chart;
  private final Tile tile;
  private long drawnVersion = -1;
  private long drawn;

  public CurvesView(CurvesViewModel curves, Appearance appearance) {
    this.curves = curves;
    chart = new ReturnChart(appearance);
    tile = new Tile("Curves", Feather.TRENDING_UP, chart);
    tile.note().set(NOTE);
    tile.captionHelp(
        "Return of the newest test: rewards of all agents summed over an episode, mean and range"
            + " over the test episodes.");
  }

  /** The tile. */
  public Tile tile() {
    return tile;
  }

  /** Number of points that are drawn. */
  public int pointCount() {
    return chart.pointCount();
  }

  /** Draws what is new, a few times a second at most. */
  public void pulse(long now) {
    if (curves.version() == drawnVersion || now - drawn < LEAST_NANOS) {
      return;
    }
    drawn = now;
    drawnVersion = curves.version();
    List<MetricPoint> points = curves.points();
    DrawnCurve curve = DrawnCurve.of(points);
    tile.setEmpty(points.isEmpty());
    tile.caption().set(points.isEmpty() ? "" : caption(points, curve.joined()));
    chart.show(curve, curves.steps());
  }

  private static String caption(List<MetricPoint> points, int joined) {
    MetricPoint last = points.get(points.size() - 1);
    String decimated = joined == 1 ? "" : " \u00b7 " + joined + " tests per drawn point";
    return "return "
        + Quantity.value(last.testMean())
        + " ("
        + Quantity.value(last.testMin())
        + " to "
        + Quantity.value(last.testMax())
        + ")"
        + decimated;
  }
}
