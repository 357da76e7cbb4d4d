package adaps.studio.lessons;

import static adaps.studio.lessons.LessonReading.config;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.runs.ExperimentKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;

/** The file that a reader hands in. */
class LessonResultTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 27, 9, 5, 7, 123);
  private static final String TEXT =
      """
      # Mine
      [Low](guess:return?to=-300)
      [High](guess:return?from=-300)

      [Set up](do:set?scenario=spread-5-5-5&method=fups&seed=2&steps=1000) [Run](do:run)

      [It has run](wait:ended)

      [An agent](wait:set?method=adaps)

      [The program](answer:return)
      """;

  private final LessonReading reading = new LessonReading();
  private final ExperimentConfig fups =
      config(Map.of("method", "fups", "seed", 2L, "steps", 1000L));

  private void run(ExperimentConfig config, double testReturn) {
    run(config, testReturn, RunState.FINISHED);
  }

  private void run(ExperimentConfig config, double testReturn, RunState how) {
    reading.facts.accept(new RunEvent.Begins(config, null));
    reading.facts.accept(
        new RunEvent.Ended(
            new RunResult(
                how,
                new RunResult.Training(1000, 25, testReturn, 10_118, 1, 0, 1),
                RunResult.Clusters.NONE,
                RunResult.Masks.NONE,
                Map.of(),
                Map.of())));
    reading.facts.accept(new RunEvent.StateChanged(how, ""));
  }

  private JsonNode written() throws Exception {
    Lesson lesson = reading.lessons.open().get();
    String text = LessonResult.text(lesson, reading.lessons.of(lesson), NOW);
    return new ObjectMapper().readTree(text);
  }

  private Link guess(int choice) {
    return List.copyOf(reading.lessons.open().get().guesses().keySet()).get(choice);
  }

  @Test
  void aResultSaysLessonTimeGuessAnswerAndWhichRunsItRestsOn() throws Exception {
    reading.lessons.open(Lesson.of("mine.md", TEXT));
    reading.lessons.guess(guess(1));
    run(config(Map.of("method", "nops", "steps", 1000L)), -1);
    run(fups, -688.5);
    JsonNode result = written();
    assertEquals("mine.md", result.get("lesson").textValue());
    assertEquals("Mine", result.get("title").textValue());
    assertEquals("2026-11-27T09:05:07", result.get("saved").textValue());
    assertEquals(3, result.get("steps").intValue());
    assertEquals(2, result.get("done").intValue());
    assertEquals(List.of("An agent"), List.of(result.get("open").get(0).textValue()));
    assertEquals(1, result.get("open").size());
    assertEquals("High", result.get("guess").textValue());
    assertEquals("test return \u2212688.5", result.get("answer").textValue());
    assertEquals(-688.5, result.get("value").doubleValue());
    assertTrue(result.get("right").isBoolean() && !result.get("right").booleanValue());
    assertEquals(1, result.get("runs").size(), "the other run was none of the lesson's");
    JsonNode run = result.get("runs").get(0);
    assertTrue(run.get("setting").textValue().startsWith("adaps:spread-5-5-5?method=fups&seed=2"));
    assertEquals(2, run.get("seed").intValue());
    assertEquals(ExperimentKey.of(fups).digest(), run.get("identity").textValue());
    assertEquals(-688.5, run.get("testReturn").doubleValue());
    assertTrue(run.get("finished").booleanValue());
  }

  /** Its step is done all the same, and the teacher sees it. */
  @Test
  void aRunThatTheReaderStoppedIsNotFinished() throws Exception {
    reading.lessons.open(Lesson.of("mine.md", TEXT));
    run(fups, -700, RunState.STOPPED);
    JsonNode result = written();
    assertEquals(1, result.get("done").intValue());
    assertEquals(2, result.get("open").size());
    assertFalse(result.get("runs").get(0).get("finished").booleanValue());
  }

  @Test
  void aRightGuessIsRightAndOneThatWasNotMadeIsNeither() throws Exception {
    reading.lessons.open(Lesson.of("mine.md", TEXT));
    assertTrue(written().get("right").isNull());
    assertTrue(written().get("guess").isNull());
    assertTrue(written().get("answer").isNull());
    reading.lessons.guess(guess(0));
    assertTrue(written().get("right").isNull(), "nothing has been answered");
    run(fups, -688.5);
    assertTrue(written().get("right").booleanValue());
  }

  @Test
  void theFileIsCalledAfterLessonAndDay() {
    Lesson lesson = Lesson.of("mine.md", TEXT);
    assertEquals("lesson-mine-2026-11-27.json", LessonResult.fileName(lesson, NOW));
  }
}
