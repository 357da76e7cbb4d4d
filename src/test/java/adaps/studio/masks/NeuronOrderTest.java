package adaps.studio.masks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.nets.MlpShape;
import adaps.pipeline.NetworkActivity;
import adaps.sharing.MaskFrame;
import adaps.sharing.MaskReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeuronOrderTest {
  private static final List<String> NAMES = List.of("actor 1");

  /**
   * Two masks over six neurons: 0 private to 2, 1 and 4 shared, 2 private to 1, 3 and 5 dropped.
   */
  private static MaskFrame frame() {
    boolean[][][] bits = {
      {{false, true, true, false, true, false}}, {{true, true, false, false, true, false}},
    };
    return new MaskFrame(NAMES, null, bits, new int[] {0, 1}, 0.2, MaskReport.of(bits, NAMES));
  }

  @Test
  void neuronsStandByNumberBySharingOrByAMask() {
    assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, NeuronOrder.BY_INDEX.neurons(frame(), 0));
    assertArrayEquals(new int[] {1, 4, 2, 0, 3, 5}, NeuronOrder.SHARED_FIRST.neurons(frame(), 0));
    assertArrayEquals(new int[] {1, 4, 2, 0, 3, 5}, NeuronOrder.of(0).neurons(frame(), 0));
    assertArrayEquals(new int[] {1, 4, 0, 2, 3, 5}, NeuronOrder.of(1).neurons(frame(), 0));
  }

  @Test
  void everyNeuronIsCountedByTheNumberOfMasksThatKeepIt() {
    NeuronUse use = NeuronUse.of(frame(), null);
    assertArrayEquals(new int[] {2, 2, 2}, use.keptBy());
    assertEquals(6, use.total());
    assertEquals(-1, use.silent());
  }

  @Test
  void aNeuronThatFiresForNoMaskIsSilentUnlessNobodyKeepsIt() {
    double[][][] mean = {{{0, 0, 0.5, 0, 0, 0}}, {{0, 0.1, 0, 0, 0, 0}}};
    MlpShape critic = new MlpShape(1, List.of(1), 1);
    NeuronUse use = NeuronUse.of(frame(), new NetworkActivity(mean, critic, new float[4], 1));
    assertEquals(2, use.silent(), "neurons 0 and 4");
  }
}
