package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.AllocatedBytes;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentKinds;
import adaps.nets.LayerMasks;
import adaps.nets.MlpKernels;
import adaps.random.RandomStreams;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Garbage would stop training now and then; an update makes none. */
class AllocationTest {
  private static final int UPDATES = 2_000;

  /**
   * The compiler works beside the test and may be late on a busy machine: the first stretch without
   * garbage counts, of at most so many.
   */
  private static final int STRETCHES = 8;

  /**
   * The compiler removes the vector kernel's temporary objects. Where it gives up on a method, a
   * single operation costs more than a hundred bytes for every sixteen numbers, kilobytes an
   * update.
   */
  private static final long MAX_BYTES_PER_UPDATE = 16;

  @ParameterizedTest
  @CsvSource({
    "spread-5-5-5, 1",
    "spread-5-5-5, 2",
    "warehouse-2color-tiny-4ag, 1",
    "foraging-8x8-4p-4f, 1"
  })
  void anUpdateAllocatesNothing(String scenario, int workers) {
    try (A2c a2c = a2c(scenario, workers)) {
      long[] together = together();
      assertTrue(together.length >= workers, together.length + " threads");
      long least = Long.MAX_VALUE;
      for (int i = 0; i < STRETCHES && least > MAX_BYTES_PER_UPDATE; i++) {
        least = Math.min(least, bytesPerUpdate(a2c, together));
      }
      assertTrue(least <= MAX_BYTES_PER_UPDATE, least + " bytes in each update");
    }
  }

  private static long bytesPerUpdate(A2c a2c, long[] together) {
    long before = AllocatedBytes.of(together);
    for (int i = 0; i < UPDATES; i++) {
      a2c.update();
    }
    return (AllocatedBytes.of(together) - before) / UPDATES;
  }

  /** This thread and the workers at its side, which have its name before their number. */
  private static long[] together() {
    String name = Thread.currentThread().getName();
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().equals(name) || t.getName().startsWith(name + ", "))
        .mapToLong(Thread::getId)
        .toArray();
  }

  /**
   * Small, so that thousands of updates take no time: two environments, two masks that leave out
   * every second and every third neuron.
   */
  private static A2c a2c(String name, int workers) {
    ExperimentConfig config =
        ExperimentConfig.of(Scenarios.load(name), Map.of("environments", 2, "nSteps", 2));
    RandomStreams streams = new RandomStreams(0);
    EnvironmentBatch batch =
        new EnvironmentBatch(
            EnvironmentKinds.of(config.scenario()).prepare(config.scenario().settings(), streams),
            config.a2c().environments(),
            copy -> streams.stream("environment", copy));
    int[] maskOfAgent = new int[batch.spec().agents()];
    for (int agent = 0; agent < maskOfAgent.length; agent++) {
      maskOfAgent[agent] = agent % 2;
    }
    boolean[][][] bits = LayerMasks.allOnes(2, config.a2c().hidden()).bits();
    for (int mask = 0; mask < bits.length; mask++) {
      for (boolean[] layer : bits[mask]) {
        for (int neuron = 0; neuron < layer.length; neuron += mask + 2) {
          layer[neuron] = false;
        }
      }
    }
    LayerMasks masks = new LayerMasks(bits);
    SharingPlan plan =
        new SharingPlan(
            1, new int[maskOfAgent.length], new NeuronMasks(maskOfAgent, masks, masks), false);
    A2c a2c = new A2c(MlpKernels.named("auto"), plan, batch, config.a2c(), streams, workers);
    a2c.initialise(() -> false);
    return a2c;
  }
}
