package adaps.pipeline;

import adaps.a2c.Evaluator.TestReturns;
import adaps.env.EnvironmentSpec;
import java.util.Arrays;
import java.util.List;

/**
 * What groups of agents earned in a test: the rewards of the group's agents summed over an episode,
 * undiscounted, mean over the test episodes. The groups of a kind sum to the mean test return.
 *
 * @param types of each agent type; empty where an older program made the test
 * @param clusters of each cluster; empty where the method looks for none, too
 */
public record ReturnParts(List<Double> types, List<Double> clusters) {
  /** Nobody has looked at it. */
  public static final ReturnParts UNKNOWN = new ReturnParts(List.of(), List.of());

  public ReturnParts {
    types = List.copyOf(types);
    clusters = List.copyOf(clusters);
  }

  /**
   * @param clusterOfAgent cluster of every agent, or null without clusters
   */
  static ReturnParts of(TestReturns returns, EnvironmentSpec spec, int[] clusterOfAgent) {
    int[] typeOfAgent = spec.agentTypes().stream().mapToInt(Integer::intValue).toArray();
    return new ReturnParts(
        sums(returns, typeOfAgent, spec.types()),
        clusterOfAgent == null
            ? List.of()
            : sums(returns, clusterOfAgent, Arrays.stream(clusterOfAgent).max().orElse(-1) + 1));
  }

  private static List<Double> sums(TestReturns returns, int[] groupOfAgent, int groups) {
    return Arrays.stream(returns.byGroup(groupOfAgent, groups)).boxed().toList();
  }
}
