package adaps.nets.nd4j;

import adaps.nets.RowBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring rows of one network, whatever their masks: what one matrix product can cover.
 *
 * @param network index of the network
 * @param first first row
 * @param rows how many rows, at least 1
 */
record BlockSpan(int network, int first, int rows) {

  int end() {
    return first + rows;
  }

  /** Joins neighbouring blocks of the same network; empty blocks vanish. */
  static List<BlockSpan> of(RowBlock[] blocks) {
    List<BlockSpan> spans = new ArrayList<>();
    BlockSpan last = null;
    for (RowBlock block : blocks) {
      if (block.rows() == 0) {
        continue;
      }
      if (last != null && last.network == block.network() && last.end() == block.first()) {
        last = new BlockSpan(last.network, last.first, last.rows + block.rows());
        spans.set(spans.size() - 1, last);
      } else {
        last = new BlockSpan(block.network(), block.first(), block.rows());
        spans.add(last);
      }
    }
    return spans;
  }
}
