package adaps.env.trace;

import adaps.env.warehouse.RequestQueue;
import adaps.env.warehouse.WarehouseChoices;
import java.util.Arrays;

/** Makes the choices of one recorded step of the warehouse again. */
final class RecordedChoices implements WarehouseChoices {
  private static final int FORWARD = 1;

  private final FirstDifference difference;
  private final int[] draws;
  private final int[] queue;
  private final int[] resolved;

  /** Only where the recording says that queues were equally long does it decide who went. */
  private final boolean tied;

  private int used;

  RecordedChoices(TraceEntry recorded, int[] resolved, FirstDifference difference) {
    this.resolved = resolved;
    this.difference = difference;
    draws = recorded.integers("draws");
    queue = recorded.integers("request_queue");
    tied = recorded.table("tie_cells", 2).length > 0;
  }

  @Override
  public int request(int shelves, RequestQueue requests) {
    int draw = used < draws.length ? draws[used] : 0;
    if (used >= draws.length) {
      difference.noteWords("draws", "recorded " + draws.length + ", but a delivery needs more");
    } else if (draw < 1 || draw > shelves || requests.contains(draw)) {
      difference.noteWords("draws, entry " + used, "recorded " + draw + ", which cannot be drawn");
      draw = 0;
    }
    if (used == draws.length - 1 && Arrays.stream(queue).noneMatch(shelf -> shelf == draws[used])) {
      difference.noteWords(
          "draws, entry " + used, "recorded " + draw + ", which is not in the queue");
    }
    used++;
    return draw == 0 ? anyFree(shelves, requests) : draw;
  }

  /** Keeps the warehouse whole until the difference that was noted ends the replay. */
  private static int anyFree(int shelves, RequestQueue requests) {
    int shelf = 1;
    while (shelf < shelves && requests.contains(shelf)) {
      shelf++;
    }
    return shelf;
  }

  @Override
  public boolean goesFirst(int challenger, int holder) {
    return tied && resolved[challenger] == FORWARD && resolved[holder] != FORWARD;
  }

  /** Number of draws that the step needed. */
  int used() {
    return used;
  }

  /** Every recorded draw must have been needed. */
  void compareCount() {
    if (used < draws.length) {
      difference.noteWords("draws", "recorded " + draws.length + ", but " + used + " were needed");
    }
  }
}
