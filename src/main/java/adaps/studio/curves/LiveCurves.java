package adaps.studio.curves;

import adaps.charts.Curve;
import adaps.charts.CurveStyle;
import adaps.studio.session.curves.Across;
import adaps.studio.session.curves.Measure;
import adaps.studio.session.curves.RunCurve;
import adaps.studio.session.curves.SeedCurves;
import java.util.List;

/**
 * The curves of the run in the window.
 *
 * @param run as far as it has come
 * @param name what it is called
 * @param alone whether no other run is drawn
 */
record LiveCurves(RunCurve run, String name, boolean alone) {

  /**
   * @param ranges whether a test return comes with the lowest and highest of its episodes
   */
  List<Curve> of(Measure measure, Across across, boolean ranges) {
    CurveStyle style = CurveStyle.live(false, alone);
    if (measure.byGroup()) {
      return SeedCurves.groupsOfAgents(run, name, style, measure, across);
    }
    boolean both = measure == Measure.BOTH_RETURNS;
    String label = both ? name + ": test" : name;
    Curve first =
        measure.ofTests() && ranges
            ? run.tests(label, style, across)
            : run.curve(label, style, measure, across);
    return both ? List.of(first, training(across)) : List.of(first);
  }

  private Curve training(Across across) {
    CurveStyle style = CurveStyle.live(true, alone);
    return run.curve(name + ": training", style, Measure.TRAINING_RETURN, across);
  }
}
