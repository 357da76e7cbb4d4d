package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import adaps.TestSeed;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import adaps.env.Environment;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.random.RandomStreams;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run's folder is enough to act as its policy, with nothing else of the program. */
class StoredRunAloneTest {
  private static final Scenario WAREHOUSE =
      new Scenario("store", "store", "warehouse", "a test", Map.of("agents", 4, "colours", 2));

  @TempDir Path runs;

  @ParameterizedTest
  @MethodSource("adaps.EveryMethod#names")
  void anyAgentsProbabilitiesAndValueFollowFromTheFiles(String method) throws Exception {
    HandMadeRun run = HandMadeRun.of(runs, HandMadeRun.SPREAD, method);
    ByHand hand = new ByHand(run.path());
    int seen = hand.policy.get("observationNames").size();
    for (int agent = 0; agent < 4; agent++) {
      float[] inputs = Arrays.copyOf(run.inputs(1), seen);
      float[] fed = Arrays.copyOf(inputs, run.policy().actorShape().inputs());
      if (method.equals("fups+id")) {
        fed[seen + agent] = 1;
      }
      float[] expected = StoredNetwork.probabilities(run.policy(), agent, fed)[0];
      double[] found = hand.probabilities(agent, inputs);
      for (int action = 0; action < expected.length; action++) {
        assertEquals(expected[action], found[action], 1e-5);
      }
      float value = StoredNetwork.values(run.policy(), agent, fed)[0][0];
      assertEquals(value, hand.value(agent, inputs), 1e-5 * Math.max(1, Math.abs(value)));
    }
  }

  /** The same state in a warehouse of which all see the plain observation and act plainly. */
  @Test
  void whatARobotSeesAndDoesFollowsFromThePlainOnesAndTheOrderAndRotationInTheFile()
      throws Exception {
    JsonNode policy = new ByHand(HandMadeRun.of(runs, WAREHOUSE, "fups").path()).policy;
    JsonNode rules = policy.get("hiddenRules");
    long seed = ExperimentConfig.of(WAREHOUSE, Map.of()).run().seed();
    Environment own = EnvironmentKinds.environments(WAREHOUSE, seed).get();
    Scenario plainly = WAREHOUSE.with("observationOrder", "one").with("rotatedActions", false);
    Environment plain = EnvironmentKinds.environments(plainly, seed).get();
    assertEquals(plain.spec().observationNames(), texts(rules.get("plainObservationNames")));
    assertEquals(plain.spec().actionNames(), texts(rules.get("plainActionNames")));
    UniformRandomProvider ownStream = new RandomStreams(1).stream("warehouse");
    UniformRandomProvider plainStream = new RandomStreams(1).stream("warehouse");
    own.reset(ownStream);
    plain.reset(plainStream);
    Random random = TestSeed.random(2);
    for (int step = 0; step < 50; step++) {
      int[] actions = random.ints(4, 0, 5).toArray();
      int[] plainActions = new int[4];
      for (int agent = 0; agent < 4; agent++) {
        int type = policy.get("agentTypes").get(agent).asInt();
        JsonNode order = rules.get("observationOrderOfType").get(type);
        float[] seen = observation(own, agent);
        float[] there = observation(plain, agent);
        for (int j = 0; j < seen.length; j++) {
          assertEquals(there[order.get(j).asInt()], seen[j], "entry " + j + " of type " + type);
        }
        int rotation = rules.get("actionRotationOfType").get(type).asInt();
        plainActions[agent] = Math.floorMod(actions[agent] - rotation, 5);
      }
      own.step(actions, new double[4], ownStream);
      plain.step(plainActions, new double[4], plainStream);
    }
  }

  @Test
  void drawnLevelsAreInTheFile() throws Exception {
    Map<String, Object> settings = Map.of("levels", "drawn", "maxLevel", 9);
    Scenario scenario = new Scenario("field", "field", "foraging", "a test", settings);
    JsonNode policy = new ByHand(HandMadeRun.of(runs, scenario, "fups").path()).policy;
    EnvironmentSpec spec =
        EnvironmentKinds.spec(scenario, ExperimentConfig.of(scenario, Map.of()).run().seed());
    assertNotEquals(1, spec.types(), "a draw without two levels shows nothing");
    List<String> types = texts(policy.get("typeNames"));
    JsonNode levels = policy.get("hiddenRules").get("levelOfAgent");
    for (int agent = 0; agent < 4; agent++) {
      String type = types.get(policy.get("agentTypes").get(agent).asInt());
      assertEquals("level " + levels.get(agent).asInt(), type);
      assertEquals(spec.typeNames().get(spec.agentTypes().get(agent)), type);
    }
  }

  @Test
  void shuffledObservationsHaveTheirOrderInTheFile() throws Exception {
    Scenario scenario = HandMadeRun.SPREAD.with("shuffled", true);
    JsonNode policy = new ByHand(HandMadeRun.of(runs, scenario, "fups").path()).policy;
    Environment shuffled = EnvironmentKinds.environments(scenario, 0).get();
    Environment plain = EnvironmentKinds.environments(HandMadeRun.SPREAD, 0).get();
    shuffled.reset(new RandomStreams(1).stream("spread"));
    plain.reset(new RandomStreams(1).stream("spread"));
    for (int agent = 0; agent < 4; agent++) {
      int type = policy.get("agentTypes").get(agent).asInt();
      JsonNode order = policy.get("hiddenRules").get("observationOrderOfType").get(type);
      float[] there = observation(plain, agent);
      float[] expected = new float[there.length];
      for (int j = 0; j < expected.length; j++) {
        expected[j] = there[order.get(j).asInt()];
      }
      assertArrayEquals(expected, observation(shuffled, agent));
    }
  }

  private static float[] observation(Environment environment, int agent) {
    float[] observation = new float[environment.spec().observationSize()];
    environment.observe(agent, observation, 0);
    return observation;
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
