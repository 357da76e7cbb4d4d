package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.a2c.PoisonedEnvironment.Poison;
import adaps.config.A2cConfig;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.Environment;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentKinds;
import adaps.nets.BankState;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernel;
import adaps.nets.MlpKernels;
import adaps.random.RandomStreams;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three agents in two copies, rollouts of three steps, networks 3-4-2. */
class A2cTest {
  private static final int AGENTS = 3;

  private static final SharingPlan SHARED = new SharingPlan(1, new int[AGENTS], null, false);

  private static A2c a2c(
      Supplier<Environment> environments, SharingPlan plan, Map<String, Object> settings) {
    return a2c(MlpKernels.named("vector"), environments, plan, settings, 1);
  }

  private static A2c a2c(
      MlpKernel kernel,
      Supplier<Environment> environments,
      SharingPlan plan,
      Map<String, Object> settings,
      int threads) {
    Map<String, Object> all =
        new HashMap<>(Map.of("nSteps", 3, "environments", 2, "hidden", "4-2"));
    all.putAll(settings);
    A2cConfig config =
        ExperimentConfig.of(new Scenario("x", "", "spread", "", Map.of()), all).a2c();
    RandomStreams streams = new RandomStreams(4);
    EnvironmentBatch batch =
        new EnvironmentBatch(
            environments, config.environments(), copy -> streams.stream("environment", copy));
    return new A2c(kernel, plan, batch, config, streams, threads);
  }

  private static A2c seeing() {
    return a2c(() -> new PoisonedEnvironment(AGENTS, 8, Poison.NONE), SHARED, Map.of());
  }

  @Test
  void stepsAndOperationsOfUpdatesAreCounted() {
    try (A2c a2c = seeing()) {
      a2c.update();
      a2c.update();
      assertEquals(2, a2c.updates());
      assertEquals(2 * 3, a2c.stepsPerUpdate());
      assertEquals(2 * 2 * 3, a2c.envSteps());
      // Actor 3-4-2-2: 2·(12 + 8 + 4) = 48 forward and twice that but the inputs' 24 back; critic
      // 3-4-2-1: 44 and 64. 18 rows are learned from, and the 6 that follow them are valued.
      assertEquals(18 * (48 + 72 + 44 + 64) + 6 * 44, a2c.operationsPerUpdate());
    }
  }

  /** Biases alone: the actor's neurons put out 1 and 2, the critic's 3 and 4, where kept. */
  @Test
  void meanActivationsAreOfEveryMaskTheActorsLayersFirst() {
    boolean[][][] actor = LayerMasks.allOnes(2, List.of(4, 2)).bits();
    boolean[][][] critic = LayerMasks.allOnes(2, List.of(4, 2)).bits();
    actor[0][0][3] = false;
    critic[1][1][0] = false;
    NeuronMasks masks =
        new NeuronMasks(new int[] {1, 0, 1}, new LayerMasks(actor), new LayerMasks(critic));
    SharingPlan plan = new SharingPlan(1, new int[AGENTS], masks, false);
    Supplier<Environment> environments = () -> new PoisonedEnvironment(AGENTS, 8, Poison.NONE);
    // So many that learning values them in pieces, and leaves the last piece's values.
    try (A2c a2c = a2c(environments, plan, Map.of("learningRate", 0, "environments", 50))) {
      setHiddenBiases(a2c.networks().actor(), 1, 2);
      setHiddenBiases(a2c.networks().critic(), 3, 4);
      a2c.update();
      double[][][] means = a2c.meanActivations();
      assertMeans(new double[][] {{1, 1, 1, 0}, {2, 2}, {3, 3, 3, 3}, {4, 4}}, means[0]);
      assertMeans(new double[][] {{1, 1, 1, 1}, {2, 2}, {3, 3, 3, 3}, {0, 4}}, means[1]);
    }
  }

