package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.config.A2cConfig;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.EnvironmentBatch;
import adaps.nets.MlpKernels;
import adaps.random.RandomStreams;
import adaps.sharing.SharingPlan;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * n-step returns on episodes known in advance. The critic is set to V(o) = o, so that every
 * bootstrap tells which observation it came from; gamma is 0.5, so that all numbers are exact.
 */
class RolloutTest {
  private static final float GAMMA = 0.5f;
  private final RandomStreams streams = new RandomStreams(0);

  private record Parts(Rollout rollout, RowLayout layout) {}

  private Parts rollout(
      int agents, int networks, int copies, int steps, int terminalAt, int timeLimit) {
    A2cConfig config =
        ExperimentConfig.of(
                new Scenario("x", "", "spread", "", Map.of()),
                Map.of("gamma", GAMMA, "nSteps", steps, "environments", copies, "hidden", "1"))
            .a2c();
    int[] networkOfAgent = new int[agents];
    for (int agent = 0; agent < agents; agent++) {
      networkOfAgent[agent] = (agents - 1 - agent) % networks;
    }
    SharingPlan plan = new SharingPlan(networks, networkOfAgent, null, false);
    RowLayout layout = new RowLayout(plan, copies, steps);
    EnvironmentBatch batch =
        new EnvironmentBatch(
            () -> new ScriptedEnvironment(agents, terminalAt, timeLimit),
            copies,
            copy -> streams.stream("environment", copy));
    ActorCritic nets =
        ActorCritic.create(
            MlpKernels.named("vector"), plan, batch.spec(), config, layout.allRows(), streams);
    float[] valueIsObservation = new float[networks * 4];
    for (int network = 0; network < networks; network++) {
      valueIsObservation[4 * network] = 1;
      valueIsObservation[4 * network + 2] = 1;
    }
    nets.critic().writeParameters(valueIsObservation);
    return new Parts(
        new Rollout(batch, nets, plan, layout, config, streams.stream("actions"), new Workers(1)),
        layout);
  }

  private static float returnOf(Parts parts, int step, int agent, int copy) {
    return parts.rollout.returns()[parts.layout.row(step, agent) + copy];
  }

  @Test
  void anOpenEpisodeBootstrapsFromTheObservationAfterTheLastStep() {
    Parts parts = rollout(2, 1, 3, 2, 0, 100);
    parts.rollout.act(new PhaseClock());
    for (int copy = 0; copy < 3; copy++) {
      // Agent 1: rewards 2, 3; then it sees 102. R_1 = 3 + 0.5·102 = 54, R_0 = 2 + 0.5·54 = 29.
      assertEquals(54f, returnOf(parts, 1, 1, copy));
      assertEquals(29f, returnOf(parts, 0, 1, copy));
      // Agent 0: rewards 1, 2; then it sees 2. R_1 = 2 + 1 = 3, R_0 = 1 + 1.5.
      assertEquals(3f, returnOf(parts, 1, 0, copy));
      assertEquals(2.5f, returnOf(parts, 0, 0, copy));
    }
  }

  @Test
  void theNextRolloutGoesOnWhereTheLastEnded() {
    Parts parts = rollout(1, 1, 1, 2, 0, 100);
    parts.rollout.act(new PhaseClock());
    parts.rollout.act(new PhaseClock());
    // Rewards 3, 4; then it sees 4. R_1 = 4 + 2 = 6, R_0 = 3 + 3 = 6.
    assertEquals(6f, returnOf(parts, 1, 0, 0));
    assertEquals(6f, returnOf(parts, 0, 0, 0));
    assertEquals(2f, parts.rollout.observations()[parts.layout.row(0, 0)]);
  }

  @Test
  void aTimeLimitBootstrapsFromItsOwnLastObservation() {
    Parts parts = rollout(2, 2, 2, 3, 0, 2);
    parts.rollout.act(new PhaseClock());
    for (int copy = 0; copy < 2; copy++) {
      // Agent 1, episode 0 ends after 2 steps seeing 102: R_1 = 3 + 51 = 54, R_0 = 2 + 27 = 29.
      assertEquals(54f, returnOf(parts, 1, 1, copy));
      assertEquals(29f, returnOf(parts, 0, 1, copy));
      // Episode 1 begins: step 2 is rewarded with 2 and followed by 111: R_2 = 2 + 55.5.
      assertEquals(57.5f, returnOf(parts, 2, 1, copy));
    }
  }

  @Test
  void aTerminalStateBootstrapsWithZero() {
    Parts parts = rollout(1, 1, 2, 3, 2, 2);
    parts.rollout.act(new PhaseClock());
    // The state after two steps is terminal (and the limit falls on the same step): R_1 = 2, R_0 =
    // 1 + 1 = 2.
    assertEquals(2f, returnOf(parts, 1, 0, 1));
    assertEquals(2f, returnOf(parts, 0, 0, 1));
    // Episode 1: reward 1, then it sees 11: R_2 = 1 + 5.5.
    assertEquals(6.5f, returnOf(parts, 2, 0, 1));
    // Episode 0 had rewards 1 + 2.
    assertEquals(3.0, parts.rollout.episodeReturns().take());
  }
}
