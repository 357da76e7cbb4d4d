package adaps.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.AllocatedBytes;
import adaps.a2c.A2c;
import adaps.bench.MemoryInUse;
import adaps.config.ConfigException.Problem;
import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentKinds;
import adaps.identity.Transitions;
import adaps.nets.MlpKernels;
import adaps.pipeline.MemoryEstimate.Limits;
import adaps.random.RandomStreams;
import adaps.sharing.SharingPlan;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Memory of Java's heap, counted here by hand: fifteen agents of spread 5-5-5 with ten observed
 * numbers and five actions.
 */
class HeapEstimateTest {
  private static final int AGENTS = 15;

  private static ExperimentConfig config(Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>();
    all.put("environments", 1000);
    all.put("nSteps", 8);
    all.put("hidden", "64");
    all.putAll(values);
    return ExperimentConfig.of(Scenarios.load("spread-5-5-5"), all);
  }

  private static MemoryEstimate estimate(ExperimentConfig config, String kernel) {
    return new MemoryEstimate(config, EnvironmentKinds.spec(config.scenario()), kernel);
  }

  /**
   * Numbers of 4 bytes. Rows: 8 steps, the last observation and one more, in 1,000 environments.
   * Tests: 8 episodes, three times. Parameters are there as values, gradients and two moments;
   * three of these are copied for a checkpoint, four times. So are the sums of the agents'
   * gradients of hidden layers, unless every agent has a network.
   */
  private static double bytes(int networks, int inputs, boolean onHeap) {
    double actor = (inputs + 1) * 64 + 65 * 5;
    double critic = (inputs + 1) * 64 + 65;
    double parameters = networks * (actor + critic);
    double rows = 10 * 1000 * AGENTS;
    double observations = rows * inputs;
    double activations = rows * ((64 + 5) + (64 + 1));
    double tests = 3 * 8 * AGENTS * (64 + 5);
    double pulls = networks == AGENTS ? 0 : AGENTS * 2 * (inputs + 1) * 64;
    return 4
        * (4 * parameters
            + observations
            + (onHeap ? activations + tests : 0)
            + pulls
            + 4 * (3 * parameters + pulls));
  }

  @ParameterizedTest
  @CsvSource({
    "fups,    1,  10, vector",
    "fups+id, 1,  25, vector",
    "nops,    15, 10, vector",
    "snp-ps,  1,  10, vector",
    "nops,    15, 10, nd4j",
    "fups+id, 1,  25, nd4j",
  })
  void networksActivationsAndACheckpointAreCounted(
      String method, int networks, int inputs, String kernel) {
    MemoryEstimate estimate = estimate(config(Map.of("method", method)), kernel);
    assertEquals(bytes(networks, inputs, kernel.equals("vector")), estimate.heapBytes());
  }

  /** A transition: observation before and after, action, reward, agent. */
  @Test
  void whatIsCollectedIsCountedWhereItIsMoreThanTraining() {
    double each = 4.0 * (3 + 2 * 10);
    Map<String, Object> values = new HashMap<>();
    values.put("collectSteps", 1_000_000);
    values.put("maxTransitions", 1_000_000_000L);
    assertEquals(
        each * AGENTS * (1_000_000 + 1000), estimate(config(values), "vector").heapBytes());
    values.put("maxTransitions", 9_000_000);
    assertEquals(each * 9_000_000, estimate(config(values), "vector").heapBytes());
    values.put("maxTransitions", 100);
    assertEquals(bytes(1, 10, true), estimate(config(values), "vector").heapBytes());
    values.put("method", "fups");
    values.put("maxTransitions", 9_000_000);
    assertEquals(bytes(1, 10, true), estimate(config(values), "vector").heapBytes());
  }

  @Test
  void whatJustFitsIsAcceptedAndAByteLessIsRefused() {
    MemoryEstimate estimate = estimate(config(Map.of("method", "nops")), "nd4j");
    long heap = (long) estimate.heapBytes();
    long offHeap = (long) estimate.offHeapBytes();
    assertEquals(heap, estimate.heapBytes());
    assertEquals(offHeap, estimate.offHeapBytes());
    long both = heap + offHeap;
    assertEquals(List.of(), estimate.problems(new Limits(heap, offHeap, both)));
    assertRefused(estimate, new Limits(heap - 1, offHeap, both), "memory, but Java may use");
    assertRefused(estimate, new Limits(heap, offHeap - 1, both), "memory outside Java's heap");
    assertRefused(estimate, new Limits(heap, offHeap, both - 1), "this machine or its container");
  }

