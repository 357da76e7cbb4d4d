package adaps.bench;

import adaps.a2c.A2c;
import adaps.a2c.PhaseClock.Phase;
import adaps.bench.BenchmarkLoop.Piece;
import adaps.config.ExperimentConfig;
import adaps.env.Environment;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentBatch.Ending;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpKernels;
import adaps.nets.PeakRate;
import adaps.pipeline.ExperimentChecks;
import adaps.random.RandomStreams;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;

/** Times the whole training loop; stages 1 to 4 are left out. */
public final class Benchmark {
  private static final double WARM_UP_SHARE = 0.4;

  /** Seconds of the loop between two looks at the peak, and of those looks. */
  private static final double PIECE = 0.25;

  private static final double PEAK = 0.01;
  private static final double FIRST_PEAK = 0.3;

  private final ExperimentConfig config;
  private final EnvironmentSpec spec;
  private final RandomStreams streams;
  private final Supplier<Environment> environments;

  /**
   * What the loop reached after warming up.
   *
   * @param kernel what computed the networks
   * @param workers threads that shared the work
   * @param seconds measured
   * @param updates in that time
   * @param envSteps in that time, over all parallel environments
   * @param shares of the time, by part of the loop
   * @param shareOfRoofline operations of the matrix products, as they are done, over the time of
   *     acting and learning, divided by the highest rate of multiply-adds in registers that was
   *     seen in the same run, times the worker threads; empty without the Vector API
   * @param computedShare the operations that are done, of those that there would be if masked
   *     neurons were computed like the others
   * @param heapBytesPerUpdate allocated on the heap by the training thread
   */
  public record LoopSpeed(
      String kernel,
      int workers,
      double seconds,
      long updates,
      long envSteps,
      Map<Phase, Double> shares,
      OptionalDouble shareOfRoofline,
      double computedShare,
      double heapBytesPerUpdate) {}

  /**
   * @throws adaps.config.ConfigException if the configuration cannot be run
   */
  public Benchmark(ExperimentConfig config) {
    this.config = config;
    spec = ExperimentChecks.check(config);
    streams = new RandomStreams(config.run().seed());
    environments = EnvironmentKinds.environments(config.scenario(), config.run().seed());
  }

  /**
   * Runs the loop for this long in all, tests included; the first part of it warms up. The peak is
   * measured before, after and between short pieces of the loop, out of its time.
   */
  public LoopSpeed loop(double seconds) {
    try (BenchmarkLoop loop = new BenchmarkLoop(config)) {
      loop.trainFor(WARM_UP_SHARE * seconds);
      Optional<PeakRate> peak = MlpKernels.peakRate();
      peak.ifPresent(rate -> rate.measure(FIRST_PEAK));
      double measured = (1 - WARM_UP_SHARE) * seconds;
      Piece all = Piece.NONE;
      do {
        all = all.plus(loop.trainFor(Math.min(PIECE, measured - all.seconds())));
        peak.ifPresent(rate -> rate.measure(PEAK));
      } while (all.seconds() < measured);
      return speed(
          loop, all, peak.map(PeakRate::operationsPerSecond), loop.a2c().workers().count());
    }
  }

  private static LoopSpeed speed(
      BenchmarkLoop loop, Piece all, Optional<Double> peak, int workers) {
    A2c a2c = loop.a2c();
    double computing = all.phaseSeconds(Phase.ACTING) + all.phaseSeconds(Phase.LEARNING);
    double rate = all.updates() * (double) a2c.computedOperationsPerUpdate() / computing;
    Map<Phase, Double> shares = new EnumMap<>(all.phases());
    shares.replaceAll((phase, time) -> time / all.seconds());
    return new LoopSpeed(
        loop.kernel(),
        workers,
        all.seconds(),
        all.updates(),
        all.updates() * a2c.stepsPerUpdate(),
        shares,
        peak.map(best -> OptionalDouble.of(rate / (best * workers))).orElse(OptionalDouble.empty()),
        (double) a2c.computedOperationsPerUpdate() / a2c.operationsPerUpdate(),
        (double) all.heapBytes() / all.updates());
  }

  /** steps a second of one environment with uniformly random actions, observations included. */
  public double environmentStepsPerSecond(double seconds) {
    EnvironmentBatch batch =
        new EnvironmentBatch(
            environments, 1, environment -> streams.stream("benchmark environment"));
    UniformRandomProvider random = streams.stream("benchmark actions");
    int[] actions = new int[spec.agents()];
    float[] observations = new float[spec.agents() * spec.observationSize()];
    int[] places = spec.observationOffsets();
    step(batch, random, actions, observations, places, WARM_UP_SHARE * seconds);
    return step(batch, random, actions, observations, places, (1 - WARM_UP_SHARE) * seconds);
  }

  private double step(
      EnvironmentBatch batch,
      UniformRandomProvider random,
      int[] actions,
      float[] observations,
      int[] places,
      double seconds) {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    long steps = 0;
    do {
      for (int i = 0; i < 1000; i++) {
        for (int agent = 0; agent < actions.length; agent++) {
          actions[agent] = random.nextInt(spec.actions());
        }
        if (batch.step(0, actions) != Ending.NONE) {
          batch.reset(0);
        }
        batch.observeAll(0, observations, places, 0);
        steps++;
      }
    } while (System.nanoTime() < end);
    return steps / ((System.nanoTime() - start) / 1e9);
  }
}
