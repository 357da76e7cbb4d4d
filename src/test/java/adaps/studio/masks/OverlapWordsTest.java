package adaps.studio.masks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.sharing.NeuronCounts;
import org.junit.jupiter.api.Test;

class OverlapWordsTest {
  @Test
  void anOverlapIsSaidWithTheCountsThatItIsTheRatioOf() {
    boolean[][][] bits = {{{true, true, true, false}}, {{true, true, false, false}}};
    assertEquals(
        "Masks 1 and 2\n2 neurons that both keep\n3 that either keeps\noverlap 0.67",
        OverlapCanvas.words(NeuronCounts.of(bits), 0, 1, 2 / 3.0));
  }
}