  private static void assertRefused(MemoryEstimate estimate, Limits limits, String words) {
    List<Problem> problems = estimate.problems(limits);
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).message().contains(words), problems.get(0).message());
  }

  /** Six million rows; 1.3 times the need, in whole gigabytes, is what Java should be given. */
  @Test
  void theSentenceSaysWhatIsLargeAndHowToGoOn() {
    ExperimentConfig config =
        config(Map.of("method", "fups", "environments", 4000, "nSteps", 98, "hidden", "64-32"));
    MemoryEstimate estimate = estimate(config, "vector");
    double rows = 100.0 * 4000 * AGENTS;
    double needed = estimate.heapBytes();
    assertTrue(needed > 4 * rows * (10 + 96 + 5 + 96 + 1), "rows weigh most: " + needed);
    List<Problem> problems = estimate.problems(new Limits(1_000_000_000L, 1L << 50, 1L << 50));
    assertEquals(
        "This experiment needs at least 5.0 GB of memory, but Java may use 1.0 GB: environments is"
            + " 4000, nSteps 98, hidden 64-32, maxCollectSteps 40000, vaeBatch 512; lower what is"
            + " large, or start with ADAPS_JAVA_OPTIONS=-Xmx7g.",
        problems.get(0).message());
    assertEquals("environments", problems.get(0).key());
  }

  /** The longest array has a row for every agent and step, as wide as the widest layer. */
  @ParameterizedTest
  @CsvSource({
    // 2,097,151 rows of 1,024 neurons are just short of 2^31 - 1 numbers, the next are too many.
    "1023, 1024, false",
    "1024, 1024, true",
  })
  void anArrayThatJavaCannotHoldIsRefusedWhateverMemoryThereIs(
      int environments, int neurons, boolean refused) {
    // 16 agents, 126 + 2 steps: 2,048 rows in each environment.
    ExperimentConfig config =
        ExperimentConfig.of(
            Scenarios.load("spread-5-5-5").with("groups", "16"),
            Map.of(
                "method",
                "fups",
                "environments",
                environments,
                "nSteps",
                126,
                "hidden",
                "8-" + neurons + "-16"));
    List<Problem> problems =
        estimate(config, "vector").problems(new Limits(1L << 60, 1L << 60, 1L << 60));
    assertEquals(refused, !problems.isEmpty());
    if (refused) {
      assertEquals(
          "environments is 1024, nSteps 126 and hidden 8-1024-16, which makes arrays of 2.1e+09"
              + " numbers for 16 agents, but the longest possible has 2.1e+09; lower one of them.",
          problems.get(0).message());
    }
  }

  @Test
  void observationsAndActionsCanBeTheWidest() {
    // 10,000 agents in a thousand types observe 2,004 numbers: wider than any hidden layer here.
    String groups = String.join("-", Collections.nCopies(100, "100"));
    ExperimentConfig config =
        ExperimentConfig.of(
            Scenarios.load("spread-5-5-5").with("groups", groups),
            Map.of("method", "fups", "environments", 1000, "nSteps", 1, "hidden", "8"));
    // 3 · 1,000 · 10,000 rows of 204 observed numbers.
    List<Problem> problems =
        estimate(config, "vector").problems(new Limits(1L << 60, 1L << 60, 1L << 60));
    assertTrue(
        problems.get(0).message().contains("arrays of 6.1e+09 numbers"), problems.toString());
  }

  /**
   * The estimate is what is needed at least, so that nothing is refused that would fit; and not
   * much less, so that what is accepted does fit. After an update all of training is there.
   */
  @Test
  void trainingHoldsWhatIsEstimatedAndNotMuchMore() {
    ExperimentConfig config =
        config(
            Map.of("method", "fups", "environments", 400, "hidden", "64-64", "kernel", "vector"));
    RandomStreams streams = new RandomStreams(1);
    EnvironmentBatch batch =
        new EnvironmentBatch(
            EnvironmentKinds.of(config.scenario()).prepare(config.scenario().settings(), streams),
            config.a2c().environments(),
            copy -> streams.stream("environment", copy));
    SharingPlan plan = new SharingPlan(1, new int[AGENTS], null, false);
    long before = MemoryInUse.now().heapBytes();
    try (A2c a2c = new A2c(MlpKernels.named("vector"), plan, batch, config.a2c(), streams, 1)) {
      a2c.initialise(() -> false);
      a2c.update();
      double held = MemoryInUse.now().heapBytes() - before;
      double estimated = estimate(config, "vector").heapBytes();
      assertTrue(estimated <= held && held < 2 * estimated, estimated + " and " + held);
    }
  }

  @Test
  void aKeptTransitionTakesWhatTheEstimateSays() {
    int count = 100_000;
    long before = AllocatedBytes.ofThisThread();
    Transitions transitions = new Transitions(AGENTS, 10, 5, count);
    long allocated = AllocatedBytes.ofThisThread() - before;
    // A number more or less in each transition would be 400,000 bytes.
    assertEquals(4.0 * (3 + 2 * 10) * count, allocated, 100_000);
    assertEquals(0, transitions.size());
  }
}
