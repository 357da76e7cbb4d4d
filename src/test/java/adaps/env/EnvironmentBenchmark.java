package adaps.env;

import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.env.EnvironmentBatch.Ending;
import adaps.random.RandomStreams;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One step of one copy with random actions, and all agents' observations. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EnvironmentBenchmark {
  @Param({"spread-10-10-10", "warehouse-2color-tiny-4ag", "foraging-8x8-4p-4f"})
  public String scenario;

  private EnvironmentBatch batch;
  private EnvironmentSpec spec;
  private UniformRandomProvider random;
  private int[] actions;
  private float[] observations;
  private int[] places;

  @Setup
  public void make() {
    Scenario loaded = Scenarios.load(scenario);
    RandomStreams streams = new RandomStreams(0);
    random = streams.stream("actions");
    batch =
        new EnvironmentBatch(
            EnvironmentKinds.of(loaded).prepare(loaded.settings(), streams),
            1,
            copy -> streams.stream("copy", copy));
    spec = batch.spec();
    actions = new int[spec.agents()];
    observations = new float[spec.agents() * spec.observationSize()];
    places = spec.observationOffsets();
  }

  @Benchmark
  public float[] step() {
    for (int agent = 0; agent < actions.length; agent++) {
      actions[agent] = random.nextInt(spec.actions());
    }
    if (batch.step(0, actions) != Ending.NONE) {
      batch.reset(0);
    }
    batch.observeAll(0, observations, places, 0);
    return observations;
  }
}
