package adaps.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ClusterConfig;
import adaps.config.ConfigException;
import adaps.config.RecordParameters;
import adaps.random.RandomStreams;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;

class IdentityClusteringTest {
  private static final int[] TYPES = {1, 0, 1, 2, 0, 2, 1, 2, 0};
  private static final double[][] CORNERS = {{0, 0}, {5, 0}, {0, 5}};

  private static ClusterConfig config(Map<String, ?> values) {
    return RecordParameters.of(ClusterConfig.class, "Identity").read(values);
  }

  /** Agents about the corner of their type, at most 0.1 off. */
  private static double[][] identities() {
    double[][] mu = new double[TYPES.length][2];
    for (int agent = 0; agent < mu.length; agent++) {
      mu[agent][0] = CORNERS[TYPES[agent]][0] + 0.1 * Math.sin(3 * agent);
      mu[agent][1] = CORNERS[TYPES[agent]][1] + 0.1 * Math.cos(5 * agent);
    }
    return mu;
  }

  private static double[][] sigma(int agents, double deviation) {
    double[][] sigma = new double[agents][2];
    for (double[] of : sigma) {
      Arrays.fill(of, deviation);
    }
    return sigma;
  }

  private static IdentityClusters cluster(double[][] mu, double deviation, Map<String, ?> values) {
    return IdentityClustering.cluster(
        mu, sigma(mu.length, deviation), config(values), new RandomStreams(0));
  }

  @Test
  void chosenClustersAreTheTypesNumberedByTheirFirstAgent() {
    IdentityClusters found = cluster(identities(), 0.05, Map.of());
    assertEquals(3, found.clusters());
    assertArrayEquals(new int[] {0, 1, 0, 2, 1, 2, 0, 2, 1}, found.clusterOfAgent());
    assertEquals(7, found.tried().size(), "K from 2 to N - 1");
    assertEquals(2, found.tried().get(0).clusters());
    assertEquals(5, found.centres()[0][0], 0.1);
    assertEquals(0, found.centres()[0][1], 0.1);
  }

  @Test
  void samplesOfClearIdentitiesGiveTheSameClusters() {
    IdentityClusters found = cluster(identities(), 0.05, Map.of("clusterOn", "sample"));
    assertArrayEquals(new int[] {0, 1, 0, 2, 1, 2, 0, 2, 1}, found.clusterOfAgent());
  }

  /** As many clusters as agents: every centre is the one sample that was drawn of the agent. */
  @Test
  void aSampleOfAnIdentityIsItsMeanAndItsDeviationTimesAGaussian() {
    double[][] mu = {{1, -2}, {30, 5}, {-40, 60}};
    double[][] sigma = {{0.5, 2}, {3, 0}, {1, 4}};
    var values = Map.of("clusterOn", "sample", "clusters", 3);
    IdentityClusters found =
        IdentityClustering.cluster(mu, sigma, config(values), new RandomStreams(9));
    var gaussian =
        ZigguratSampler.NormalizedGaussian.of(new RandomStreams(9).stream("identity sample"));
    assertArrayEquals(new int[] {0, 1, 2}, found.clusterOfAgent());
    for (int agent = 0; agent < 3; agent++) {
      for (int d = 0; d < 2; d++) {
        double z = mu[agent][d] + sigma[agent][d] * gaussian.sample();
        assertEquals(z, found.centres()[agent][d], 1e-12);
      }
    }
  }

  /**
   * Two draws from one identity differ by 2 sigma² in each squared dimension: with deviations 2 and
   * 1 a difference of 3 is 9 / 5, below the 2 dimensions, one of 3.2 is 10.24 / 5, above. Exactly 2
   * is not above.
   */
  @Test
  void twoAgentsArePartedFromTheDistanceOnThatTwoDrawsHave() {
    double[][] deviations = {{2, 0}, {1, 0}};
    assertEquals(1, two(new double[][] {{0, 7}, {3, 7}}, deviations));
    assertEquals(2, two(new double[][] {{0, 7}, {3.2, 7}}, deviations));
    assertEquals(1, two(new double[][] {{0, 0}, {2, 0}}, new double[][] {{1, 1}, {1, 1}}));
    assertEquals(2, two(new double[][] {{0, 0}, {2, 1}}, new double[][] {{1, 1}, {1, 1}}));
  }

  private static int two(double[][] mu, double[][] sigma) {
    return IdentityClustering.cluster(mu, sigma, config(Map.of()), new RandomStreams(0)).clusters();
  }

  @Test
  void aLimitOnTheChoiceHolds() {
    IdentityClusters found = cluster(identities(), 0.05, Map.of("maxClusters", 2));
    assertEquals(2, found.clusters());
    assertEquals(1, found.tried().size());
  }

  @Test
  void aGivenNumberOfClustersIsKept() {
    assertEquals(5, cluster(identities(), 0.05, Map.of("clusters", 5)).clusters());
    IdentityClusters one = cluster(identities(), 0.05, Map.of("clusters", 1));
    assertArrayEquals(new int[TYPES.length], one.clusterOfAgent());
    assertTrue(one.tried().isEmpty());
  }

