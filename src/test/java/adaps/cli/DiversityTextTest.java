package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.diversity.AgentParts;
import adaps.diversity.DiversityTable;
import adaps.diversity.PolicyDistances;
import adaps.runs.JsonFormat;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiversityTextTest {
  /** As many agents, one of them alone in its cluster; the two policies differ by so much. */
  private static DiversityText text(int agents, double difference) {
    int[] policies = new int[agents];
    policies[0] = 1;
    double[][] between = {{0, difference}, {difference, 0}};
    return text(new PolicyDistances(policies, between), policies);
  }

  private static DiversityText text(PolicyDistances distances, int[] clusters) {
    AgentParts parts = new AgentParts(true, clusters, List.of("cluster 1", "cluster 2"));
    return new DiversityText(
        distances, DiversityTable.of(distances, parts), DiversityTable.byPart(distances, parts));
  }

  private static List<String> last(DiversityText text, int lines, int width) {
    List<String> all = text.lines(width);
    return all.subList(all.size() - lines, all.size());
  }

  @Test
  void agentsStandInTheirClusterWithTheirNumbers() {
    assertEquals(
        List.of(
            "                2   3   1",
            "cluster 1   2   -   0 .25",
            "            3   0   - .25",
            "cluster 2   1 .25 .25   -"),
        last(text(3, 0.25), 4, 80));
    assertTrue(text(3, 0.25).lines(80).get(0).startsWith("Diversity 0.167: "));
    assertEquals("cluster 2   1   1   1   -", last(text(3, 0.999), 1, 80).get(0));
    assertEquals("cluster 2   1 .00 .00   -", last(text(3, 1e-9), 1, 80).get(0));
  }

  @Test
  void whatIsTooWideStandsByCluster() {
    List<String> expected =
        List.of(
            "           cluster 1  cluster 2",
            "cluster 1          0       .250",
            "cluster 2       .250          -");
    assertEquals(expected, last(text(30, 0.25), 3, 80));
    assertEquals(expected, last(text(65, 0.25), 3, 1000));
    assertEquals(
        List.of("The matrix needs more room; --json has it."), last(text(30, 0.25), 1, 20));
  }

  @Test
  void manyAgentsOfWhichSomeAreMeasuredAreSaidToBe() {
    int[] policies = new int[100];
    Arrays.fill(policies, -1);
    IntStream.range(0, 64).forEach(agent -> policies[agent] = agent % 2);
    PolicyDistances some = new PolicyDistances(policies, new double[][] {{0, 1}, {1, 0}});
    DiversityText text = text(some, new int[100]);
    String said = String.join(" ", text.lines(60));
    assertTrue(said.contains("random play, 64 of 100 agents, drawn by the run's seed. "), said);
    assertTrue(text.lines(60).stream().allMatch(line -> line.length() < 60), said);
    assertEquals(64, text.fields().get("agentsMeasured"));
    assertFalse(text(30, 0.5).lines(80).stream().anyMatch(line -> line.contains("drawn")));
  }

  @Test
  void whatHasNoPairIsNullInJson() {
    PolicyDistances one = new PolicyDistances(new int[] {0}, new double[][] {{0}});
    String json = JsonFormat.line(text(one, new int[] {0}).fields());
    assertTrue(json.startsWith("{\"mean\":null,\"observations\":256,"), json);
    assertTrue(json.endsWith("\"betweenParts\":[[null,null],[null,null]]}"), json);
    assertTrue(text(one, new int[] {0}).lines(80).get(0).startsWith("Diversity -: "));
  }
}
