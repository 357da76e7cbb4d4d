package adaps.sharing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import adaps.random.RandomStreams;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agents that are in conflict come into different clusters. */
class SpectralClustersTest {
  /** The conflict of agents of different groups is 1, of one group a little that is never alike. */
  private static double[][] conflict(String groups) {
    int agents = groups.length();
    double[][] conflict = new double[agents][agents];
    for (int a = 0; a < agents; a++) {
      for (int b = 0; b < agents; b++) {
        boolean apart = groups.charAt(a) != groups.charAt(b);
        double little = 0.01 * ((a * 7 + b * 7) % 5);
        conflict[a][b] = a == b ? 0 : (apart ? 1 : 0) + little;
      }
    }
    return conflict;
  }

  @ParameterizedTest
  @CsvSource({
    "000001111111111, 2",
    "010101010101010, 2",
    "011222001, 3",
    "0122220, 3",
    "01, 2",
    "0123, 4",
    "0123, 8"
  })
  void groupsInConflictAreTheClustersWhateverTheSeed(String groups, int clusters) {
    int[] expected = groups.chars().map(digit -> digit - '0').toArray();
    for (long seed = 0; seed < 5; seed++) {
      assertArrayEquals(
          expected,
          SpectralClusters.of(conflict(groups), clusters, new RandomStreams(seed)),
          "seed " + seed);
    }
  }

  @ParameterizedTest
  @CsvSource({"2", "3"})
  void withoutConflictThereIsOneCluster(int clusters) {
    double[][] none = new double[6][6];
    assertArrayEquals(new int[6], SpectralClusters.of(none, clusters, new RandomStreams(0)));
  }

  /** Three hundred agents, and the same again. */
  @ParameterizedTest
  @CsvSource({"2", "3"})
  void manyAgentsAreClusteredTheSameAgain(int clusters) {
    String groups =
        IntStream.range(0, 300)
            .mapToObj(a -> String.valueOf(a % clusters))
            .reduce("", String::concat);
    int[] once = SpectralClusters.of(conflict(groups), clusters, new RandomStreams(3));
    assertArrayEquals(groups.chars().map(digit -> digit - '0').toArray(), once);
    assertArrayEquals(once, SpectralClusters.of(conflict(groups), clusters, new RandomStreams(3)));
  }
}
