package adaps.studio.curves;

/**
 * How far the axis of environment steps goes: to the end of the run, so that one sees what is still
 * to come; in a long run at first less far, in a few stages, so that the curve is no line at the
 * edge.
 */
final class StepsAxis {
  /** Runs up to this length are shown whole from the beginning. */
  private static final double SHORT_RUN = 2e6;

  private static final double[] STAGES = {1, 2, 5, 10};

  private StepsAxis() {}

  /**
   * Last value of the axis.
   *
   * @param allSteps length of the run
   * @param last steps of the newest point
   */
  static double end(double allSteps, double last) {
    double least = Math.max(SHORT_RUN, last);
    if (allSteps <= least) {
      return Math.max(1, Math.max(allSteps, last));
    }
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double stage : STAGES) {
      if (stage * power >= least) {
        return Math.min(allSteps, stage * power);
      }
    }
    return allSteps;
  }
}
