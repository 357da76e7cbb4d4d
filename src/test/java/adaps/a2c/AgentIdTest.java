package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.config.EvaluationConfig;
import adaps.env.EnvironmentBatch;
import adaps.nets.MlpBank;
import adaps.nets.MlpKernels;
import adaps.nets.MlpShape;
import adaps.random.RandomStreams;
import adaps.sharing.SharingPlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With FuPS+id every row holds the number of the agent that it is of, wherever a policy acts. */
class AgentIdTest {
  private static final int AGENTS = 3;
  private final RandomStreams streams = new RandomStreams(0);

  /** Agents of two networks lie in another order than their numbers. */
  private static SharingPlan plan(int networks) {
    return new SharingPlan(networks, new int[] {networks - 1, 0, networks - 1}, null, true);
  }

  private static void assertRow(int agent, int seen, float[] rows, int row, String where) {
    float[] expected = {seen, 0, 0, 0};
    expected[1 + agent] = 1;
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], rows[row * expected.length + i], where + ", agent " + agent);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void rolloutsHoldTheNumberOfEachAgent(int networks) {
    LearnerParts parts =
        LearnerParts.of(
            () -> new ScriptedEnvironment(AGENTS, 0, 3),
            plan(networks),
            Map.of("nSteps", 2, "environments", 2, "hidden", "1"),
            streams,
            1);
    for (int rollout = 0; rollout < 3; rollout++) {
      parts.act();
      float[] rows = parts.rollout().observations();
      for (int agent = 0; agent < AGENTS; agent++) {
        for (int copy = 0; copy < 2; copy++) {
          for (int step = 0; step < 2; step++) {
            int steps = 2 * rollout + step;
            int seen = 100 * agent + 10 * (steps / 3) + steps % 3;
            int row = parts.layout().row(step, agent) + copy;
            assertRow(agent, seen, rows, row, "step " + steps);
          }
          int steps = 2 * rollout + 2;
          int seen = 100 * agent + 10 * (steps / 3) + steps % 3;
          assertRow(agent, seen, rows, parts.layout().nextRow(agent) + copy, "next");
          if (rollout > 0) {
            // Both later rollouts hold the end of an episode.
            int last = 100 * agent + 10 * (rollout - 1) + 3;
            assertRow(agent, last, rows, parts.layout().lastRow(agent) + copy, "last");
          }
        }
      }
    }
  }

  @Test
  void aPolicyThatActsSeesTheNumberOfEachAgent() {
    EnvironmentBatch batch =
        new EnvironmentBatch(
            () -> new ScriptedEnvironment(AGENTS, 0, 9), 2, copy -> streams.stream("x", copy));
    PolicyActor actor = new PolicyActor(batch, plan(2), chooser(2));
    for (int steps = 0; steps < 2; steps++) {
      actor.look();
      for (int copy = 0; copy < 2; copy++) {
        for (int agent = 0; agent < AGENTS; agent++) {
          int seen = 100 * agent + steps;
          assertRow(agent, seen, actor.inputs(), actor.row(agent, copy), "copy " + copy);
          assertEquals(agent == 1 ? 0 : 1, actor.probability(copy, agent, 0), 1e-6);
          assertEquals(agent == 1 ? 1 : 0, actor.probability(copy, agent, 1), 1e-6);
        }
        batch.step(copy, new int[AGENTS]);
      }
    }
  }

  /** Networks that choose the second action for agent 2 alone, by the number in its row. */
  private static MlpBank chooser(int networks) {
    MlpBank bank =
        MlpKernels.named("vector").create(new MlpShape(4, List.of(2), 2), networks, null, 100);
    float[] parameters = new float[bank.parameterCount()];
    int perNetwork = bank.shape().parameters();
    for (int network = 0; network < networks; network++) {
      int at = network * perNetwork;
      for (int agent = 0; agent < AGENTS; agent++) {
        parameters[at + (1 + agent) * 2 + (agent == 1 ? 1 : 0)] = 1;
      }
      parameters[at + 10] = 50;
      parameters[at + 13] = 50;
    }
    bank.writeParameters(parameters);
    return bank;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void testsLetEveryAgentActByItsOwnNumber(boolean greedy) {
    Evaluator evaluator =
        new Evaluator(
            () -> new ActionRewards(AGENTS, 4),
            plan(1),
            chooser(1),
            new EvaluationConfig(1, 2, greedy, 0),
            streams);
    for (double[] episode : evaluator.test(0).byAgent()) {
      assertEquals(0, episode[0], "agent 1 chose the second action");
      assertEquals(4, episode[1], "agent 2 chose the first action");
      assertEquals(0, episode[2], "agent 3 chose the second action");
    }
  }
}
