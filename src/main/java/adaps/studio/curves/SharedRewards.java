package adaps.studio.curves;

import adaps.env.EnvironmentSpec;
import adaps.pipeline.MetricPoint;
import java.util.List;

/**
 * Tells from returns by type whether every agent is given the same reward: then returns by type and
 * by cluster say nothing but how many agents each has.
 */
final class SharedRewards {
  /** What rounding leaves between sums of the same rewards, as a share of them. */
  private static final double ROUNDING = 1e-9;

  private SharedRewards() {}

  /** With a single type, or where every test returned nothing, it is not known and not said. */
  static boolean seenIn(List<MetricPoint> points, EnvironmentSpec spec) {
    List<MetricPoint> known =
        points.stream().filter(point -> point.parts().types().size() == spec.types()).toList();
    return spec.types() > 1
        && known.stream().anyMatch(point -> point.testMean() != 0)
        && known.stream().allMatch(point -> isShared(point, spec));
  }

  private static boolean isShared(MetricPoint point, EnvironmentSpec spec) {
    double ofAgent = point.testMean() / spec.agents();
    for (int type = 0; type < spec.types(); type++) {
      int own = type;
      long agents = spec.agentTypes().stream().filter(other -> other == own).count();
      double expected = ofAgent * agents;
      double found = point.parts().types().get(type);
      if (!(Math.abs(found - expected) <= ROUNDING * Math.abs(expected))) {
        return false;
      }
    }
    return true;
  }
}
