package adaps.studio.curves;

import adaps.charts.PlotMark;
import adaps.config.A2cConfig;
import adaps.config.SettingChanges.Change;
import adaps.pipeline.MetricPoint;
import adaps.studio.session.curves.Across;
import adaps.words.Quantity;
import java.util.List;

/** Where settings of a run change while it trains, in its curves. */
final class ChangeMarks {
  private ChangeMarks() {}

  /**
   * A mark for each change.
   *
   * @param points the run's curve so far: it knows when an update was made
   */
  static List<PlotMark> of(A2cConfig learner, List<MetricPoint> points, Across across) {
    return learner.settingChanges().all().stream()
        .filter(change -> across != Across.SECONDS || seconds(change, points) >= 0)
        .map(
            change ->
                PlotMark.upright(place(change, learner, points, across), words(change, learner)))
        .toList();
  }

  private static String words(Change change, A2cConfig learner) {
    return learner.words(change) + " at step " + Quantity.count(learner.envSteps(change.updates()));
  }

  private static double place(
      Change change, A2cConfig learner, List<MetricPoint> points, Across across) {
    return switch (across) {
      case STEPS -> learner.envSteps(change.updates());
      case UPDATES -> change.updates();
      case SECONDS -> seconds(change, points);
    };
  }

  /** Between two tests as many as updates; negative where the run has not come so far. */
  private static double seconds(Change change, List<MetricPoint> points) {
    MetricPoint before = null;
    for (MetricPoint point : points) {
      if (point.update() >= change.updates()) {
        double share =
            before == null || point.update() == before.update()
                ? 1
                : (double) (change.updates() - before.update())
                    / (point.update() - before.update());
        double from = before == null ? 0 : before.seconds();
        return from + share * (point.seconds() - from);
      }
      before = point;
    }
    return -1;
  }
}
