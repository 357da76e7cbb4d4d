package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.nets.RowBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkersTest {
  @Test
  void everyRowStaysInItsNetworkAndMaskAndInOrder() {
    RowBlock[] blocks = {
      new RowBlock(0, 0, 0, 24), new RowBlock(1, 2, 24, 56), new RowBlock(2, 1, 90, 8)
    };
    try (Workers workers = new Workers(2)) {
      RowBlock[][] cut = workers.cut(blocks);

      assertEquals(rows(new RowBlock[][] {blocks}), rows(cut));
      assertEquals(2, cut.length);
      assertEquals(40, rows(new RowBlock[][] {cut[0]}).size());
    }
  }

  @Test
  void manySmallBlocksAreSharedOutWhole() {
    RowBlock[] blocks = new RowBlock[30];
    for (int agent = 0; agent < 30; agent++) {
      blocks[agent] = new RowBlock(agent, 0, 8 * agent, 8);
    }
    try (Workers workers = new Workers(2)) {
      RowBlock[][] cut = workers.cut(blocks);

      assertEquals(15, cut[0].length);
      assertEquals(15, cut[1].length);
      assertEquals(rows(new RowBlock[][] {blocks}), rows(cut));
    }
  }

  private static List<String> rows(RowBlock[][] lists) {
    List<String> rows = new ArrayList<>();
    for (RowBlock[] list : lists) {
      for (RowBlock block : list) {
        for (int row = block.first(); row < block.first() + block.rows(); row++) {
          rows.add(block.network() + " " + block.mask() + " " + row);
        }
      }
    }
    return rows;
  }

  @Test
  void allPartsAreDoneWhenRunReturnsAlsoAfterASleep() {
    AtomicIntegerArray calls = new AtomicIntegerArray(2);
    try (Workers workers = new Workers(2)) {
      for (int round = 1; round <= 2_000; round++) {
        if (round % 500 == 0) {
          awaitSleep();
        }
        workers.run(calls::incrementAndGet);
        assertEquals(round, calls.get(0));
        assertEquals(round, calls.get(1));
      }
    }
  }

  @Test
  void whatBreaksInTheSecondWorkerReachesTheCaller() {
    try (Workers workers = new Workers(2)) {
      RuntimeException thrown =
          assertThrows(
              IllegalArgumentException.class,
              () ->
                  workers.run(
                      part -> {
                        if (part == 1) {
                          throw new IllegalArgumentException("here");
                        }
                      }));
      assertEquals("here", thrown.getMessage());
      workers.run(part -> {});
    }
  }

  @Test
  void theSecondThreadEndsWithItsWorkers() {
    Workers workers = new Workers(2);
    assertTrue(second().isPresent());
    workers.close();
    Waiting.until("the second thread has ended", () -> second().isEmpty());
  }

  /** Until the second thread has given up waiting busily. */
  private static void awaitSleep() {
    Waiting.until(
        "the second thread sleeps",
        () -> second().orElseThrow().getState().name().endsWith("WAITING"));
  }

  private static Optional<Thread> second() {
    String name = Thread.currentThread().getName() + ", 2";
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .findAny();
  }
}
