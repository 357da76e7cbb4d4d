package adaps.diversity;

import adaps.env.EnvironmentSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What agents are ordered by: the clusters that a run found, or, where its method looks for none,
 * the hidden types.
 *
 * @param clusters whether the parts are clusters
 * @param partOfAgent part of each agent, from 0
 * @param names of the parts, for people
 */
public record AgentParts(boolean clusters, int[] partOfAgent, List<String> names) {

  public AgentParts {
    names = List.copyOf(names);
  }

  /**
   * The clusters where they are known, else the types.
   *
   * @param clusterOfAgent cluster of each agent from 0, or null
   */
  public static AgentParts of(int[] clusterOfAgent, EnvironmentSpec spec) {
    if (clusterOfAgent == null) {
      int[] types = spec.agentTypes().stream().mapToInt(Integer::intValue).toArray();
      return new AgentParts(false, types, spec.typeNames());
    }
    int count = Arrays.stream(clusterOfAgent).max().orElse(-1) + 1;
    List<String> names = IntStream.range(0, count).mapToObj(c -> "cluster " + (c + 1)).toList();
    return new AgentParts(true, clusterOfAgent, names);
  }

  /** What the parts are called: {@code cluster} or {@code type}. */
  public String word() {
    return clusters ? "cluster" : "type";
  }
}
