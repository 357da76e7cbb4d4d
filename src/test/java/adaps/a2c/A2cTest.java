package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.a2c.PoisonedEnvironment.Poison;
import adaps.nets.BankState;
import adaps.nets.LayerMasks;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernel;
import adaps.nets.MlpKernels;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three agents in two copies, rollouts of three steps, networks 3-4-2. */
class A2cTest {
  @Test
  void stepsAndOperationsOfUpdatesAreCounted() {
    try (A2c a2c = SmallTraining.seeing()) {
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

  @Test
  void neuronsThatTheKernelLeavesOutAreNotAmongTheOperationsDone() {
    boolean[][][] bits = {
      {{true, false, true, false}, {false, true}}, {{false, true, true, false}, {true, true}}
    };
    LayerMasks masks = new LayerMasks(bits);
    SharingPlan plan =
        new SharingPlan(1, new int[3], new NeuronMasks(new int[] {0, 1, 0}, masks, masks), false);
    try (A2c a2c = SmallTraining.matching("vector", plan);
        A2c whole = SmallTraining.matching("nd4j", plan)) {
      int inputs = a2c.networks().actor().shape().inputs();
      int outputs = a2c.networks().actor().shape().outputs();
      // Of two agents: inputs-2-1-outputs and inputs-2-1-1, of the third inputs-2-2-outputs and -1;
      // back twice as many as forward but those of the inputs once.
      long two = 3 * 2 * (2 * inputs + 2 + outputs) - 2 * 2 * inputs;
      long twoCritics = 3 * 2 * (2 * inputs + 2 + 1) - 2 * 2 * inputs;
      long third = 3 * 2 * (2 * inputs + 4 + 2 * outputs) - 2 * 2 * inputs;
      long thirdCritic = 3 * 2 * (2 * inputs + 4 + 2) - 2 * 2 * inputs;
      long next = 4 * 2 * (2 * inputs + 2 + 1) + 2 * 2 * (2 * inputs + 4 + 2);
      long done = 12 * (two + twoCritics) + 6 * (third + thirdCritic) + next;
      assertEquals(done, a2c.computedOperationsPerUpdate());
      assertEquals(whole.operationsPerUpdate(), a2c.operationsPerUpdate());
      assertEquals(whole.operationsPerUpdate(), whole.computedOperationsPerUpdate());
    }
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
    try (A2c revised = SmallTraining.matching(kernel, plan);
        A2c whole = SmallTraining.matching(kernel, plan)) {
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
    try (A2c whole = SmallTraining.matching();
        A2c other = SmallTraining.matching()) {
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
    try (A2c one =
            SmallTraining.a2c(
                () -> new ScriptedEnvironment(SmallTraining.AGENTS, 0, 9),
                SmallTraining.SHARED,
                Map.of());
        A2c other =
            SmallTraining.a2c(
                () -> new ScriptedEnvironment(SmallTraining.AGENTS, 0, 9),
                SmallTraining.SHARED,
                Map.of())) {
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
        SmallTraining.a2c(
            counting,
            () -> new PoisonedEnvironment(SmallTraining.AGENTS, 8, Poison.NONE),
            SmallTraining.SHARED,
            Map.of(),
            2);
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
}
