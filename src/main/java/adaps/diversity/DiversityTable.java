package adaps.diversity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How differently agents act as a table to look at, agent beside agent, ordered by their parts, or
 * part beside part where agents are many. Rows and columns are the same.
 *
 * @param parts what it is ordered by
 * @param agents the agent of each row, from 0; empty where rows are parts
 * @param values [row][column], 0 to 1; NaN where there is no pair that was measured
 */
public record DiversityTable(AgentParts parts, List<Integer> agents, double[][] values) {
  /** Agents that are shown one by one. */
  public static final int MAX_AGENTS = 64;

  public DiversityTable {
    agents = List.copyOf(agents);
  }

  /** Agent beside agent, or part beside part where more agents were measured than can be seen. */
  public static DiversityTable of(PolicyDistances distances, AgentParts parts) {
    return distances.measuredAgents() > MAX_AGENTS
        ? byPart(distances, parts)
        : byAgent(distances, parts);
  }

  private static DiversityTable byAgent(PolicyDistances distances, AgentParts parts) {
    List<Integer> agents =
        IntStream.range(0, distances.agents())
            .filter(distances::isMeasured)
            .boxed()
            .sorted(Comparator.comparingInt(agent -> parts.partOfAgent()[agent]))
            .toList();
    double[][] values = new double[agents.size()][agents.size()];
    for (int row = 0; row < values.length; row++) {
      int agent = agents.get(row);
      Arrays.setAll(values[row], column -> distances.between(agent, agents.get(column)));
    }
    return new DiversityTable(parts, agents, values);
  }

  /** Part beside part: the mean over pairs of their agents, on the diagonal of a part's own. */
  public static DiversityTable byPart(PolicyDistances distances, AgentParts parts) {
    int count = parts.names().size();
    int[][] agentsOf = new int[count][distances.between().length];
    for (int agent = 0; agent < distances.agents(); agent++) {
      if (distances.isMeasured(agent)) {
        agentsOf[parts.partOfAgent()[agent]][distances.policyOfAgent()[agent]]++;
      }
    }
    double[][] values = new double[count][count];
    for (int row = 0; row < count; row++) {
      for (int column = 0; column < count; column++) {
        values[row][column] =
            row == column
                ? distances.meanWithin(agentsOf[row])
                : distances.meanBetween(agentsOf[row], agentsOf[column]);
      }
    }
    return new DiversityTable(parts, List.of(), values);
  }

  /** Number of rows. */
  public int rows() {
    return values.length;
  }

  /** Whether rows are agents; else they are parts. */
  public boolean ofAgents() {
    return !agents.isEmpty();
  }

  /** The part that a row is, or to which its agent belongs. */
  public int partOfRow(int row) {
    return ofAgents() ? parts.partOfAgent()[agents.get(row)] : row;
  }

  /** What a row is, in full: {@code agent 3}, {@code cluster 2}. */
  public String name(int row) {
    return ofAgents() ? "agent " + (agents.get(row) + 1) : parts.names().get(row);
  }
}
