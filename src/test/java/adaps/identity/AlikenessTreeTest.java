package adaps.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Merges and cuts worked out by hand. */
class AlikenessTreeTest {
  /** Agents of the same letter differ by {@code within}, others by {@code between}. */
  private static Alikeness alikeness(String types, double within, double between) {
    double[][] t = new double[types.length()][types.length()];
    for (int i = 0; i < t.length; i++) {
      for (int j = 0; j < t.length; j++) {
        t[i][j] = i == j ? 0 : types.charAt(i) == types.charAt(j) ? within : between;
      }
    }
    int[] groups = new int[t.length];
    Arrays.setAll(groups, agent -> agent);
    return new Alikeness(groups, t);
  }

  private static double agreement(String types, AlikenessTree tree) {
    List<Integer> expected = types.chars().boxed().toList();
    return ClusterAgreement.adjustedRandIndex(tree.clusterOfAgent(), expected);
  }

  @ParameterizedTest
  @CsvSource({
    "aabb,     2, 40, 2",
    "abab,     6, 40, 2",
    "aaaabbc,  5, 30, 3",
    "aaaa,     2, 40, 1",
    "aaaa,   -50, 40, 1",
    "aaaa,   100, 40, 1",
    "abcd,     2, 40, 4",
    "abcd,     2,  2, 1",
    "ab,       0, 10, 2",
    "ab,       0,  8, 1",
    "a,        0,  0, 1"
  })
  void theTreeIsCutWhereNeighbouringHeightsDifferMost(
      String types, double within, double between, int clusters) {
    AlikenessTree tree = AlikenessTree.of(alikeness(types, within, between));
    if (types.equals("aaaa") && within == 100) {
      assertEquals(4, tree.clusters(), "all are surely not alike, whatever they are called");
      return;
    }
    assertEquals(clusters, tree.clusters());
    if (clusters > 1) {
      assertEquals(1, agreement(types, tree));
    }
  }

  /** First 0 and 1 at 2; then 2 joins them at (6 + 10) / 2 = 8; then 3 at (3 · 40 / 3) = 40. */
  @Test
  void heightsAreAveragesOverAllPairs() {
    double[][] t = {{0, 2, 6, 30}, {2, 0, 10, 40}, {6, 10, 0, 50}, {30, 40, 50, 0}};
    AlikenessTree tree = AlikenessTree.of(new Alikeness(new int[] {0, 1, 2, 3}, t));
    assertArrayEquals(new double[] {2, 8, 40}, tree.heights(), 1e-12);
    assertEquals(2, tree.clusters());
    assertEquals(Math.sqrt(8 * 40), tree.cut(), 1e-12);
    int[] clusters = tree.clusterOfAgent();
    assertEquals(clusters[0], clusters[2]);
    assertEquals(1, agreement("aaab", tree));
  }

  /** Three agents of group 0 weigh three times as much as the one of group 1: (3 · 10 + 30) / 4. */
  @Test
  void groupsWeighAsMuchAsTheyHaveAgents() {
    double[][] t = {{0, 2, 10}, {2, 0, 30}, {10, 30, 0}};
    AlikenessTree tree = AlikenessTree.of(new Alikeness(new int[] {0, 0, 0, 1, 2}, t));
    assertArrayEquals(new double[] {2, 15}, tree.heights(), 1e-12);
  }

  @Test
  void agentsOfOneGroupStayTogether() {
    double[][] t = {{0, 90}, {90, 0}};
    AlikenessTree tree = AlikenessTree.of(new Alikeness(new int[] {0, 1, 0, 1}, t));
    assertEquals(1, agreement("abab", tree));
  }

  /** Every branch stands together, and one is named before another if its lowest group is. */
  @Test
  void theTreeTellsItsMergesAndAnOrderInWhichNoBranchesCross() {
    AlikenessTree tree = AlikenessTree.of(alikeness("abcab", 2, 40));
    assertArrayEquals(new int[] {0, 3, 1, 4, 2}, tree.order());
    assertEquals(
        List.of(
            new AlikenessTree.Merge(0, 3, 2),
            new AlikenessTree.Merge(1, 4, 2),
            new AlikenessTree.Merge(5, 6, 40),
            new AlikenessTree.Merge(7, 2, 40)),
        tree.joined());
    assertArrayEquals(new int[] {0}, AlikenessTree.of(alikeness("a", 0, 0)).order());
  }
}
