package adaps.diversity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import adaps.env.EnvironmentSpec;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiversityTableTest {
  /** Five agents of three policies; policies 0 and 1 differ by 0.5, both from 2 by 1 and 0.25. */
  private static final PolicyDistances FIVE =
      new PolicyDistances(
          new int[] {0, 1, 0, 2, 1}, new double[][] {{0, 0.5, 1}, {0.5, 0, 0.25}, {1, 0.25, 0}});

  private static final EnvironmentSpec SPEC =
      new EnvironmentSpec(
          List.of(0, 1, 0, 1, 1), List.of("blue", "red"), List.of("x"), List.of("a", "b"), 9);

  @Test
  void agentsStandBesideThoseOfTheirCluster() {
    int[] clusters = {1, 0, 1, 0, 1};
    DiversityTable table = DiversityTable.of(FIVE, AgentParts.of(clusters, SPEC));
    assertEquals(List.of(1, 3, 0, 2, 4), table.agents());
    assertEquals("agent 4", table.name(1));
    assertEquals(1, table.partOfRow(2));
    assertEquals("cluster", table.parts().word());
    assertArrayEquals(new double[] {0, 0.25, 0.5, 0.5, 0}, table.values()[0]);
    assertArrayEquals(new double[] {0.5, 1, 0, 0, 0.5}, table.values()[2]);
  }

  @Test
  void withoutClustersTypesOrderThem() {
    DiversityTable table = DiversityTable.of(FIVE, AgentParts.of(null, SPEC));
    assertEquals(List.of(0, 2, 1, 3, 4), table.agents());
    assertEquals("red", table.parts().names().get(table.partOfRow(3)));
  }

  /** Blue: agents 1, 3 of policy 0. Red: 2, 5 of policy 1 and 4 of policy 2. */
  @Test
  void partsAreMeansOverTheirPairs() {
    DiversityTable table = DiversityTable.byPart(FIVE, AgentParts.of(null, SPEC));
    assertFalse(table.ofAgents());
    assertEquals("red", table.name(1));
    double within = (0.25 + 0.25 + 0) / 3;
    double between = (2 * (0.5 + 0.5 + 1)) / 6;
    assertArrayEquals(new double[][] {{0, between}, {between, within}}, table.values());
    // All ten pairs together are what the one number is.
    assertEquals((1 * 0 + 6 * between + 3 * within) / 10, FIVE.mean(), 1e-12);
  }

  @Test
  void moreAgentsThanCanBeSeenStandByPart() {
    int[] policies = new int[DiversityTable.MAX_AGENTS + 1];
    policies[0] = 1;
    PolicyDistances many = new PolicyDistances(policies, new double[][] {{0, 1}, {1, 0}});
    int[] clusters = new int[policies.length];
    clusters[0] = 1;
    DiversityTable table = DiversityTable.of(many, AgentParts.of(clusters, SPEC));
    assertEquals(2, table.rows());
    assertEquals("cluster 2", table.name(1));
    assertArrayEquals(new double[] {0, 1}, table.values()[0]);
    assertEquals(Double.NaN, table.values()[1][1], "one agent has no pair");
    int[] fewer = Arrays.copyOf(policies, DiversityTable.MAX_AGENTS);
    PolicyDistances few = new PolicyDistances(fewer, many.between());
    assertEquals(
        DiversityTable.MAX_AGENTS,
        DiversityTable.of(few, AgentParts.of(Arrays.copyOf(clusters, 64), SPEC)).rows());
  }
}
