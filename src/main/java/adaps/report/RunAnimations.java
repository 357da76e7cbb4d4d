package adaps.report;

import adaps.report.animation.AnimationRequest;
import adaps.report.animation.RunAnimation;
import adaps.runs.StoredIdentity;
import adaps.runs.StoredRun;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs of a report that move on its page: of each series, in the report's order, the first.
 *
 * @param runs as many as were asked for
 * @param leftOut series whose run would be one more
 */
record RunAnimations(List<RunAnimation> runs, int leftOut) {
  static final RunAnimations NONE = new RunAnimations(List.of(), 0);

  static RunAnimations of(List<Panel> panels, AnimationRequest request) {
    List<RunAnimation> runs = new ArrayList<>();
    int series = 0;
    for (Panel panel : panels) {
      for (Series one : panel.series()) {
        if (series++ < request.runs()) {
          runs.add(of(panel, one, request));
        }
      }
    }
    return request.runs() == 0 ? NONE : new RunAnimations(runs, series - runs.size());
  }

  private static RunAnimation of(Panel panel, Series series, AnimationRequest request) {
    ReportedRun run = series.runs().get(0);
    String title =
        series.label() + " on " + panel.scenario() + ", seed " + run.config().run().seed();
    return RunAnimation.of(
        StoredRun.read(run.folder()),
        title,
        run.identity().map(identity -> identity.frame().clusterOfAgent()).orElse(null),
        run.identity().map(StoredIdentity::frame).map(LatentPlot::axes).orElse(List.of()),
        request);
  }
}
