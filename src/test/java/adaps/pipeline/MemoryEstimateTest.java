package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException.Problem;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.env.EnvironmentKinds;
import adaps.nets.nd4j.OffHeapMemory;
import adaps.pipeline.MemoryEstimate.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

class MemoryEstimateTest {
  private static final long GIGABYTE = 1_000_000_000L;
  private static final Limits PLENTY = new Limits(1L << 50, 1L << 50, 1L << 50);

  private static ExperimentConfig config(Map<String, Object> values) {
    return ExperimentConfig.of(Scenarios.load("spread-5-5-5"), values);
  }

  private static MemoryEstimate estimate(ExperimentConfig config, String kernel) {
    return new MemoryEstimate(config, EnvironmentKinds.spec(config.scenario()), kernel);
  }

  private static String refusal(MemoryEstimate estimate, Limits limits) {
    List<Problem> problems = estimate.problems(limits);
    assertEquals(1, problems.size());
    return problems.get(0).message();
  }

  /**
   * 15 agents, 8 + 2 steps, 1000 environments are 150,000 rows. A row of the actor has 11 + 65 + 5
   * numbers with the constants, one of the critic 11 + 65 + 1; each is there with its gradient and
   * its slope: 4 · 3 · 150,000 · 158 bytes. The weights add 2 · 4 · (11 · 65 + 65 · 5) and 2 · 4 ·
   * (11 · 65 + 65).
   */
  @Test
  void whatNd4jTakesOutsideTheHeapIsCounted() {
    MemoryEstimate estimate =
        estimate(
            config(
                Map.of("method", "fups", "environments", 1000, "nSteps", 8, "hidden", List.of(64))),
            "nd4j");
    double rows = 4.0 * 3 * 150_000 * 158;
    assertEquals(rows + 8 * (11 * 65 + 65 * 5) + 8 * (11 * 65 + 65), estimate.offHeapBytes());
    assertEquals(List.of(), estimate.problems(PLENTY));
    String sentence = refusal(estimate, new Limits(1L << 50, GIGABYTE / 5, 1L << 50));
    assertTrue(
        sentence.startsWith(
            "This experiment needs at least 0.3 GB of memory outside Java's heap, but ND4J may use"
                + " 0.2 GB: environments is 1000, nSteps 8, hidden 64,"),
        sentence);
    assertTrue(
        sentence.endsWith("ADAPS_JAVA_OPTIONS=-Dorg.bytedeco.javacpp.maxbytes=1g."), sentence);
  }

  @Test
  void heapAndTheRestTogetherMustFitIntoTheMachine() {
    MemoryEstimate estimate =
        estimate(config(Map.of("method", "fups", "environments", 1000, "nSteps", 8)), "nd4j");
    double heap = estimate.heapBytes();
    double offHeap = estimate.offHeapBytes();
    assertTrue(heap > 0 && offHeap > 0);
    long machine = Math.round(heap + offHeap);
    Limits justEnough = new Limits(machine, machine, machine + 1);
    assertEquals(List.of(), estimate.problems(justEnough));
    String sentence = refusal(estimate, new Limits(machine, machine, machine - 1_000_000));
    assertTrue(sentence.contains("GB of memory, but this machine or its container has"), sentence);
    assertTrue(sentence.endsWith("lower what is large."), sentence);
  }

  @Test
  void theVaesBatchCountsWhateverTheKernel() {
    double small = estimate(config(Map.of("vaeBatch", 64)), "vector").offHeapBytes();
    double large = estimate(config(Map.of("vaeBatch", 65_536)), "vector").offHeapBytes();
    // At least a row of inputs, two hidden layers and outputs, three times.
    assertTrue(large - small > (65_536 - 64) * 4.0 * 3 * (64 + 64), large + " and " + small);
    assertEquals(0, estimate(config(Map.of("method", "fups")), "vector").offHeapBytes());
  }

  private static double heap(String method, int conflictInterval, Integer... hidden) {
    Map<String, Object> values =
        Map.of("method", method, "conflictInterval", conflictInterval, "hidden", List.of(hidden));
    return estimate(config(values), "vector").heapBytes();
  }

  /**
   * With ten observations and a layer of 64, an agent's gradients are 2 · 11 · 64 = 1,408 numbers.
   * Of 15 agents they are summed once, copied for a checkpoint, and there three times in its bytes.
   * Where every agent has a network nothing is summed. A network that splits neurons has room for
   * two of each, and sums for the method as well.
   */
  @Test
  void sumsOfPullsAreCounted() {
    assertEquals(4 * 5 * 15 * 1_408, heap("fups", 10, 64) - heap("fups", 0, 64));
    assertEquals(0, heap("nops", 10, 64) - heap("nops", 0, 64));
    assertEquals(4 * 5 * 15 * 2_816, heap("gradps", 0, 64) - heap("snp-ps", 0, 128));
    assertEquals(4 * 5 * 15 * 2_816, heap("gradps", 10, 64) - heap("gradps", 0, 64));
    // An agent's are 2 · (11 · 4,096 + 4,097 · 64): too many for 15, but not for three types.
    assertEquals(4 * 5 * 3 * 614_528, heap("fups", 10, 4_096, 64) - heap("fups", 0, 4_096, 64));
  }

  /** What a real run holds outside the heap is the estimate or somewhat more. */
  @Test
  void aRunTakesAtLeastTheEstimate() {
    ExperimentConfig config =
        config(
            Map.of(
                "method",
                "nops",
                "kernel",
                "nd4j",
                "environments",
                64,
                "steps",
                320,
                "testEpisodes",
                1));
    long before = OffHeapMemory.arrayBytes();
    List<Long> taken = new ArrayList<>();
    RunListener listener =
        event -> {
          if (event instanceof RunEvent.PolicyChanged changed) {
            taken.add(OffHeapMemory.arrayBytes() - before);
          }
        };
    new Experiment(config, List.of(listener)).run();
    double estimated = estimate(config, "nd4j").offHeapBytes();
    long most = taken.stream().mapToLong(n -> n).max().orElseThrow();
    assertTrue(estimated <= most && most < 1.5 * estimated, estimated + " and " + most);
  }

  @Test
  void theLimitOfThisProcessIsWhatJavacppEnforces() {
    assertEquals(Pointer.maxBytes(), OffHeapMemory.mostArrayBytes());
    String before = System.getProperty(OffHeapMemory.LIMIT);
    try {
      for (Map.Entry<String, Long> limit :
          Map.of("3g", 3L << 30, "512m", 512L << 20, "70000", 70_000L, "0", Long.MAX_VALUE)
              .entrySet()) {
        System.setProperty(OffHeapMemory.LIMIT, limit.getKey());
        assertEquals(limit.getValue(), OffHeapMemory.mostArrayBytes());
      }
    } finally {
      if (before == null) {
        System.clearProperty(OffHeapMemory.LIMIT);
      } else {
        System.setProperty(OffHeapMemory.LIMIT, before);
      }
    }
    assertTrue(MemoryEstimate.Limits.present().machine() >= Runtime.getRuntime().totalMemory());
  }
}
