package adaps.studio.session.curves;

import adaps.charts.CurveStyle;
import adaps.drawing.Ink;
import adaps.pipeline.MetricPoint;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A type or a cluster of agents, of which a measure has a curve of its own.
 *
 * @param measure that looks at groups
 * @param number of the group, from 0
 * @param name for people
 */
record AgentGroup(Measure measure, int number, String name) {

  /** Those of a run, as far as its tests know them. */
  static List<AgentGroup> of(RunCurve run, Measure measure) {
    int count =
        run.points().stream().mapToInt(point -> measure.groups(point).size()).max().orElse(0);
    return IntStream.range(0, count)
        .mapToObj(number -> new AgentGroup(measure, number, name(run, measure, number)))
        .toList();
  }

  private static String name(RunCurve run, Measure measure, int number) {
    if (measure == Measure.RETURN_BY_CLUSTER) {
      return "cluster " + (number + 1);
    }
    boolean named = number < run.typeNames().size();
    return named ? run.typeNames().get(number) : "type " + (number + 1);
  }

  /** Whether runs of other seeds have the same group: clusters are found anew by each. */
  boolean joinsSeeds() {
    return measure == Measure.RETURN_BY_TYPE;
  }

  /** In the colour that it has everywhere. */
  CurveStyle style(CurveStyle ofRun) {
    Ink ink = measure == Measure.RETURN_BY_TYPE ? Ink.type(number) : Ink.cluster(number);
    return ofRun.of(new CurveStyle.Group(ink, number));
  }

  /** What it is at a point; NaN where nobody knows. */
  double of(MetricPoint point) {
    List<Double> groups = measure.groups(point);
    return number < groups.size() ? groups.get(number) : Double.NaN;
  }
}