  @Test
  void identicalIdentitiesAreOneClusterHoweverManyAreAskedFor() {
    double[][] same = new double[6][2];
    assertEquals(1, cluster(same, 0.1, Map.of()).clusters());
    assertEquals(1, cluster(same, 0.1, Map.of("clusters", 4)).clusters());
    double[][] twoKinds = {{0, 0}, {1, 1}, {0, 0}, {1, 1}, {0, 0}};
    assertArrayEquals(new int[] {0, 1, 0, 1, 0}, cluster(twoKinds, 0.1, Map.of()).clusterOfAgent());
  }

  @Test
  void collapsedIdentitiesHaveOneIndexForEachKThatOfTheChosenClustersIncluded() {
    double[][] mu = identities();
    for (double[] identity : mu) {
      identity[0] *= 1e-5;
      identity[1] *= 1e-5;
    }
    IdentityClusters found = cluster(mu, 1, Map.of());
    assertArrayEquals(
        new int[] {2, 3, 4, 5, 6, 7, 8},
        found.tried().stream().mapToInt(LatentFrame.ClusterChoice::clusters).toArray());
    double index =
        DaviesBouldin.index(mu, sigma(mu.length, 1), found.clusterOfAgent(), found.centres());
    LatentFrame.ClusterChoice chosen = found.tried().get(found.clusters() - 2);
    assertEquals(index, chosen.daviesBouldin());
    assertTrue(index > 10_000, "nothing parts them: " + index);
    assertEquals(String.valueOf(Math.round(index)), chosen.words());
    assertEquals("0.108", new LatentFrame.ClusterChoice(3, 0.1084).words());
  }

  @Test
  void oneAgentIsOneClusterAndTwoArePartedOnlyWhenTheyDiffer() {
    assertEquals(1, cluster(new double[1][2], 0.1, Map.of()).clusters());
    double[][] two = {{0, 0}, {1, 0}};
    assertEquals(2, cluster(two, 0.1, Map.of()).clusters());
    assertEquals(1, cluster(two, 1, Map.of()).clusters());
  }

  @Test
  void moreClustersThanAgentsAreRefusedWithBothNumbers() {
    var refusal =
        assertThrows(
            ConfigException.class, () -> cluster(identities(), 0.1, Map.of("clusters", 10)));
    assertTrue(refusal.getMessage().contains("10 clusters of 9 agents"), refusal.getMessage());
    assertEquals("clusters", refusal.problems().get(0).key());
  }

  /** Agents at 0, 1, 10 and 11; those that stand apart by 1 are alike by the test, or none is. */
  private static IdentityClusters byTest(double ofNeighbours, Map<String, ?> values) {
    double[][] mu = {{0, 0}, {1, 0}, {10, 0}, {11, 0}};
    double far = 500;
    double[][] t = {
      {0, ofNeighbours, far, far},
      {ofNeighbours, 0, far, far},
      {far, far, 0, ofNeighbours},
      {far, far, ofNeighbours, 0}
    };
    Identities identities = new Identities(1, mu, sigma(4, 0.01), 0, 0, 0);
    return IdentityClustering.cluster(
        identities,
        new Alikeness(new int[] {0, 1, 2, 3}, t),
        config(values),
        new RandomStreams(0),
        () -> false);
  }

  @Test
  void theClustersAreThoseThatTheSwapTestPartsUpToEveryAgentAlone() {
    IdentityClusters pairs = byTest(2, Map.of());
    assertArrayEquals(new int[] {0, 0, 1, 1}, pairs.clusterOfAgent());
    assertArrayEquals(new double[] {10.5, 0}, pairs.centres()[1], 1e-12);
    assertEquals(2, pairs.tried().size(), "the index of K from 2 to N - 1 is told all the same");
    assertArrayEquals(new int[] {0, 1, 2, 3}, byTest(100, Map.of()).clusterOfAgent());
  }

  @Test
  void aGivenKAndTheIndexDoNotAskTheSwapTest() {
    assertEquals(3, byTest(2, Map.of("clusters", 3)).clusters());
    IdentityClusters byIndex = byTest(100, Map.of("clusterCriterion", "davies-bouldin"));
    assertTrue(byIndex.clusters() < 4, "the index tries N - 1 at most");
  }

  /** K-means alone would put agent 1, at 9, to those at 10 and 11. */
  @Test
  void noAgentComesToOthersFromWhichTheSwapTestTellsItApart() {
    double[][] t = {{0, 2, 100, 100}, {2, 0, 100, 100}, {100, 100, 0, 2}, {100, 100, 2, 0}};
    assertArrayEquals(new int[] {0, 0, 1, 1}, onALine(t));
    t[1][2] = t[2][1] = t[1][3] = t[3][1] = 15;
    t[0][2] = t[2][0] = t[0][3] = t[3][0] = 185;
    assertArrayEquals(new int[] {0, 1, 1, 1}, onALine(t), "15 is below the cut, which is 20");
    t[1][2] = t[2][1] = t[1][3] = t[3][1] = 21;
    assertArrayEquals(new int[] {0, 0, 1, 1}, onALine(t), "21 is not");
  }

  private static int[] onALine(double[][] t) {
    double[][] mu = {{0}, {9}, {10}, {11}};
    Identities identities = new Identities(1, mu, new double[][] {{1}, {1}, {1}, {1}}, 0, 0, 0);
    Alikeness alikeness = new Alikeness(new int[] {0, 1, 2, 3}, t);
    return IdentityClustering.cluster(
            identities, alikeness, config(Map.of()), new RandomStreams(0), () -> false)
        .clusterOfAgent();
  }
}
