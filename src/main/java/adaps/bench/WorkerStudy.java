package adaps.bench;

import adaps.bench.BenchmarkLoop.Piece;
import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.WorkerChoice;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.stat.StatUtils;

/** What more workers bring: the same training loop with different numbers of them, in turn. */
public final class WorkerStudy {
  private static final double WARM_UP_SHARE = 0.4;

  /** How often each is measured. */
  private static final int ROUNDS = 9;

  private final ExperimentConfig config;
  private final List<Integer> numbers;

  /**
   * How fast the loop goes with some workers.
   *
   * @param updatesPerSecond median of all rounds, tests left out
   * @param envStepsPerSecond the same over all parallel environments
   * @param times how many times as fast as the first of the study; median of the rounds' ratios
   */
  public record Speed(
      int workers, double updatesPerSecond, double envStepsPerSecond, double times) {}

  /**
   * @param numbers of workers, the one that the others are compared with first
   * @throws ConfigException if one of the numbers cannot be, or the configuration cannot be run
   */
  public WorkerStudy(ExperimentConfig config, List<Integer> numbers) {
    this.config = config;
    this.numbers = List.copyOf(numbers);
    for (int number : numbers) {
      if (number < 1 || number > WorkerChoice.MOST) {
        throw new ConfigException(
            "workers",
            "--workers has "
                + number
                + " but must have numbers from 1 to "
                + WorkerChoice.MOST
                + ".");
      }
    }
  }

  /** Measures for this long in all, warm-up included. */
  public List<Speed> measure(double seconds) {
    BenchmarkLoop[] loops = new BenchmarkLoop[numbers.size()];
    try {
      for (int i = 0; i < loops.length; i++) {
        loops[i] = new BenchmarkLoop(config.with("workers", numbers.get(i)));
      }
      double each = seconds / loops.length;
      for (BenchmarkLoop loop : loops) {
        loop.trainUntestedFor(WARM_UP_SHARE * each);
      }
      double[][] rates = new double[loops.length][ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < loops.length; i++) {
          Piece piece = loops[i].trainUntestedFor((1 - WARM_UP_SHARE) * each / ROUNDS);
          rates[i][round] = piece.updates() / piece.seconds();
        }
      }
      return speeds(rates, loops);
    } finally {
      for (BenchmarkLoop loop : loops) {
        if (loop != null) {
          loop.close();
        }
      }
    }
  }

  private static List<Speed> speeds(double[][] rates, BenchmarkLoop[] loops) {
    List<Speed> speeds = new ArrayList<>();
    for (int i = 0; i < rates.length; i++) {
      double[] times = new double[ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        times[round] = rates[i][round] / rates[0][round];
      }
      double updates = StatUtils.percentile(rates[i], 50);
      double steps = updates * loops[i].a2c().stepsPerUpdate();
      speeds.add(
          new Speed(
              loops[i].a2c().workers().count(), updates, steps, StatUtils.percentile(times, 50)));
    }
    return speeds;
  }
}
