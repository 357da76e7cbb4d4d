package adaps.conflict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.nets.MlpKernels;
import adaps.nets.MlpShape;
import adaps.sharing.SharingPlan;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two agents' sums at two hidden layers of two neurons, and what follows of dot products alone. */
class DeepConflictTest {
  private static final MlpShape SHAPE = new MlpShape(1, List.of(2, 2), 1);

  /**
   * An agent's sums: weights from one input and biases, then weights from two and biases. At actors
   * the first neuron is pulled apart with 5 and 5, all others are pulled one way; at critics nobody
   * pulls at the first layer, and both pull once at the second's first neuron.
   */
  private static final float[] SUMS = {
    3, 0, 4, 1, /**/ 0, 1, 0, 0, 2, 0, //
    -3, 0, -4, 1, /**/ 0, 0, 0, 0, 2, 0, //
    0, 0, 0, 0, /**/ 1, 0, 0, 0, 0, 0, //
    0, 0, 0, 0, /**/ 1, 0, 0, 0, 0, 0
  };

  private final SharingPlan plan = new SharingPlan(1, new int[2], null, false);
  private final PullSums sums =
      new PullSums(
          MlpKernels.named("vector"),
          plan,
          Pullers.of(plan, new int[] {0, 1}, null, 20),
          SHAPE,
          SHAPE,
          1,
          1);

  DeepConflictTest() {
    sums.restore(SUMS);
  }

  @AfterEach
  void close() {
    sums.close();
  }

  @Test
  void everyLayerHasItsOwnPulls() {
    List<LayerPulls> layers = ConflictFrame.of(sums, 3).layers();
    assertEquals(
        List.of("actor 1", "actor 2", "critic 1", "critic 2"),
        layers.stream().map(LayerPulls::name).toList());
    assertEquals(0, layers.get(0).ofParts(0), 1e-9);
    assertEquals(1, layers.get(0).ofParts(1), 1e-9);
    assertEquals(4, layers.get(1).pulled(0), 1e-9);
    assertEquals(2, layers.get(1).pulls()[0][1].strongest()[0], "the bias");
    assertEquals(0, layers.get(1).pulls()[1][0].strongest()[0], "the first input");
    assertEquals(4, sums.first(Role.ACTOR, 1));
    assertEquals(1, sums.efficiency(Role.ACTOR, 1, 0).ofNeuron()[0], 1e-6);
  }

  @Test
  void aFrameCountsActorsAndCriticsApartAndNeuronsThatNobodyPullsNotAtAll() {
    ConflictFrame frame = ConflictFrame.of(sums, 3);
    assertEquals(3.0 / 4, frame.efficiency(Role.ACTOR), 1e-6);
    assertEquals(1, frame.efficiency(Role.CRITIC), 1e-6);
    assertEquals(1, frame.futile());
    assertEquals(1, frame.cancelled());
    assertEquals(4, frame.shared());
    assertEquals("type", frame.word());
    assertEquals("cluster", new ConflictFrame(3, true, 2, List.of()).word());
  }

  /** 10 is lost of all that both pull at actors: 5 + 1 + 2 + 1, and 5 + 1 + 2. */
  @Test
  void levelsAreOverAllLayersAndALayerThatNobodyPullsIsNoneOfThem() {
    ConflictLevels levels = ConflictLevels.of(sums);
    assertEquals(3.0 / 4, levels.actor().efficiency(), 1e-6);
    assertEquals(1, levels.actor().futile());
    assertEquals(10.0 / 17, levels.actor().types(), 1e-6);
    assertEquals(1, levels.critic().efficiency(), 1e-6);
    assertEquals(0, levels.critic().futile());
    assertEquals(0, levels.critic().types(), 1e-6);
  }

  /** (3, 4), (4, -3) and (-3, -4): of 15 the length of (4, -3) is left. */
  @Test
  void dotProductsOfThreeSayWhatIsLeftAndWhoTakesIt() {
    float[][][] pulls = {{{3, 4}, {0, 0}}, {{4, -3}, {0, 0}}, {{-3, -4}, {0, 0}}};
    PullGram gram = PullGram.of(new int[] {0, 1, 2}, pulls);
    assertEquals(2, gram.neurons());
    assertEquals(3, gram.count());
    assertEquals(5.0 / 15, gram.efficiency(0), 1e-9);
    assertTrue(Double.isNaN(gram.efficiency(1)));
    double right = 10 - Math.sqrt(50);
    assertArrayEquals(
        new double[] {0, right, 10, right, 0, right, 10, right, 0}, gram.conflicts(), 1e-9);
    assertEquals(10, gram.conflict(0, 2, 0), 1e-9);
  }

  /** Exactly half is neither futile nor cancelled. */
  @Test
  void halfIsNotLessThanHalf() {
    LayerEfficiency layer = LayerEfficiency.of(new double[] {1, 3, 2}, new double[] {4, 4, 4});
    assertEquals(0.5, layer.mean());
    assertEquals(0, layer.futile());
    LayerPulls.Pull half = new LayerPulls.Pull(2, 1, new int[0], new double[0]);
    LayerPulls.Pull[][] pulls = {{half, half}};
    LayerPulls layerPulls =
        new LayerPulls(Role.ACTOR, 0, 0, 1, new double[1], new boolean[1], pulls);
    assertEquals(0.5, layerPulls.ofParts(0));
    assertFalse(layerPulls.isCancelled(0));
    assertEquals(0.5, half.direction());
    assertEquals(0, new LayerPulls.Pull(0, 0, new int[0], new double[0]).direction());
  }

  /** Sixty-four agents' gradients of 65,536 numbers fill what may be summed, and fit. */
  @Test
  void whatFillsTheSumsFits() {
    SharingPlan many = new SharingPlan(1, new int[Pullers.MOST], null, false);
    long each = Pullers.NUMBERS / Pullers.MOST;
    assertTrue(Pullers.of(many, new int[Pullers.MOST], null, each).single());
    assertFalse(Pullers.of(many, new int[Pullers.MOST], null, each + 1).single());
  }
}
