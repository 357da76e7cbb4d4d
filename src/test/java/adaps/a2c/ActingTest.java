package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.env.Environment;
import adaps.env.EnvironmentBatch;
import adaps.env.EnvironmentSpec;
import adaps.env.WorldFrame;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernels;
import adaps.nets.MlpShape;
import adaps.random.RandomStreams;
import adaps.sharing.SharingPlan;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which actions a policy takes, in rollouts and elsewhere, and that the environment gets them. */
class ActingTest {
  private static final int AGENTS = 4;
  private static final int COPIES = 50;
  private static final int STEPS = 5;

  /** Agents 1 and 4 use the second network. */
  private static final SharingPlan PLAN = new SharingPlan(2, new int[] {1, 0, 0, 1}, null, false);

  private static LearnerParts parts(Supplier<Environment> environments, int workers) {
    return LearnerParts.of(
        environments,
        PLAN,
        Map.of("nSteps", STEPS, "environments", COPIES, "hidden", "1"),
        new RandomStreams(2),
        workers);
  }

  /** Networks without weights whose second action has these odds. */
  private static void setOdds(MlpBank actor, double first, double second) {
    float[] parameters = new float[actor.parameterCount()];
    int perNetwork = parameters.length / 2;
    parameters[perNetwork - 1] = (float) Math.log(first);
    parameters[2 * perNetwork - 1] = (float) Math.log(second);
    actor.writeParameters(parameters);
  }

  /** 250 draws of probability 1/4 or 3/4 for each agent: deviation 6.8; 50 a step: 3.1. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void everyAgentDrawsItsActionsFromItsOwnPolicyAndTheEnvironmentGetsThem(int workers) {
    try (LearnerParts parts = parts(() -> new ActionRewards(AGENTS, 100), workers)) {
      setOdds(parts.networks().actor(), 1 / 3.0, 3);
      parts.act();
      for (int agent = 0; agent < AGENTS; agent++) {
        double expected = PLAN.networkOfAgent()[agent] == 0 ? 0.25 : 0.75;
        int all = 0;
        for (int step = 0; step < STEPS; step++) {
          int ofStep = 0;
          for (int copy = 0; copy < COPIES; copy++) {
            int row = parts.layout().row(step, agent) + copy;
            int action = parts.rollout().actions()[row];
            assertEquals(
                action,
                parts.rollout().nStepReturns().rewards()[row],
                "the environment got another");
            assertEquals(expected, parts.rollout().probabilities()[2 * row + 1], 1e-6);
            ofStep += action;
          }
          assertEquals(expected * COPIES, ofStep, 5 * 3.1, "step " + step);
          all += ofStep;
        }
        assertEquals(expected * COPIES * STEPS, all, 5 * 6.8, "agent " + agent);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whereAPolicyIsCertainEveryRowTakesItsAction(int workers) {
    try (LearnerParts parts = parts(() -> new ActionRewards(AGENTS, 100), workers)) {
      setOdds(parts.networks().actor(), 1e-30, 1e30);
      parts.act();
      for (int row = 0; row < parts.layout().rolloutRows(); row++) {
        // The first network's agents come first.
        int expected = row < parts.layout().rolloutRows() / 2 ? 0 : 1;
        assertEquals(expected, parts.rollout().actions()[row], "row " + row);
      }
    }
  }

  @Test
  void theChecksumIsOfAllObservationsThatTheNextRolloutBeginsWith() {
    try (LearnerParts parts =
        parts(
            () -> new PoisonedEnvironment(AGENTS, 9, new PoisonedEnvironment.Poison(3, 1, 5, 7)),
            1)) {
      parts.act();
      CRC32C expected = new CRC32C();
      for (int agent = 0; agent < AGENTS; agent++) {
        for (int copy = 0; copy < COPIES; copy++) {
          for (int entry = 0; entry < 3; entry++) {
            float seen = agent == 3 && entry == 1 ? 7 : 1;
            expected.update(ByteBuffer.allocate(4).putFloat(seen).flip());
          }
        }
      }
      assertEquals((int) expected.getValue(), parts.rollout().observationChecksum());
    }
  }

  @Test
  void theTimeOfEnvironmentsActingAndLearningIsToldApart() {
    long nanos = 20_000;
    try (LearnerParts parts = parts(() -> new Slow(new ActionRewards(AGENTS, 100), nanos), 1)) {
      PhaseClock clock = new PhaseClock();
      parts.rollout().act(clock);
      clock.begin(PhaseClock.Phase.OTHER);
      double slept = 1e-9 * nanos * COPIES * STEPS;
      assertTrue(clock.seconds(PhaseClock.Phase.ENVIRONMENT) >= slept);
      assertTrue(clock.seconds(PhaseClock.Phase.ACTING) > 0);
      assertTrue(clock.seconds(PhaseClock.Phase.LEARNING) > 0);
    }
  }

  private record Slow(ActionRewards fast, long nanos) implements Environment {
    @Override
    public EnvironmentSpec spec() {
      return fast.spec();
    }

    @Override
    public void reset(UniformRandomProvider random) {
      fast.reset(random);
    }

    @Override
    public boolean step(int[] actions, double[] rewards, UniformRandomProvider random) {
      long end = System.nanoTime() + nanos;
      Waiting.until("a slow step is over", () -> System.nanoTime() >= end);
      return fast.step(actions, rewards, random);
    }

    @Override
    public void observe(int agent, float[] target, int offset) {
      fast.observe(agent, target, offset);
    }

    @Override
    public WorldFrame frame() {
      return fast.frame();
    }
  }

  /** V(o) = o, and the second copy is two steps ahead of the first. */
  @Test
  void aPolicyThatActsTakesAndValuesWhatItsOwnCopyAndAgentSee() {
    RandomStreams streams = new RandomStreams(0);
    EnvironmentBatch batch =
        new EnvironmentBatch(
            () -> new ScriptedEnvironment(AGENTS, 0, 9), 2, copy -> streams.stream("x", copy));
    batch.step(1, new int[AGENTS]);
    batch.step(1, new int[AGENTS]);
    MlpBank actor = MlpKernels.named("vector").create(new MlpShape(1, List.of(1), 2), 2, null, 50);
    MlpBank critic = MlpKernels.named("vector").create(new MlpShape(1, List.of(1), 1), 2, null, 50);
    setOdds(actor, 1e-30, 1e30);
    critic.writeParameters(new float[] {1, 0, 1, 0, 1, 0, 1, 0});
    PolicyActor acting = new PolicyActor(batch, PLAN, actor);
    acting.look();
    for (int copy = 0; copy < 2; copy++) {
      for (boolean greedy : new boolean[] {true, false}) {
        int[] actions = new int[AGENTS];
        acting.choose(copy, greedy, streams.stream("actions"), actions);
        assertArrayEquals(PLAN.networkOfAgent(), actions);
      }
      float[] values = new float[AGENTS];
      acting.values(copy, critic, values);
      float t = 2 * copy;
      assertArrayEquals(new float[] {t, 100 + t, 200 + t, 300 + t}, values);
    }
  }
}
