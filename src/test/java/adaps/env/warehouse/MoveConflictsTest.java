package adaps.env.warehouse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Robots on a row of cells numbered from 0, or on any cells: only who wants whose cell counts. */
class MoveConflictsTest {
  private static final WarehouseChoices RULE = (shelves, requests) -> 0;

  private static boolean[] moves(MoveConflicts conflicts, int[] cells, int... destinations) {
    return moves(conflicts, RULE, cells, destinations);
  }

  private static boolean[] moves(
      MoveConflicts conflicts, WarehouseChoices choices, int[] cells, int... destinations) {
    int[] agentAt = new int[20];
    for (int i = 0; i < cells.length; i++) {
      agentAt[cells[i]] = i + 1;
    }
    conflicts.resolve(cells, destinations, agentAt, choices);
    boolean[] moves = new boolean[cells.length];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = conflicts.moves(i);
    }
    return moves;
  }

  private static boolean[] moves(int[] cells, int... destinations) {
    return moves(new MoveConflicts(cells.length, 20), cells, destinations);
  }

  @Test
  void aQueueTowardsAnEmptyCellMovesAsAWhole() {
    assertArrayEquals(new boolean[] {true, true, true}, moves(new int[] {1, 2, 3}, 2, 3, 4));
  }

  @Test
  void whoStaysBlocksTheQueueBehind() {
    assertArrayEquals(new boolean[] {false, false, false}, moves(new int[] {1, 2, 3}, 2, 3, 3));
  }

  @Test
  void twoThatSwapBlockEachOtherAndTheirQueues() {
    assertArrayEquals(
        new boolean[] {false, false, false, false}, moves(new int[] {1, 2, 3, 4}, 2, 3, 2, 3));
  }

  @Test
  void aRingOfThreeMovesAndItsQueueWaits() {
    assertArrayEquals(
        new boolean[] {true, true, true, false, false},
        moves(new int[] {1, 2, 3, 4, 5}, 2, 3, 1, 1, 4));
  }

  @Test
  void onlyTheLongestQueueMovesThoughAnotherCouldMoveElsewhere() {
    // 0 alone wants cell 9; 1 wants it too with 2 behind; 3 waits behind 0 with nobody behind.
    MoveConflicts conflicts = new MoveConflicts(5, 20);
    assertArrayEquals(
        new boolean[] {false, true, true, true, false},
        moves(conflicts, new int[] {1, 2, 3, 4, 5}, 9, 9, 2, 3, 1));
    assertArrayEquals(new int[0], conflicts.tieCells());
  }

  @Test
  void amongEqualQueuesTheLowestIndexGoesWhereTheyPart() {
    MoveConflicts conflicts = new MoveConflicts(4, 20);
    // 3 and 2 lead to cell 9 with 0 behind 3 and 1 behind 2: at cell 9 robot 2 goes.
    assertArrayEquals(
        new boolean[] {false, true, true, false},
        moves(conflicts, new int[] {1, 2, 3, 4}, 4, 3, 9, 9));
    assertArrayEquals(new int[] {9}, conflicts.tieCells());
    // 3 leads alone and 1 and 2 both want its cell: robot 1 follows.
    assertArrayEquals(
        new boolean[] {false, true, false, true},
        moves(conflicts, new int[] {1, 2, 3, 4}, 1, 4, 4, 9));
    assertArrayEquals(new int[] {9}, conflicts.tieCells());
  }

  @Test
  void aChoiceFromOutsideDecidesOnlyTies() {
    WarehouseChoices highest =
        new WarehouseChoices() {
          @Override
          public int request(int shelves, RequestQueue requests) {
            return 0;
          }

          @Override
          public boolean goesFirst(int challenger, int holder) {
            return true;
          }
        };
    MoveConflicts conflicts = new MoveConflicts(3, 20);
    assertArrayEquals(
        new boolean[] {false, false, true},
        moves(conflicts, highest, new int[] {1, 2, 3}, 9, 9, 9));
    assertArrayEquals(
        new boolean[] {true, true, false}, moves(conflicts, highest, new int[] {1, 2, 3}, 9, 1, 9));
  }

  @Test
  void anEarlierStepLeavesNoTrace() {
    MoveConflicts conflicts = new MoveConflicts(2, 20);
    moves(conflicts, new int[] {1, 2}, 9, 9);
    boolean[] apart = moves(conflicts, new int[] {1, 2}, 8, 9);
    assertArrayEquals(new boolean[] {true, true}, apart, Arrays.toString(apart));
    assertArrayEquals(new int[0], conflicts.tieCells());
  }
}
