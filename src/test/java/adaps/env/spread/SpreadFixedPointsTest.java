package adaps.env.spread;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.env.Environment;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Returns of three policies that nobody trained, summed over agents, as they were measured in the
 * reference environment: they hold starts, dynamics, observation and reward together.
 */
class SpreadFixedPointsTest {
  private static final int EPISODES = 1000;
  private static final int LIMIT = 50;

  private interface Policy {
    int action(float[] observation, int type, UniformRandomProvider random);
  }

  private static int towardsOwnLandmark(float[] seen, int type) {
    float across = seen[4 + 2 * type];
    float up = seen[5 + 2 * type];
    if (Math.abs(across) > Math.abs(up)) {
      return across < 0 ? 1 : 2;
    }
    return up < 0 ? 3 : 4;
  }

  private static Policy policy(String name) {
    return switch (name) {
      case "random" -> (seen, type, random) -> random.nextInt(5);
      case "still" -> (seen, type, random) -> 0;
      default -> (seen, type, random) -> towardsOwnLandmark(seen, type);
    };
  }

  /**
   * The reference's means are of few episodes: the bound is four errors of a mean over a hundred.
   */
  @ParameterizedTest
  @CsvSource({
    "random, 5-5-5,    -968",
    "still,  5-5-5,    -908",
    "greedy, 5-5-5,    -219",
    "random, 10-10-10, -1934",
    "still,  10-10-10, -1757",
    "greedy, 10-10-10, -403",
  })
  void anUntrainedPolicyReturnsWhatItReturnsInTheReference(
      String policy, String groups, double published) {
    double[] returns = returns(policy, groups);
    assertEquals(published, mean(returns), 4 * deviation(returns) / 10);
  }

  /**
   * Who stands still pays half the distance in each step. Its mean is an integral: along each axis
   * the difference of a place within ±1 and a landmark within ±3 has density 1/6 up to 2, and falls
   * to 0 at 4.
   */
  @Test
  void standingStillReturnsTheMeanDistanceOfPlacesAndLandmarks() {
    int cells = 800;
    double width = 8.0 / cells;
    double meanDistance = 0;
    for (int i = 0; i < cells; i++) {
      for (int j = 0; j < cells; j++) {
        double dx = -4 + (i + 0.5) * width;
        double dy = -4 + (j + 0.5) * width;
        meanDistance += density(dx) * density(dy) * Math.hypot(dx, dy) * width * width;
      }
    }
    double[] returns = returns("still", "5-5-5");
    assertEquals(
        -0.5 * 15 * LIMIT * meanDistance,
        mean(returns),
        4 * deviation(returns) / Math.sqrt(EPISODES));
  }

  private static double density(double difference) {
    double far = Math.abs(difference);
    return far <= 2 ? 1.0 / 6 : (4 - far) / 12;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    return Math.sqrt(
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
  }

  private static double[] returns(String policy, String groups) {
    RandomStreams streams = new RandomStreams(17);
    Environment environment = new SpreadKind().prepare(Map.of("groups", groups), streams).get();
    return returns(environment, policy(policy), streams.stream("play"));
  }

  private static double[] returns(
      Environment environment, Policy policy, UniformRandomProvider random) {
    int agents = environment.spec().agents();
    float[] seen = new float[environment.spec().observationSize()];
    int[] actions = new int[agents];
    double[] rewards = new double[agents];
    double[] returns = new double[EPISODES];
    for (int episode = 0; episode < EPISODES; episode++) {
      environment.reset(random);
      for (int step = 0; step < LIMIT; step++) {
        for (int agent = 0; agent < agents; agent++) {
          environment.observe(agent, seen, 0);
          actions[agent] = policy.action(seen, environment.spec().agentTypes().get(agent), random);
        }
        environment.step(actions, rewards, random);
        returns[episode] += Arrays.stream(rewards).sum();
      }
    }
    return returns;
  }
}
