package adaps.bench;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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

/** One whole update of every method: 5 steps of 8 environments, acted, and learned from. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class UpdateBenchmark {
  @Param({"adaps", "seps", "nops", "fups", "fups+id", "snp-ps", "gradps"})
  public String method;

  private BenchmarkLoop loop;

  @Setup
  public void make() {
    loop =
        new BenchmarkLoop(
            ExperimentConfig.of(Scenarios.load("spread-10-10-10"), Map.of("method", method)));
  }

  @Benchmark
  public void update() {
    loop.a2c().update();
  }

  @TearDown
  public void close() {
    loop.close();
  }
}
