package adaps.studio.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnexpectedErrorsTest {
  @Test
  void anErrorAtEveryPulseIsShownOnce() {
    List<String> shown = new ArrayList<>();
    UnexpectedErrors errors = new UnexpectedErrors(shown::add);
    for (int pulse = 0; pulse < 60; pulse++) {
      errors.uncaughtException(Thread.currentThread(), new IllegalStateException("no brush"));
    }
    errors.uncaughtException(Thread.currentThread(), new IllegalStateException("no paint"));
    assertEquals(2, shown.size());
    assertTrue(shown.get(0).contains("no brush"));
  }
}
