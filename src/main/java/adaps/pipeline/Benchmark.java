package adaps.pipeline;

import adaps.a2c.A2c;
import adaps.a2c.Evaluator;
import adaps.a2c.PhaseClock;
import adaps.a2c.PhaseClock.Phase;
import adaps.config.ExperimentConfig;
import adaps.env.Environment;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentBatch.Ending;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.nets.MlpKernel;
import adaps.nets.MlpKernels;
import adaps.random.RandomStreams;
import adaps.sharing.MaskMapping;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingInputs;
import adaps.sharing.SharingPlan;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Times the whole training loop on one thread. Stages 1 to 4 are left out: the true types stand in
 * for the clusters and random centres for theirs, which changes nothing in the work of an update.
 */
public final class Benchmark {
  private static final double WARM_UP_SHARE = 0.4;

  private final ExperimentConfig config;
  private final EnvironmentSpec spec;
  private final RandomStreams streams;
  private final Supplier<Environment> environments;

  /**
   * What the loop reached after warming up.
   *
   * @param kernel what computed the networks
   * @param seconds measured
   * @param updates in that time
   * @param envSteps in that time, over all parallel environments
   * @param shares of the time, by part of the loop
   * @param shareOfRoofline operations of the matrix products over the time of acting and learning,
   *     divided by the peak of multiply-adds in registers measured in the same run; empty without
   *     the Vector API
   * @param heapBytesPerUpdate allocated on the heap by the training thread
   */
  public record LoopSpeed(
      String kernel,
      double seconds,
      long updates,
      long envSteps,
      Map<Phase, Double> shares,
      OptionalDouble shareOfRoofline,
      double heapBytesPerUpdate) {}

  /**
   * @throws adaps.config.ConfigException if the configuration cannot be run
   */
  public Benchmark(ExperimentConfig config) {
    this.config = config;
    spec = ExperimentChecks.check(config);
    streams = new RandomStreams(config.run().seed());
    environments =
        EnvironmentKinds.of(config.scenario())
            .prepare(config.scenario().settings(), streams.child("environment"));
  }

  /** Runs the loop for this long in all, tests included; the first part of it warms up. */
  public LoopSpeed loop(double seconds) {
    MlpKernel kernel = MlpKernels.named(config.run().kernel());
    EnvironmentBatch batch =
        new EnvironmentBatch(
            environments,
            config.a2c().environments(),
            copy -> streams.stream("training environment", copy));
    SharingPlan plan = plan();
    try (A2c a2c = new A2c(kernel, plan, batch, config.a2c(), streams, config.run().workers())) {
      Evaluator evaluator =
          new Evaluator(environments, plan, a2c.networks().actor(), config.evaluation(), streams);
      train(a2c, evaluator, WARM_UP_SHARE * seconds);
      OptionalDouble peak = MlpKernels.peakOperationsPerSecond();
      long before = a2c.updates();
      Map<Phase, Double> started = phases(a2c.clock());
      long allocated = allocatedBytes();
      double measured = train(a2c, evaluator, (1 - WARM_UP_SHARE) * seconds);
      allocated = allocatedBytes() - allocated;
      long updates = a2c.updates() - before;
      Map<Phase, Double> spent = phases(a2c.clock());
      spent.replaceAll((phase, time) -> time - started.get(phase));
      double computing = spent.get(Phase.ACTING) + spent.get(Phase.LEARNING);
      double rate = updates * (double) a2c.operationsPerUpdate() / computing;
      spent.replaceAll((phase, time) -> time / measured);
      return new LoopSpeed(
          kernel.name(),
          measured,
          updates,
          updates * a2c.stepsPerUpdate(),
          spent,
          peak.isPresent() ? OptionalDouble.of(rate / peak.getAsDouble()) : OptionalDouble.empty(),
          (double) allocated / updates);
    }
  }

  private double train(A2c a2c, Evaluator evaluator, double seconds) {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    long testEvery = Math.max(1, config.evaluation().testInterval() / a2c.stepsPerUpdate());
    do {
      a2c.update();
      if (a2c.updates() % testEvery == 0) {
        a2c.clock().begin(Phase.EVALUATING);
        evaluator.test(a2c.updates());
        a2c.clock().begin(Phase.OTHER);
      }
    } while (System.nanoTime() < end);
    return (System.nanoTime() - start) / 1e9;
  }

  private static Map<Phase, Double> phases(PhaseClock clock) {
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
                    randomCentres(), types, config.a2c().hidden(), config.masks(), streams)
                .masks()
            : null;
    return method.plan(
        new SharingInputs(
            spec.agents(), config.a2c().hidden(), types, masks, config.masks(), streams));
  }

  private double[][] randomCentres() {
    ZigguratSampler gaussian =
        ZigguratSampler.NormalizedGaussian.of(streams.stream("benchmark centres"));
    double[][] centres = new double[spec.types()][config.identity().latentSize()];
    for (double[] centre : centres) {
      for (int d = 0; d < centre.length; d++) {
        centre[d] = gaussian.sample();
      }
    }
    return centres;
  }

  /**
   * Environment steps a second of one copy with uniformly random actions, observations included.
   */
  public double environmentStepsPerSecond(double seconds) {
    EnvironmentBatch batch =
        new EnvironmentBatch(environments, 1, copy -> streams.stream("benchmark environment"));
    UniformRandomProvider random = streams.stream("benchmark actions");
    int[] actions = new int[spec.agents()];
    float[] observations = new float[spec.agents() * spec.observationSize()];
    step(batch, random, actions, observations, WARM_UP_SHARE * seconds);
    return step(batch, random, actions, observations, (1 - WARM_UP_SHARE) * seconds);
  }

  private double step(
      EnvironmentBatch batch,
      UniformRandomProvider random,
      int[] actions,
      float[] observations,
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
        for (int agent = 0; agent < actions.length; agent++) {
          batch.observe(0, agent, observations, agent * spec.observationSize());
        }
        steps++;
      }
    } while (System.nanoTime() < end);
    return steps / ((System.nanoTime() - start) / 1e9);
  }
}
