package adaps.studio.world;

import java.util.List;

/** Arithmetic on where agents are: x, y of each on the plane, [2 × agents]. */
final class Places {
  private Places() {}

  /**
   * Between the last but one state and the last.
   *
   * @param states places in each state, oldest first
   * @param share how far to go, 0 to 1
   */
  static double[] between(List<double[]> states, double share) {
    double[] to = states.get(states.size() - 1);
    if (share >= 1 || states.size() < 2) {
      return to;
    }
    double[] from = states.get(states.size() - 2);
    double[] between = new double[to.length];
    for (int i = 0; i < to.length; i++) {
      between[i] = from[i] + share * (to[i] - from[i]);
    }
    return between;
  }

  /** The agent nearest to (x, y) and within reach, or -1. */
  static int nearest(double[] places, double x, double y, double reach) {
    int nearest = -1;
    double least = reach;
    for (int agent = 0; agent < places.length / 2; agent++) {
      double distance = Math.hypot(places[2 * agent] - x, places[2 * agent + 1] - y);
      if (distance < least) {
        least = distance;
        nearest = agent;
      }
    }
    return nearest;
  }
}
