package adaps.studio.masks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.sharing.MaskFrame;
import adaps.sharing.MaskReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskLayoutTest {
  private static MaskFrame frame(int masks) {
    List<String> names = List.of("actor 1", "actor 2", "critic 1", "critic 2");
    boolean[][][] bits = new boolean[masks][4][64];
    return new MaskFrame(names, null, bits, new int[masks], 0.2, MaskReport.of(bits, names));
  }

  private static void assertInside(MaskLayout layout, int masks, double width, double height) {
    assertEquals(4, layout.blocks().size());
    for (MaskLayout.Block block : layout.blocks()) {
      assertTrue(block.x() >= 0 && block.y() >= 0);
      assertTrue(block.x() + block.width() + MaskLayout.KEEP_WIDTH <= width);
      double bottom = block.y() + masks * layout.rowHeight() + MaskLayout.USAGE;
      assertTrue(bottom <= height, "bottom " + bottom + " of " + height);
    }
  }

  @Test
  void everyLayerFitsIntoTheTileWhateverItsSize() {
    for (int masks : new int[] {1, 3, 5, 15, 30}) {
      assertInside(MaskLayout.of(frame(masks), 310, 262), masks, 310, 262);
      assertInside(MaskLayout.of(frame(masks), 900, 400), masks, 900, 400);
    }
  }

  @Test
  void aFlatTilePutsTheLayersOfANetworkSideBySide() {
    MaskLayout layout = MaskLayout.of(frame(6), 1400, 150);
    assertEquals(layout.blocks().get(0).y(), layout.blocks().get(1).y());
    assertTrue(layout.blocks().get(1).x() > layout.blocks().get(0).x());
    assertTrue(layout.blocks().get(2).y() > layout.blocks().get(1).y());
  }

  @Test
  void aNeuronIsFoundUnderItsPixels() {
    MaskLayout.Block block = MaskLayout.of(frame(3), 310, 262).blocks().get(0);
    assertEquals(17, block.neuronAt((block.left(17) + block.left(18)) / 2));
    assertEquals(-1, block.neuronAt(block.x() - 1));
    assertEquals(-1, block.neuronAt(block.x() + block.width() + 1));
  }
}
