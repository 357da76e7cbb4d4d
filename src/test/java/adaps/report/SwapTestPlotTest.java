package adaps.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.identity.Alikeness;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What the drawing of the swap test says at a place, which is what lies there. */
class SwapTestPlotTest {
  private static final double WIDTH = 300;
  private static final double HEIGHT = 420;

  /** Agents 0 and 2 are alike, and 1 and 3. */
  private static SwapTestPlot plot(int... groupOfAgent) {
    double[][] t = {{0, 40, 2, 50}, {40, 0, 60, 3}, {2, 60, 0, 70}, {50, 3, 70, 0}};
    SwapTestPlot plot = new SwapTestPlot(new Alikeness(groupOfAgent, t), null);
    plot.resize(WIDTH, HEIGHT);
    return plot;
  }

  private static String words(SwapTestPlot plot, int group, int other) {
    double[] place = plot.placeOf(group, other);
    return plot.wordsAt(place[0], place[1]);
  }

  @Test
  void aCellNamesItsTwoAgentsAndTheirT() {
    SwapTestPlot plot = plot(0, 1, 2, 3);
    assertEquals("Agent 1\nagent 3\nt = 2.00, below the cut", words(plot, 0, 2));
    assertEquals("Agent 3\nagent 2\nt = 60.0, above the cut", words(plot, 2, 1));
    assertEquals("Agent 4", words(plot, 3, 3));
    double[] place = plot.placeOf(2, 1);
    assertEquals(OptionalInt.of(2), plot.agentAt(place[0], place[1]), "the row's");
    assertEquals("K = 2, cut at t = 14.8", plot.facts(), "between 4, the floor, and 55");
  }

  @Test
  void theAgentsOfABranchStandTogether() {
    SwapTestPlot plot = plot(0, 1, 2, 3);
    double step = plot.placeOf(0, 2)[0] - plot.placeOf(0, 0)[0];
    assertEquals(step, plot.placeOf(0, 1)[0] - plot.placeOf(0, 2)[0], 1e-9, "0 2 1 3");
    assertEquals(step, plot.placeOf(0, 3)[0] - plot.placeOf(0, 1)[0], 1e-9, "0 2 1 3");
  }

  @Test
  void aGroupNamesItsAgentsAndIsNoAgent() {
    SwapTestPlot plot = plot(0, 1, 2, 3, 0, 0, 0, 0, 0, 0);
    assertEquals(
        "Agents 1, 5, 6, 7, 8, 9 and 1 more\nagent 2\nt = 40.0, above the cut", words(plot, 0, 1));
    double[] place = plot.placeOf(0, 1);
    assertEquals(OptionalInt.empty(), plot.agentAt(place[0], place[1]));
  }

  @Test
  void aHeightOfTheTreeSaysHowManyClustersACutThereMakes() {
    SwapTestPlot plot = plot(0, 1, 2, 3);
    double x = plot.placeOf(0, 0)[0];
    assertEquals("cut at t = 10.0:\n2 clusters", plot.wordsAt(x, plot.placeOf(10)));
    assertEquals(OptionalInt.of(4), plot.clustersAt(x, plot.placeOf(1.5)));
    assertEquals(OptionalInt.of(3), plot.clustersAt(x, plot.placeOf(2.5)));
    assertEquals(OptionalInt.of(1), plot.clustersAt(x, plot.placeOf(60)));
    assertEquals("", plot.wordsAt(1, 1), "beside everything");
  }
}
