package adaps.studio.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestAnswerTest {
  private final Deque<Runnable> worker = new ArrayDeque<>();
  private final Deque<Runnable> back = new ArrayDeque<>();
  private final LatestAnswer latest = new LatestAnswer(worker::add, back::add);
  private final List<String> told = new ArrayList<>();

  private void work() {
    while (!worker.isEmpty()) {
      worker.poll().run();
    }
    while (!back.isEmpty()) {
      back.poll().run();
    }
  }

  @Test
  void onlyTheNewestQuestionIsAnswered() {
    latest.ask(() -> "first", told::add);
    latest.ask(() -> "second", told::add);
    work();
    assertEquals(List.of("second"), told);
  }

  @Test
  void anAnswerOnItsWayIsDroppedWhenNobodyWantsItAnyMore() {
    latest.ask(() -> "late", told::add);
    worker.poll().run();
    latest.forget();
    work();
    assertEquals(List.of(), told);
  }

  @Test
  void aQuestionThatCannotBeAnsweredDoesNotStopTheNext() {
    latest.<String>ask(
        () -> {
          throw new IllegalStateException("a question of this test that has no answer");
        },
        told::add);
    work();
    latest.ask(() -> "next", told::add);
    work();
    assertEquals(List.of("next"), told);
  }
}
