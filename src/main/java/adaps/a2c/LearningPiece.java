package adaps.a2c;

import adaps.nets.RowBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring rows of a rollout that are valued, compared and passed back together while a core's
 * caches hold them.
 *
 * @param first first row in the rollout
 * @param rows how many rows
 * @param actor its blocks, by the rollout's rows
 * @param critic its blocks, by rows from 0 on
 * @param actorCut the actor's blocks, cut for each worker
 * @param criticCut the critic's blocks, cut for each worker
 */
record LearningPiece(
    int first,
    int rows,
    RowBlock[] actor,
    RowBlock[] critic,
    RowBlock[][] actorCut,
    RowBlock[][] criticCut) {

  /**
   * Cuts the blocks of a rollout, which lie one after the other from row 0 on, into pieces of at
   * most so many rows; only a block that is longer than that is cut itself.
   */
  static LearningPiece[] of(RowBlock[] rollout, int most, Workers workers) {
    List<LearningPiece> pieces = new ArrayList<>();
    List<RowBlock> together = new ArrayList<>();
    int rows = 0;
    for (RowBlock block : rollout) {
      for (int done = 0; done < block.rows(); ) {
        int count = Math.min(most, block.rows() - done);
        if (rows + (long) count > most) {
          pieces.add(piece(together, rows, workers));
          together.clear();
          rows = 0;
        }
        together.add(moved(block, block.first() + done, count));
        rows += count;
        done += count;
      }
    }
    pieces.add(piece(together, rows, workers));
    return pieces.toArray(LearningPiece[]::new);
  }

  private static LearningPiece piece(List<RowBlock> blocks, int rows, Workers workers) {
    int first = blocks.get(0).first();
    RowBlock[] critic =
        blocks.stream().map(b -> moved(b, b.first() - first, b.rows())).toArray(RowBlock[]::new);
    RowBlock[] actor = blocks.toArray(RowBlock[]::new);
    return new LearningPiece(
        first, rows, actor, critic, workers.cutOfActors(actor), workers.cutOfCritics(critic));
  }

  /** The piece's first row that a worker takes through critics. */
  int begin(int worker) {
    RowBlock[] blocks = criticCut[worker];
    return blocks.length == 0 ? 0 : blocks[0].first();
  }

  /** The piece's row after the last that a worker takes through critics. */
  int end(int worker) {
    RowBlock[] blocks = criticCut[worker];
    return blocks.length == 0
        ? 0
        : blocks[blocks.length - 1].first() + blocks[blocks.length - 1].rows();
  }

  private static RowBlock moved(RowBlock block, int first, int rows) {
    return new RowBlock(block.network(), block.mask(), first, rows);
  }
}
