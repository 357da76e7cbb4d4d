package adaps.identity;

import adaps.config.RecordParameters;
import adaps.config.VaeConfig;
import adaps.random.RandomStreams;
import java.util.Map;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One batch of the identity VAE on transitions of the shape of spread's with three types. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class VaeBenchmark {
  private static final int OBSERVATION = 10;
  private static final int ACTIONS = 5;
  private static final int STEPS = 100;

  @Param({"30", "1000"})
  public int agents;

  private IdentityVae vae;

  @Setup
  public void make() {
    UniformRandomProvider random = new RandomStreams(0).stream("transitions");
    Transitions transitions = new Transitions(agents, OBSERVATION, ACTIONS, agents * STEPS);
    float[] now = new float[OBSERVATION];
    float[] next = new float[OBSERVATION];
    for (int i = 0; i < agents * STEPS; i++) {
      for (int entry = 0; entry < OBSERVATION; entry++) {
        now[entry] = random.nextFloat();
        next[entry] = random.nextFloat();
      }
      transitions.add(i % agents, now, 0, random.nextInt(ACTIONS), random.nextFloat(), next, 0);
    }
    VaeConfig config =
        RecordParameters.of(VaeConfig.class, "Identity").read(Map.of("vaeEpochs", 10_000));
    vae = new IdentityVae(transitions, config, new RandomStreams(0));
  }

  @Benchmark
  public void batch() {
    vae.trainBatch();
  }

  @TearDown
  public void close() {
    vae.close();
  }
}
