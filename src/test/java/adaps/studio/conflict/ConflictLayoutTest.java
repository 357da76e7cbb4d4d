package adaps.studio.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.conflict.ConflictFrame;
import adaps.conflict.LayerPulls;
import adaps.conflict.LayerPulls.Pull;
import adaps.conflict.Role;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks of the usual size, three types: as a large tile has them on usual screens. */
class ConflictLayoutTest {
  private static final int PARTS = 3;

  private static LayerPulls layer(Role role, int layer) {
    Pull pull = new Pull(1, 1, new int[] {0, 1, 2}, new double[] {1, 0, 0});
    Pull[][] pulls = new Pull[64][PARTS];
    Arrays.stream(pulls).forEach(ofNeuron -> Arrays.fill(ofNeuron, pull));
    return new LayerPulls(role, layer, 0, 10, new double[64], new boolean[64], pulls);
  }

  private static ConflictFrame frame() {
    List<LayerPulls> layers =
        List.of(
            layer(Role.ACTOR, 0), layer(Role.ACTOR, 1),
            layer(Role.CRITIC, 0), layer(Role.CRITIC, 1));
    return new ConflictFrame(1, false, PARTS, layers);
  }

  @ParameterizedTest
  @CsvSource({"940, 530", "1580, 800", "1580, 980"})
  void stripsFillALargeTile(double width, double height) {
    ConflictLayout layout = ConflictLayout.of(frame(), width, height);
    assertEquals(4, layout.blocks().size());
    double bottom =
        layout.blocks().stream().mapToDouble(ConflictLayout.Block::y).max().orElse(0)
            + PARTS * layout.rowHeight()
            + ConflictLayout.LEFT_OVER;
    assertTrue(bottom <= height && bottom >= 0.95 * height, bottom + " of " + height);
  }
}