  /** Agents of two networks have the third mask, nobody has the second. */
  @Test
  void meanActivationsOfAMaskAreOfAllNetworksAndNoneWhereNobodyHasIt() {
    LayerMasks whole = LayerMasks.allOnes(3, List.of(4, 2));
    NeuronMasks masks = new NeuronMasks(new int[] {2, 0, 2}, whole, whole);
    SharingPlan plan = new SharingPlan(2, new int[] {0, 1, 1}, masks, false);
    Supplier<Environment> environments = () -> new PoisonedEnvironment(AGENTS, 8, Poison.NONE);
    try (A2c a2c = a2c(environments, plan, Map.of("learningRate", 0))) {
      float[] parameters = new float[a2c.networks().actor().parameterCount()];
      Arrays.fill(parameters, 12, 16, 1);
      Arrays.fill(parameters, parameters.length / 2 + 12, parameters.length / 2 + 16, 3);
      a2c.networks().actor().writeParameters(parameters);
      a2c.update();
      double[][][] means = a2c.meanActivations();
      assertEquals(3, means.length);
      assertArrayEquals(new double[] {3, 3, 3, 3}, means[0][0], 1e-6);
      assertArrayEquals(new double[4], means[1][0]);
      assertArrayEquals(new double[] {2, 2, 2, 2}, means[2][0], 1e-6);
    }
  }

  private static void assertMeans(double[][] expected, double[][] actual) {
    assertEquals(expected.length, actual.length);
    for (int layer = 0; layer < expected.length; layer++) {
      assertArrayEquals(expected[layer], actual[layer], 1e-6, "layer " + layer);
    }
  }

  private static void setHiddenBiases(MlpBank bank, float first, float second) {
    float[] parameters = new float[bank.parameterCount()];
    Arrays.fill(parameters, 12, 16, first);
    Arrays.fill(parameters, 24, 26, second);
    bank.writeParameters(parameters);
  }

  private static A2c matching() {
    return matching("vector", SHARED);
  }

