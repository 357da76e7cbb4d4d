package adaps.bench;

import adaps.a2c.A2c;
import adaps.a2c.Evaluator;
import adaps.a2c.PhaseClock;
import adaps.a2c.PhaseClock.Phase;
import adaps.config.ExperimentConfig;
import adaps.env.Environment;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpKernel;
import adaps.nets.MlpKernels;
import adaps.pipeline.ExperimentChecks;
import adaps.pipeline.SharingPlans;
import adaps.pipeline.WorkerChoice;
import adaps.random.RandomStreams;
import adaps.sharing.MaskMapping;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * The training loop of a configuration, to be timed. Stages 1 to 4 are left out: the true types
 * stand in for the clusters and random centres for theirs, which changes nothing in the work of an
 * update.
 */
final class BenchmarkLoop implements AutoCloseable {
  private final ExperimentConfig config;
  private final EnvironmentSpec spec;
  private final RandomStreams streams;
  private final MlpKernel kernel;
  private final A2c a2c;
  private final Evaluator evaluator;

  /**
   * What a piece of the loop took.
   *
   * @param seconds of it all
   * @param updates done
   * @param heapBytes allocated on the heap by the training thread
   * @param phases seconds of each part of the loop
   */
  record Piece(double seconds, long updates, long heapBytes, Map<Phase, Double> phases) {
    static final Piece NONE = new Piece(0, 0, 0, Map.of());

    Piece plus(Piece other) {
      Map<Phase, Double> sums = new EnumMap<>(Phase.class);
      for (Phase phase : Phase.values()) {
        sums.put(phase, phaseSeconds(phase) + other.phaseSeconds(phase));
      }
      return new Piece(
          seconds + other.seconds, updates + other.updates, heapBytes + other.heapBytes, sums);
    }

    double phaseSeconds(Phase phase) {
      return phases.getOrDefault(phase, 0.0);
    }
  }

  /**
   * @throws adaps.config.ConfigException if the configuration cannot be run
   */
  BenchmarkLoop(ExperimentConfig config) {
    this.config = config;
    spec = ExperimentChecks.check(config);
    streams = new RandomStreams(config.run().seed());
    kernel = MlpKernels.named(config.run().kernel());
    Supplier<Environment> environments =
        EnvironmentKinds.environments(config.scenario(), config.run().seed());
    EnvironmentBatch batch =
        new EnvironmentBatch(
            environments,
            config.a2c().environments(),
            environment -> streams.stream("training environment", environment));
    SharingPlan plan = plan();
    int workers = WorkerChoice.of(config, spec, kernel);
    a2c = new A2c(kernel, plan, batch, config.a2c(), streams, workers);
    a2c.initialise(() -> false);
    evaluator =
        new Evaluator(
            environments,
            plan,
            a2c.networks().actor(),
            config.evaluation(),
            streams,
            a2c.workers());
  }

  A2c a2c() {
    return a2c;
  }

  /** What computes the networks. */
  String kernel() {
    return kernel.name();
  }

  /** Trains for about this long, with the tests of the configuration. */
  Piece trainFor(double seconds) {
    return train(seconds, Long.MAX_VALUE, true);
  }

  /** Trains for about this long, without any test. */
  Piece trainUntestedFor(double seconds) {
    return train(seconds, Long.MAX_VALUE, false);
  }

  /** Does some updates, with the tests of the configuration. */
  Piece trainUpdates(long updates) {
    return train(Double.POSITIVE_INFINITY, updates, true);
  }

  private Piece train(double mostSeconds, long mostUpdates, boolean tested) {
    long testEvery = Math.max(1, config.evaluation().testInterval() / a2c.stepsPerUpdate());
    Map<Phase, Double> before = phases();
    long updatesBefore = a2c.updates();
    long allocated = allocatedBytes();
    long start = System.nanoTime();
    double seconds;
    do {
      a2c.update();
      if (tested && a2c.updates() % testEvery == 0) {
        a2c.clock().begin(Phase.EVALUATING);
        evaluator.test(a2c.updates());
        a2c.clock().begin(Phase.OTHER);
      }
      seconds = (System.nanoTime() - start) / 1e9;
    } while (seconds < mostSeconds && a2c.updates() - updatesBefore < mostUpdates);
    allocated = allocatedBytes() - allocated;
    Map<Phase, Double> spent = phases();
    spent.replaceAll((phase, time) -> time - before.get(phase));
    return new Piece(seconds, a2c.updates() - updatesBefore, allocated, spent);
  }

  private Map<Phase, Double> phases() {
    PhaseClock clock = a2c.clock();
    clock.begin(Phase.OTHER);
    Map<Phase, Double> seconds = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      seconds.put(phase, clock.seconds(phase));
    }
    return seconds;
  }

  private static long allocatedBytes() {
    return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
        ? threads.getThreadAllocatedBytes(Thread.currentThread().getId())
        : 0;
  }

  private SharingPlan plan() {
    Method method = Methods.named(config.run().method());
    int[] types = spec.agentTypes().stream().mapToInt(Integer::intValue).toArray();
    NeuronMasks masks =
        method.mapsMasks()
            ? MaskMapping.map(
                    randomCentres(),
                    types,
                    config.a2c().hidden(),
                    config.masks(),
                    streams,
                    () -> false)
                .masks()
            : null;
    return new SharingPlans(config, spec).of(types, masks);
  }

  private double[][] randomCentres() {
    ZigguratSampler gaussian =
        ZigguratSampler.NormalizedGaussian.of(streams.stream("benchmark centres"));
    double[][] centres = new double[spec.types()][config.identity().vae().latentSize()];
    for (double[] centre : centres) {
      for (int d = 0; d < centre.length; d++) {
        centre[d] = gaussian.sample();
      }
    }
    return centres;
  }

  @Override
  public void close() {
    a2c.close();
  }
}
