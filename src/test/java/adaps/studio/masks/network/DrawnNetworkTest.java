package adaps.studio.masks.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.nets.MlpShape;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnNetworkTest {
  private static final MlpShape SHAPE = new MlpShape(2, List.of(3), 2);

  /** [in × out] row-major, then biases: 2·3 + 3 and 3·2 + 2 numbers. */
  private static final float[] PARAMETERS = {
    1, -2, 3, /**/ 4, 5, -6, /**/ 90, 91, 92, /**/ 7, -8, /**/ 9, 10, /**/ 11, -12, /**/ 93, 94
  };

  private static DrawnNetwork network(boolean[] second) {
    return new DrawnNetwork(
        SHAPE,
        PARAMETERS,
        List.of("actor 1"),
        List.of("x", "y"),
        List.of("left", "right"),
        new boolean[][] {{true, false, true}},
        second == null ? null : new boolean[][] {second},
        null,
        List.of(1),
        new boolean[][] {{true, true, true}});
  }

  /** Two neurons with two places each, of which the first has two copies. */
  private static DrawnNetwork ofCopies() {
    return new DrawnNetwork(
        new MlpShape(2, List.of(4), 2),
        new float[22],
        List.of("actor 1"),
        List.of("x", "y"),
        List.of("left", "right"),
        new boolean[][] {{true, false, true, false}},
        null,
        null,
        List.of(2),
        new boolean[][] {{true, true, true, false}});
  }

  @Test
  void whatNobodyKeepsOfANeuronWithCopiesIsNotDropped() {
    DrawnNetwork network = ofCopies();
    assertEquals(Owner.OTHERS, network.owner(1, 1));
    assertEquals(Owner.SPARE, network.owner(1, 3));
    assertArrayEquals(new int[] {0, 2, 0, 0, 1, 1}, network.counts());
    assertEquals(
        "actor 1, neuron 1, copy 2\na copy that others use",
        NodeWords.of(network, new NetworkLayout.Node(1, 1), List.of()));
    assertEquals(
        "actor 1, neuron 2, copy 2\nroom for a copy, used by nobody",
        NodeWords.of(network, new NetworkLayout.Node(1, 3), List.of()));
    assertFalse(network(null).hasRoom());
    assertTrue(network.hasRoom());
  }

  @Test
  void weightsAreReadInTheOrderOfTheBank() {
    DrawnNetwork network = network(null);
    assertEquals(3, network.levels());
    assertEquals(-6, network.weight(0, 1, 2));
    assertEquals(-8, network.weight(1, 0, 1));
    assertEquals(11, network.weight(1, 2, 0));
    assertEquals("actor 1, neuron 3", network.name(1, 2));
    assertEquals("y", network.name(0, 1));
    assertEquals("right", network.name(2, 1));
  }

  @Test
  void aConnectionIsSharedWhenBothMasksKeepBothEnds() {
    DrawnNetwork network = network(new boolean[] {true, true, false});
    assertEquals(Owner.BOTH, network.owner(1, 0));
    assertEquals(Owner.SECOND, network.owner(1, 1));
    assertEquals(Owner.FIRST, network.owner(1, 2));
    assertEquals(Owner.BOTH, network.owner(0, 1, 0));
    assertEquals(Owner.FIRST, network.owner(1, 2, 1));
    assertArrayEquals(new int[] {1, 1, 1, 0, 0, 0}, network.counts());
    assertEquals(Owner.NEITHER, network(null).owner(0, 0, 1));
  }

  @Test
  void namesOfATileOfAlmostNoHeightAreOneAndNoError() {
    for (double height : new double[] {0, 1e-12, -20}) {
      NetworkLayout layout = new NetworkLayout(network(null), 0, 100, 10, 10 + height);
      assertEquals(List.of(1), NetworkNames.chosen(layout, 0, List.of(), 1), "height " + height);
    }
    NetworkLayout room = new NetworkLayout(network(null), 0, 100, 10, 60);
    assertEquals(List.of(1, 0), NetworkNames.chosen(room, 0, List.of(), 1));
  }

  @Test
  void onlyTheStrongestKeptWeightsAreDrawnAsManyInEveryGap() {
    List<StrongWeights.Line> lines = StrongWeights.of(network(null), 4);
    assertEquals(4, lines.size());
    List<Float> weights = lines.stream().map(StrongWeights.Line::weight).toList();
    // Neuron 2 is dropped: of 1, 3, 4, -6 the last two, of 7, -8, 11, -12 the last two.
    assertTrue(weights.containsAll(List.of(4f, -6f, 11f, -12f)), weights.toString());
    assertEquals(1, lines.get(3).strength());
    assertEquals(4 / 6.0, lines.get(0).strength(), 1e-6);
  }

  @Test
  void allConnectionsOfANodeAreFoundUnlessAMaskDropsIt() {
    assertEquals(4, StrongWeights.at(network(null), 1, 0).size());
    assertEquals(0, StrongWeights.at(network(null), 1, 1).size());
    assertEquals(2, StrongWeights.at(network(null), 2, 1).size());
    assertEquals(-12, StrongWeights.at(network(null), 2, 1).get(1).weight());
  }

  @Test
  void aNodeIsFoundUnderTheMouse() {
    NetworkLayout layout = new NetworkLayout(network(null), 20, 220, 0, 90);
    assertEquals(new NetworkLayout.Node(1, 2), layout.at(layout.x(1) + 3, layout.y(1, 2) - 2));
    assertEquals(new NetworkLayout.Node(0, 0), layout.at(20, layout.y(0, 0)));
    assertNull(layout.at(70, 45));
    NetworkLayout crowded =
        new NetworkLayout(
            new DrawnNetwork(
                new MlpShape(60, List.of(64), 5),
                new float[0],
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(1),
                null),
            100,
            300,
            8,
            208);
    for (int node = 0; node < 60; node++) {
      assertEquals(new NetworkLayout.Node(0, node), crowded.at(100, crowded.y(0, node)));
      assertTrue(crowded.y(0, node) > 8 && crowded.y(0, node) < 208);
    }
  }
}