  private static A2c matching(String kernel, SharingPlan plan) {
    Scenario match = new Scenario("match", "", "match", "", Map.of("agents", AGENTS));
    Supplier<Environment> environments =
        EnvironmentKinds.of(match).prepare(match.settings(), new RandomStreams(0));
    return a2c(MlpKernels.named(kernel), environments, plan, Map.of(), 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vector", "nd4j", "dl4j"})
  void aPlanThatIsRevisedAndRevisedBackChangesNoNumber(String kernel) throws IOException {
    boolean[][][] bits = LayerMasks.allOnes(2, List.of(4, 2)).bits();
    bits[0][0][1] = false;
    LayerMasks masks = new LayerMasks(bits);
    SharingPlan plan =
        new SharingPlan(
            2, new int[] {0, 1, 1}, new NeuronMasks(new int[] {0, 0, 1}, masks, masks), false);
    SharingPlan other =
        new SharingPlan(
            2, new int[] {1, 1, 0}, new NeuronMasks(new int[] {1, 0, 0}, masks, masks), false);
    try (A2c revised = matching(kernel, plan);
        A2c whole = matching(kernel, plan)) {
      for (int i = 0; i < 4; i++) {
        revised.update();
        whole.update();
      }
      revised.revise(other);
      revised.revise(plan);
      assertArrayEquals(bytes(at(whole.state(), 0)), bytes(at(revised.state(), 0)));
      revised.update();
      whole.update();
      assertArrayEquals(bytes(at(whole.state(), 0)), bytes(at(revised.state(), 0)));
      revised.revise(other);
      revised.update();
      whole.update();
      assertFalse(
          Arrays.equals(
              BankState.of(whole.networks().actor()).parameters(),
              BankState.of(revised.networks().actor()).parameters()));
    }
  }

  @Test
  void aTrainingThatIsRestoredGoesOnWithTheSameNumbers() throws IOException {
    try (A2c whole = matching();
        A2c other = matching()) {
      for (int i = 0; i < 4; i++) {
        whole.update();
      }
      A2cState state = writtenAndRead(at(whole.state(), 1_000_000_000_000L));
      other.restore(state);
      assertEquals(4, other.updates());
      assertEquals(3_000, other.clock().trainingSeconds());
      whole.update();
      other.update();
      assertArrayEquals(
          BankState.of(whole.networks().actor()).parameters(),
          BankState.of(other.networks().actor()).parameters());
      assertArrayEquals(
          BankState.of(whole.networks().critic()).secondMoment(),
          BankState.of(other.networks().critic()).secondMoment());
      assertEquals(whole.metrics().take(), other.metrics().take());
      assertEquals(whole.episodeReturns().state(), other.episodeReturns().state());
      assertArrayEquals(bytes(at(whole.state(), 0)), bytes(at(other.state(), 0)));
    }
  }

  private static A2cState writtenAndRead(A2cState state) throws IOException {
    return A2cState.read(new DataInputStream(new ByteArrayInputStream(bytes(state))));
  }

  private static byte[] bytes(A2cState state) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    state.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /** The same with so many nanoseconds in each phase. */
  private static A2cState at(A2cState state, long nanos) {
    return new A2cState(
        state.updates(),
        state.actor(),
        state.critic(),
        state.actionStream(),
        state.environments(),
        state.observationChecksum(),
        state.metrics(),
        state.episodeReturns(),
        new long[] {nanos, nanos, nanos, nanos, nanos});
  }

  @Test
  void anEnvironmentThatDoesNotComeBackIsRefused() throws IOException {
    try (A2c one = a2c(() -> new ScriptedEnvironment(AGENTS, 0, 9), SHARED, Map.of());
        A2c other = a2c(() -> new ScriptedEnvironment(AGENTS, 0, 9), SHARED, Map.of())) {
      one.update();
      A2cState state = one.state();
      // It counts its episodes, which a new one cannot know of.
      String sentence = assertThrows(IOException.class, () -> other.restore(state)).getMessage();
      assertTrue(sentence.startsWith("the environment does not come back"), sentence);
    }
  }

  @Test
  void closingFreesBothNetworksAndEndsTheSecondThread() throws InterruptedException {
    AtomicInteger closed = new AtomicInteger();
    MlpKernel vector = MlpKernels.named("vector");
    MlpKernel counting =
        (MlpKernel)
            proxy(
                MlpKernel.class,
                vector,
                (name, result) ->
                    name.equals("create")
                        ? proxy(MlpBank.class, result, (call, value) -> count(closed, call, value))
                        : result);
    Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
    A2c a2c =
        a2c(counting, () -> new PoisonedEnvironment(AGENTS, 8, Poison.NONE), SHARED, Map.of(), 2);
    a2c.update();
    String name = Thread.currentThread().getName() + ", 2";
    List<Thread> made =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals(name) && !before.contains(thread))
            .toList();
    assertEquals(1, made.size());
    a2c.close();
    made.get(0).join(5_000);
    assertFalse(made.get(0).isAlive());
    assertEquals(2, closed.get());
  }

  private static Object count(AtomicInteger closed, String call, Object value) {
    if (call.equals("close")) {
      closed.incrementAndGet();
    }
    return value;
  }

  /** Passes every call on, and every result through a function of the call's name. */
  private static Object proxy(
      Class<?> type, Object real, BiFunction<String, Object, Object> result) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) ->
            result.apply(method.getName(), method.invoke(real, arguments)));
  }

  @Test
  void returnsOfEpisodesAreAveragedUntilTheyAreTaken() {
    EpisodeReturns returns = new EpisodeReturns();
    returns.add(1);
    returns.add(4);
    EpisodeReturns restored = new EpisodeReturns();
    restored.restore(returns.state());
    restored.add(10);
    assertEquals(5, restored.take());
    assertEquals(Double.NaN, restored.take());
    assertEquals(2.5, returns.take());
  }

  @Test
  void timeBetweenUpdatesIsNotTraining() {
    try (A2c a2c = seeing()) {
      a2c.update();
      double seconds = a2c.clock().trainingSeconds();
      assertTrue(seconds > 0);
      spin();
      a2c.clock().begin(PhaseClock.Phase.OTHER);
      assertEquals(seconds, a2c.clock().trainingSeconds());
    }
  }

  private static void spin() {
    long end = System.nanoTime() + 2_000_000;
    Waiting.until("two milliseconds have gone by", () -> System.nanoTime() >= end);
  }

  @Test
  void theClockAddsUpEveryPhaseApartAndGoesOnFromARestoredOne() {
    PhaseClock clock = new PhaseClock();
    clock.restore(new long[] {1_000_000_000, 2_000_000_000, 4_000_000_000L, 8_000_000_000L, 0});
    clock.begin(PhaseClock.Phase.LEARNING);
    spin();
    clock.begin(PhaseClock.Phase.OTHER);
    assertEquals(1, clock.seconds(PhaseClock.Phase.ENVIRONMENT));
    assertEquals(2, clock.seconds(PhaseClock.Phase.ACTING));
    assertEquals(8, clock.seconds(PhaseClock.Phase.EVALUATING));
    double learning = clock.seconds(PhaseClock.Phase.LEARNING);
    assertTrue(learning >= 4.002 && learning < 60, learning + " s");
    assertEquals(3 + learning, clock.trainingSeconds(), 1e-9);
    assertEquals(Math.round(1e9 * learning), clock.state()[2]);

    clock.begin(PhaseClock.Phase.ACTING);
    spin();
    assertTrue(clock.state()[1] >= 2_002_000_000L, "the time of the phase that lasts is counted");
  }
}
