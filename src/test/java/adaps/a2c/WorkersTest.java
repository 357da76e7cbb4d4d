package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.nets.RowBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
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

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 16, 64})
  void anyNumberOfWorkersHasEveryRowOnceInOrder(int count) {
    RowBlock[] blocks = {
      new RowBlock(0, 0, 0, 29), new RowBlock(1, 2, 29, 0), new RowBlock(2, 1, 29, 600)
    };
    try (Workers workers = new Workers(count)) {
      RowBlock[][] cut = workers.cut(blocks);

      assertEquals(count, cut.length);
      assertEquals(rows(new RowBlock[][] {blocks}), rows(cut));
      for (RowBlock[] part : cut) {
        int rows = rows(new RowBlock[][] {part}).size();
        assertTrue(rows <= 629.0 / count + 8, rows + " rows of 629 for one of " + count);
      }
    }
  }

  /** 16 floats are a cache line; the training thread has the first lot, and the only one. */
  @Test
  void twoWorkersStepEnvironmentsInLotsOfACacheLine() {
    try (Workers two = new Workers(2);
        Workers three = new Workers(3)) {
      assertEquals(List.of(0, 8, 8), firstEnvironments(two, 8));
      assertEquals(List.of(0, 16, 20), firstEnvironments(two, 20));
      assertEquals(List.of(0, 32, 40), firstEnvironments(two, 40));
      assertEquals(List.of(0, 32, 64), firstEnvironments(two, 64));
      assertEquals(List.of(0, 2, 5, 8), firstEnvironments(three, 8));
    }
  }

  private static List<Integer> firstEnvironments(Workers workers, int environments) {
    return IntStream.rangeClosed(0, workers.count())
        .mapToObj(part -> workers.firstEnvironment(environments, part))
        .toList();
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
  void allPartsAreDoneWhenRunReturnsAlsoAfterASleep() throws InterruptedException {
    inThreadOfItsOwn(
        () -> {
          AtomicIntegerArray calls = new AtomicIntegerArray(2);
          try (Workers workers = new Workers(2)) {
            for (int round = 1; round <= 2_000; round++) {
              if (round % 500 == 0) {
                awaitState(Thread.State.WAITING);
              }
              workers.run(calls::incrementAndGet);
              assertEquals(round, calls.get(0));
              assertEquals(round, calls.get(1));
            }
          }
        });
  }

  /** More than this machine has cores: whoever gets none in time is helped. */
  @Test
  void everyPartIsDoneOnceHoweverManyWorkersThereAre() {
    int count = 9;
    AtomicIntegerArray calls = new AtomicIntegerArray(count);
    int[] before = new int[count];
    try (Workers workers = new Workers(count)) {
      for (int round = 1; round <= 3_000; round++) {
        int now = round;
        workers.run(
            part -> {
              calls.incrementAndGet(part);
              before[part] = now;
            });
        for (int part = 0; part < count; part++) {
          assertEquals(round, calls.get(part));
          assertEquals(round, before[part], "what a part wrote is seen by the caller");
        }
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
  void whatBreaksInTheCallersPartWaitsForTheOtherPart() {
    AtomicIntegerArray done = new AtomicIntegerArray(1);
    try (Workers workers = new Workers(2)) {
      assertThrows(
          IllegalArgumentException.class,
          () ->
              workers.run(
                  part -> {
                    if (part == 0) {
                      throw new IllegalArgumentException("here");
                    }
                    long end = System.nanoTime() + 20_000_000;
                    Waiting.until("its own part is long over", () -> System.nanoTime() >= end);
                    done.set(0, 1);
                  }));
      assertEquals(1, done.get(0));
    }
  }

  @Test
  void theSecondThreadEndsWithItsWorkers() throws InterruptedException {
    inThreadOfItsOwn(
        () -> {
          new Workers(2).close();
          awaitState(Thread.State.TERMINATED);
        });
  }

  @Test
  void aProgramThatForgetsItsWorkersCanEnd() {
    try (Workers workers = new Workers(2)) {
      Thread caller = Thread.currentThread();
      workers.run(
          part ->
              assertTrue(Thread.currentThread() == caller || Thread.currentThread().isDaemon()));
    }
  }

  /** Other tests may have workers too: a second thread is known by its caller's name. */
  private static void inThreadOfItsOwn(Runnable test) throws InterruptedException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread caller = new Thread(test, "caller of a test of workers");
    caller.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
    caller.setDaemon(true);
    caller.start();
    caller.join();
    if (failure.get() != null) {
      throw new AssertionError(failure.get());
    }
  }

  private static void awaitState(Thread.State state) {
    String name = Thread.currentThread().getName() + ", 2";
    Waiting.until("the second thread is " + state, () -> stateOf(name) == state);
  }

  private static Thread.State stateOf(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(name))
        .map(Thread::getState)
        .findFirst()
        .orElse(Thread.State.TERMINATED);
  }
}
