package adaps.studio.lessons;

import static adaps.studio.lessons.LessonReading.config;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.a2c.UpdateMetrics;
import adaps.config.ExperimentConfig;
import adaps.conflict.ConflictLevels;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.ReturnParts;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;

/** What finished runs and settings say to a lesson's question and steps, without a window. */
class LessonAnswersTest {
  private static final String SETTING = "do:set?scenario=spread-5-5-5&method=fups&steps=1000";
  private static final String LOW = "guess:return?to=-300";
  private static final String HIGH = "guess:return?from=-300";

  private final LessonReading reading = new LessonReading();
  private final WrittenWorkbench workbench = reading.workbench;
  private final LessonFacts facts = reading.facts;
  private final LessonsViewModel lessons = reading.lessons;

  private List<Link> guesses() {
    return List.copyOf(lessons.open().get().guesses().keySet());
  }

  private LessonProgress progress() {
    return lessons.of(lessons.open().get());
  }

  private static RunResult result(double testReturn) {
    return new RunResult(
        RunState.FINISHED,
        new RunResult.Training(1000, 25, testReturn, 10_118, 1, 0, 1),
        RunResult.Clusters.NONE,
        RunResult.Masks.NONE,
        Map.of(),
        Map.of());
  }

  private void run(ExperimentConfig config, RunState end, double testReturn) {
    facts.accept(new RunEvent.Begins(config, null));
    facts.accept(new RunEvent.Ended(result(testReturn)));
    facts.accept(new RunEvent.StateChanged(end, ""));
  }

  @Test
  void stepsAreCountedInWordsAlsoWhereThereIsOne() {
    assertEquals("0 of 1 step", LessonProgress.words(0, 1));
    assertEquals("1 step done", LessonProgress.words(1, 1));
    assertEquals("1 of 3 steps", LessonProgress.words(1, 3));
    assertEquals("all 3 steps done", LessonProgress.words(3, 3));
  }

  @Test
  void theProgramsNumberSaysWhoIsRight() {
    reading.open(LOW, HIGH, SETTING, "do:run", "answer:return");
    assertEquals(1, lessons.stepCount());
    lessons.guess(guesses().get(1));
    run(config(Map.of("method", "fups", "steps", 1000L)), RunState.FINISHED, -688.3);
    reading.assertDone(1);
    assertTrue(progress().isRight(guesses().get(0)));
    assertFalse(progress().isRight(guesses().get(1)));
    assertEquals(
        "The program: test return \u2212688.3, so \u201cwords\u201d is right.",
        progress().verdict());
    lessons.guess(guesses().get(0));
    assertEquals(guesses().get(1), progress().guess(), "a guess after the answer is none");
  }

  @Test
  void aRightGuessIsToldSoAndTheAnswerStays() {
    reading.open(LOW, HIGH, SETTING, "answer:return");
    lessons.guess(guesses().get(0));
    run(config(Map.of("method", "fups", "steps", 1000L)), RunState.FINISHED, -688.3);
    assertTrue(
        progress().verdict().endsWith(" \u2212688.3. You were right."), progress().verdict());
    run(config(Map.of("method", "fups", "steps", 1000L)), RunState.FINISHED, -1);
    assertTrue(progress().verdict().contains("688.3"));
  }

  @Test
  void onlyAFinishedRunOfJustThatSettingAnswers() {
    reading.open(LOW, HIGH, SETTING, "answer:return");
    run(config(Map.of("method", "fups", "steps", 1000L)), RunState.STOPPED, -300);
    run(config(Map.of("method", "fups", "steps", 1000L, "gamma", 0.5)), RunState.FINISHED, -300);
    reading.assertDone(0);
    assertFalse(progress().answered());
    assertTrue(progress().verdict().startsWith("Choose an answer first."));
  }

  @Test
  void parametersAreAnsweredByTheFormWithoutARun() {
    reading.open(
        "guess:parameters?to=10000", "guess:parameters?from=10000", SETTING, "answer:parameters");
    lessons.guess(guesses().get(0));
    lessons.press(lessons.open().get().actions().keySet().iterator().next());
    facts.changed();
    assertEquals(
        "The program: 10,118 parameters, so \u201cwords\u201d is right.", progress().verdict());
  }

  @Test
  void efficiencyIsThatOfTheCriticAtTheLastTest() {
    reading.open(
        "guess:efficiency?to=0.4", "guess:efficiency?from=0.4", SETTING, "answer:efficiency");
    lessons.guess(guesses().get(0));
    ExperimentConfig config = config(Map.of("method", "fups", "steps", 1000L));
    run(config, RunState.FINISHED, -300);
    assertFalse(progress().answered(), "nothing was measured");
    facts.accept(new RunEvent.Begins(config, null));
    facts.accept(new RunEvent.Tested(point(0.9)));
    facts.accept(new RunEvent.Tested(point(0.058)));
    facts.accept(new RunEvent.Ended(result(-300)));
    facts.accept(new RunEvent.StateChanged(RunState.FINISHED, ""));
    assertEquals("The program: critic efficiency 0.06. You were right.", progress().verdict());
  }

  private static MetricPoint point(double efficiency) {
    ConflictLevels.Level critic = new ConflictLevels.Level(efficiency, 0, 0, 0, 0);
    return new MetricPoint(
        1,
        40,
        1,
        new MetricPoint.TestReturn(-300, -300, -300),
        -300,
        new UpdateMetrics.Means(1, 2, 3, 4),
        0,
        new ConflictLevels(new ConflictLevels.Level(0.7, 0, 0, 0, 0), critic),
        ReturnParts.UNKNOWN);
  }

  @Test
  void aSettingIsDoneAsLongAsTheFormHoldsJustThat() {
    reading.open(SETTING, "wait:cluster");
    Link set = lessons.open().get().actions().keySet().iterator().next();
    assertFalse(lessons.isSetUp(set));
    lessons.press(set);
    facts.changed();
    assertTrue(lessons.isSetUp(set));
    workbench.setting = config(Map.of("method", "fups", "steps", 1000L, "lambda", 0.5));
    facts.changed();
    assertFalse(lessons.isSetUp(set));
  }

  @Test
  void aRunHasWhatOtherMethodsHaveOfTheirOwnAsItIsByDefault() {
    reading.open(SETTING, "wait:ended?keepProbability=0.5");
    run(config(Map.of("method", "fups", "steps", 1000L)), RunState.FINISHED, -300);
    reading.assertDone(1);
  }

  @Test
  void aRunOfAnEarlierLessonTicksNothing() {
    reading.open(SETTING, "wait:ended");
    run(config(Map.of("method", "fups", "steps", 1000L, "lambda", 0.5)), RunState.FINISHED, -300);
    reading.assertDone(0);
    run(config(Map.of("method", "fups", "steps", 1000L)), RunState.FINISHED, -300);
    reading.assertDone(1);
  }

  @Test
  void anEndedRunIsTickedWithItsReturn() {
    reading.open("wait:ended?method=fups");
    run(config(Map.of("method", "fups")), RunState.FINISHED, -688.3);
    Link step = lessons.open().get().conditions().keySet().iterator().next();
    assertEquals("words: test return \u2212688.3", progress().words(step));
  }
}
