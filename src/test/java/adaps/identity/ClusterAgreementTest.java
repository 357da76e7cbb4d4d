package adaps.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterAgreementTest {
  @Test
  void relabelledTypesAgreeFully() {
    int[] clusters = {2, 2, 0, 0, 1};
    List<Integer> types = List.of(0, 0, 1, 1, 2);
    assertEquals(1, ClusterAgreement.adjustedRandIndex(clusters, types));
    assertEquals(1, ClusterAgreement.purity(clusters, types));
  }

  /**
   * Table [[2, 1], [0, 3]]: 1 + 3 = 4 pairs together in both, 3 + 3 = 6 in clusters, 1 + 6 = 7 in
   * types, of 15; by chance 6 · 7 / 15 = 2.8, at most 6.5; (4 - 2.8) / (6.5 - 2.8) = 12 / 37.
   */
  @Test
  void oneStrayAgentCostsWhatTheFormulaSays() {
    int[] clusters = {0, 0, 0, 1, 1, 1};
    List<Integer> types = List.of(5, 5, 7, 7, 7, 7);
    assertEquals(12.0 / 37, ClusterAgreement.adjustedRandIndex(clusters, types), 1e-12);
    assertEquals(5.0 / 6, ClusterAgreement.purity(clusters, types), 1e-12);
  }

  /** Table [[1, 1], [1, 1]]: no pair together in both, by chance 2 · 2 / 6, at most 2. */
  @Test
  void clustersThatCutAcrossTypesScoreBelowChance() {
    double index = ClusterAgreement.adjustedRandIndex(new int[] {0, 0, 1, 1}, List.of(0, 1, 0, 1));
    assertEquals(-0.5, index, 1e-12);
  }

  @Test
  void oneClusterOfOneTypeAgreesAndOneClusterOfTwoTypesDoesNot() {
    int[] together = {0, 0, 0, 0};
    assertEquals(1, ClusterAgreement.adjustedRandIndex(together, List.of(3, 3, 3, 3)));
    assertEquals(0, ClusterAgreement.adjustedRandIndex(together, List.of(0, 0, 1, 1)));
    assertEquals(0.5, ClusterAgreement.purity(together, List.of(0, 0, 1, 1)));
    assertEquals(1, ClusterAgreement.adjustedRandIndex(new int[] {0}, List.of(0)));
  }

  @Test
  void differentNumbersOfAgentsAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ClusterAgreement.adjustedRandIndex(new int[] {0, 1}, List.of(0)));
  }
}
