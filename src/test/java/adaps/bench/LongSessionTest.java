package adaps.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.TestSeed;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.stat.StatUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody tries one thing after the other in one window: every method on five scenarios with every
 * kernel, in many sizes, and a profiler has looked at it. The compiler has then seen much, and must
 * not have spoilt what trains fastest: AdaPS is as fast as in a fresh process and makes no garbage.
 *
 * <p>Processes that do the same differ in speed, each for its life. So there are several of either
 * kind, which take turns.
 *
 * <p>{@code mvn -B -Psession test}; {@code -Dadaps.test.seed=7} tries them in other orders and
 * other sizes.
 */
@Tag("session")
class LongSessionTest {
  private static final int PROCESSES = 3;
  private static final int ROUNDS = 9;
  private static final double SECONDS = 1.5;
  private static final double MIN_OF_FRESH = 0.95;
  private static final double MAX_BYTES = 1000;

  private final List<AdapsProcess> sessions = new ArrayList<>();
  private final List<AdapsProcess> fresh = new ArrayList<>();

  @Test
  void afterManyRunsAdapsIsAsFastAsInAFreshProcessAndMakesNoGarbage() throws Exception {
    try {
      for (int i = 0; i < PROCESSES; i++) {
        sessions.add(AdapsProcess.afterManyRuns(TestSeed.random(i).nextLong()));
        fresh.add(AdapsProcess.fresh());
      }
      takeTurns();
    } finally {
      sessions.forEach(AdapsProcess::close);
      fresh.forEach(AdapsProcess::close);
    }
  }

  private void takeTurns() throws Exception {
    List<Double> ratios = new ArrayList<>();
    double mostBytes = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Double> here = new ArrayList<>();
      List<Double> there = new ArrayList<>();
      for (int i = 0; i < PROCESSES; i++) {
        AdapsProcess.Speed speed = sessions.get(i).train(SECONDS);
        here.add(speed.stepsPerSecond());
        there.add(fresh.get(i).train(SECONDS).stepsPerSecond());
        mostBytes = Math.max(mostBytes, speed.bytesPerUpdate());
      }
      ratios.add(median(here) / median(there));
      System.out.printf(
          "%s: after many runs %s steps/s and at most %.0f bytes an update, in fresh processes %s"
              + " steps/s%n",
          TestSeed.words(), rounded(here), mostBytes, rounded(there));
    }
    double median = median(ratios);
    System.out.printf("median of the ratios %.3f%n", median);
    assertTrue(mostBytes < MAX_BYTES, mostBytes + " bytes in each update");
    assertTrue(median >= MIN_OF_FRESH, () -> "of fresh processes' speed: " + ratios);
  }

  private static List<Long> rounded(List<Double> speeds) {
    return speeds.stream().map(Math::round).toList();
  }

  private static double median(List<Double> of) {
    return StatUtils.percentile(of.stream().mapToDouble(number -> number).toArray(), 50);
  }
}
