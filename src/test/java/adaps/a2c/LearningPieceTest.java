package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.nets.RowBlock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningPieceTest {
  /** Agents of three networks and masks with 10, 7 and 3 rows. */
  private static final RowBlock[] ROLLOUT = {
    new RowBlock(2, 1, 0, 10), new RowBlock(0, 0, 10, 7), new RowBlock(1, 2, 17, 3)
  };

  @ParameterizedTest
  @CsvSource({"1, 20", "3, 8", "7, 4", "10, 2", "16, 2", "17, 2", "19, 2", "20, 1", "1000, 1"})
  void everyRowIsInOnePieceInOrderWithItsNetworkAndMask(int most, int pieces) {
    LearningPiece[] cut = LearningPiece.of(ROLLOUT, most, new Workers(1));

    List<String> rows = new ArrayList<>();
    int first = 0;
    for (LearningPiece piece : cut) {
      assertEquals(first, piece.first());
      assertTrue(piece.rows() >= 1 && piece.rows() <= most, piece.rows() + " rows");
      rows.addAll(rows(piece.actor(), 0));
      assertEquals(rows(piece.actor(), 0), rows(piece.critic(), first), "critic from row 0 on");
      assertEquals(0, piece.critic()[0].first());
      assertArrayEquals(new RowBlock[][] {piece.critic()}, piece.criticCut());
      first += piece.rows();
    }
    assertEquals(rows(ROLLOUT, 0), rows);
    assertEquals(pieces, cut.length);
  }

  @Test
  void ofTwoWorkersOneHasAllActorsAndTheOtherAllCritics() {
    try (Workers two = new Workers(2)) {
      LearningPiece[] cut = LearningPiece.of(ROLLOUT, Integer.MAX_VALUE, two);
      assertEquals(1, cut.length);
      assertArrayEquals(new RowBlock[][] {ROLLOUT, {}}, cut[0].actorCut());
      assertArrayEquals(new RowBlock[][] {{}, ROLLOUT}, cut[0].criticCut());
      assertArrayEquals(new int[] {0, 0}, new int[] {cut[0].begin(0), cut[0].end(0)});
      assertArrayEquals(new int[] {0, 20}, new int[] {cut[0].begin(1), cut[0].end(1)});
    }
  }

  @Test
  void actorAndCriticAreCutAtTheSameRowsAndWhoeverHasNoneHasNoRange() {
    RowBlock[] rollout = {new RowBlock(0, 0, 0, 40), new RowBlock(1, 0, 40, 11)};
    try (Workers three = new Workers(3)) {
      LearningPiece last = LearningPiece.of(rollout, 40, three)[1];
      assertEquals(rows(last.actorCut()), rows(new RowBlock[][] {last.actor()}));
      for (int worker = 0; worker < 3; worker++) {
        assertEquals(rows(last.actorCut()[worker], 0), rows(last.criticCut()[worker], 40));
      }
      assertArrayEquals(new int[] {0, 0, 0}, new int[] {last.begin(0), last.end(0), last.begin(1)});
      assertArrayEquals(new int[] {0, 0, 11}, new int[] {last.end(1), last.begin(2), last.end(2)});
    }
  }

  private static List<String> rows(RowBlock[][] lists) {
    List<String> rows = new ArrayList<>();
    for (RowBlock[] list : lists) {
      rows.addAll(rows(list, 0));
    }
    return rows;
  }

  private static List<String> rows(RowBlock[] blocks, int moved) {
    List<String> rows = new ArrayList<>();
    for (RowBlock block : blocks) {
      for (int row = block.first(); row < block.first() + block.rows(); row++) {
        rows.add(block.network() + " " + block.mask() + " " + (row + moved));
      }
    }
    return rows;
  }
}
