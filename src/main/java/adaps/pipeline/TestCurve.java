package adaps.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a run's tests have found: its curve, its best policy, and when the next test is due. */
final class TestCurve {
  private final RunListener listener;
  private final List<MetricPoint> points = new ArrayList<>();
  private long next;

  /** How many tests the newest report of progress knew of; one that is not told looks lost. */
  private int told;

  private double bestTest = Double.NEGATIVE_INFINITY;

  /** Null before the first test, and while an older program's is not beaten. */
  private BestPolicy best;

  /**
   * @param listener hears of every test and of every better policy
   */
  TestCurve(RunListener listener) {
    this.listener = listener;
  }

  /** Goes on where another run of the same experiment stood; the listener hears of its curve. */
  void restore(TrainingState state) {
    next = state.nextTest();
    points.addAll(state.points());
    points.forEach(point -> listener.accept(new RunEvent.Tested(point)));
    points.forEach(point -> bestTest = Math.max(bestTest, point.testMean()));
    best = state.best();
    if (best != null) {
      listener.accept(new RunEvent.BestPolicyChanged(best));
    }
  }

  /**
   * A test more.
   *
   * @param policy that was tested; asked for where it is the best so far
   */
  void add(MetricPoint point, Supplier<PolicySnapshot> policy) {
    points.add(point);
    listener.accept(new RunEvent.Tested(point));
    if (point.testMean() > bestTest) {
      bestTest = point.testMean();
      best = new BestPolicy(policy.get(), bestTest);
      listener.accept(new RunEvent.BestPolicyChanged(best));
    }
  }

  /** All tests so far. */
  List<MetricPoint> points() {
    return points;
  }

  /** Of the best test so far, or null. */
  BestPolicy best() {
    return best;
  }

  /** Environment steps at which the next test is due. */
  long next() {
    return next;
  }

  /** The next test is due there. */
  void next(long envSteps) {
    next = envSteps;
  }

  /** Whether there was a test since this was last asked. */
  boolean takeNews() {
    boolean news = points.size() != told;
    told = points.size();
    return news;
  }
}
