package adaps.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskFrameTest {
  private static final List<String> LAYER = List.of("actor 1");

  @ParameterizedTest
  @CsvSource({"2, 0 1, true", "2, 1 0, false", "2, 0 0, false", "1, 0 0, false", "1, 0, true"})
  void everyAgentHasAMaskOfItsOwnOnlyIfItIsTheOneOfItsNumber(
      int masks, String maskOfAgent, boolean own) {
    boolean[][][] bits = new boolean[masks][1][3];
    int[] agents = List.of(maskOfAgent.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
    MaskFrame frame = new MaskFrame(LAYER, null, bits, agents, 0.3, MaskReport.of(bits, LAYER));
    assertEquals(own, frame.isOneForEachAgent());
  }
}
