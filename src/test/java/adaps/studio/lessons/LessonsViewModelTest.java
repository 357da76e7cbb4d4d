package adaps.studio.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.commonmark.node.Link;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps and buttons without a window. */
class LessonsViewModelTest {
  private final AtomicInteger otherClusters = new AtomicInteger();
  private final AtomicBoolean cluster = new AtomicBoolean();
  private final AtomicBoolean overlay = new AtomicBoolean();
  private final Written workbench = new Written();
  private LessonFacts facts;
  private LessonsViewModel lessons;

  @BeforeEach
  void make() {
    facts =
        new LessonFacts(
            new LessonFacts.View(
                otherClusters::get,
                cluster::get,
                () -> false,
                overlay::get,
                () -> workbench.setting,
                () -> 10_118));
    lessons = new LessonsViewModel(facts, workbench);
  }

  private static ExperimentConfig config(Map<String, Object> changes) {
    return ExperimentConfig.of(Scenarios.load("spread-5-5-5"), changes);
  }

  private void open(String... links) {
    StringBuilder text = new StringBuilder("# Mine\n");
    for (String link : links) {
      text.append("\n[words](").append(link).append(")\n");
    }
    lessons.open(Lesson.of("mine", text.toString()));
  }

  private void stage(Stage stage, StageProgress.State state) {
    facts.stageChanged(new StageProgress(stage, state, 0, 0, ""));
  }

  private void assertDone(int count) {
    assertEquals(count, lessons.doneCount().get());
  }

  @Test
  void aStageIsReachedBeforeItIsDone() {
    open("wait:stage?name=TRAIN", "wait:done?name=TRAIN");
    facts.runBegins(config(Map.of()), null);
    stage(Stage.TRAIN, StageProgress.State.WAITING);
    assertDone(0);
    stage(Stage.TRAIN, StageProgress.State.RUNNING);
    assertDone(1);
    stage(Stage.TRAIN, StageProgress.State.DONE);
    assertDone(2);
  }

  @Test
  void aSkippedStageIsNotReached() {
    open("wait:stage?name=mask", "wait:done?name=mask");
    facts.runBegins(config(Map.of("method", "fups")), null);
    stage(Stage.MASK, StageProgress.State.SKIPPED);
    assertDone(0);
  }

  @Test
  void onlyTheRunThatIsAskedForCounts() {
    open("wait:began?method=fups", "wait:ended?method=fups");
    facts.runBegins(config(Map.of("method", "adaps")), null);
    facts.stateChanged(RunState.FINISHED, "");
    assertDone(0);
    facts.runBegins(config(Map.of("method", "fups")), null);
    assertDone(1);
    facts.stateChanged(RunState.FAILED, "");
    assertDone(1);
    facts.stateChanged(RunState.STOPPED, "");
    assertDone(2);
  }

  @Test
  void aWarningCountsForItsOwnRunOnly() {
    open("wait:warning?name=masks%20nearly%20identical&gain=1");
    facts.runBegins(config(Map.of("gain", 4.0)), null);
    facts.warning("masks nearly identical", "");
    assertDone(0);
    facts.runBegins(config(Map.of("gain", 1.0)), null);
    assertDone(0);
    facts.warning("empty layer", "");
    assertDone(0);
    facts.warning("masks nearly identical", "");
    assertDone(1);
  }

  @Test
  void whatIsChosenInTheTilesCountsOnceARunHasBegun() {
    open("wait:look", "wait:cluster", "wait:overlay", "wait:agent");
    facts.runBegins(config(Map.of()), null);
    otherClusters.set(5);
    facts.changed();
    assertDone(1);
    cluster.set(true);
    facts.changed();
    assertDone(2);
    overlay.set(true);
    facts.changed();
    assertDone(3);
  }

  @Test
  void aDoneStepStaysDoneAlsoWhenTheLessonIsClosed() {
    open("wait:cluster", "wait:overlay");
    Lesson lesson = lessons.open().get();
    facts.runBegins(config(Map.of()), null);
    cluster.set(true);
    facts.changed();
    cluster.set(false);
    facts.changed();
    assertDone(1);
    lessons.close();
    assertNull(lessons.open().get());
    lessons.open(lesson);
    assertDone(1);
    assertFalse(lessons.isDone(lesson));
    overlay.set(true);
    facts.changed();
    assertTrue(lessons.isDone(lesson));
  }

  @Test
  void buttonsDoWhatTheySay() {
    open(
        "do:set?scenario=spread-5-5-5&method=fups+id&steps=1000",
        "do:run",
        "do:tile?name=Masks",
        "do:masks?name=network",
        "wait:set?method=fups+id");
    List<Link> buttons = List.copyOf(lessons.open().get().actions().keySet());
    assertDone(0);
    lessons.press(buttons.get(0));
    facts.changed();
    assertDone(1);
    assertEquals("fups+id", workbench.setting.run().method());
    assertEquals(1000, workbench.setting.run().steps());
    assertEquals(
        "Set up: spread-5-5-5, method fups+id, steps 1000.",
        lessons.open().get().actions().get(buttons.get(0)).words());
    buttons.subList(1, 4).forEach(lessons::press);
    assertEquals(List.of("set", "run", "tile MASKS", "masks NETWORK"), workbench.written);
  }

  @Test
  void withoutAScenarioOnlyWhatIsNamedChanges() {
    workbench.setting = config(Map.of("seed", 7, "gain", 2.0));
    open("do:set?gain=1", "do:set?scenario=spread-5-5-5&gain=1&groups=2-3-4");
    List<Link> buttons = List.copyOf(lessons.open().get().actions().keySet());
    lessons.press(buttons.get(0));
    assertEquals(config(Map.of("seed", 7, "gain", 1.0)), workbench.setting);
    lessons.press(buttons.get(1));
    assertEquals(0, workbench.setting.run().seed());
    assertEquals(List.of(2, 3, 4), workbench.setting.scenario().settings().get("groups"));
  }

  @Test
  void theLastLessonIsOpenedAgainAndTheTourIsNotOne() {
    lessons.setLast("how-k-is-chosen");
    lessons.openTour();
    lessons.toggleLast();
    assertNull(lessons.open().get());
    lessons.toggleLast();
    assertEquals("how-k-is-chosen", lessons.open().get().name());
    lessons.turn(1);
    assertEquals("from-centre-to-mask", lessons.last());
    lessons.openTour();
    assertTrue(lessons.canTurn(1));
    assertFalse(lessons.canTurn(-1));
    lessons.turn(1);
    assertEquals(Lessons.NAMES.get(0), lessons.last());
  }

  private static final String SETTING = "do:set?scenario=spread-5-5-5&method=fups&steps=1000";
  private static final String LOW = "guess:return?to=-300";
  private static final String HIGH = "guess:return?from=-300";

  private List<Link> guesses() {
    return List.copyOf(lessons.open().get().guesses().keySet());
  }

  private LessonProgress progress() {
    return lessons.of(lessons.open().get());
  }

  private static RunResult result(double testReturn) {
    return new RunResult(
        RunState.FINISHED,
        1000,
        25,
        testReturn,
        null,
        Double.NaN,
        Double.NaN,
        null,
        null,
        Map.of(),
        10_118,
        1,
        Map.of(),
        0);
  }

  private void run(ExperimentConfig config, RunState end, double testReturn) {
    facts.runBegins(config, null);
    facts.ended(result(testReturn));
    facts.stateChanged(end, "");
  }

  @Test
  void theProgramsNumberSaysWhoIsRight() {
    open(LOW, HIGH, SETTING, "do:run", "answer:return");
    assertEquals(1, lessons.stepCount());
    lessons.guess(guesses().get(1));
    run(config(Map.of("method", "fups", "steps", 1000L)), RunState.FINISHED, -688.3);
    assertDone(1);
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
    open(LOW, HIGH, SETTING, "answer:return");
    lessons.guess(guesses().get(0));
    run(config(Map.of("method", "fups", "steps", 1000L)), RunState.FINISHED, -688.3);
    assertTrue(
        progress().verdict().endsWith(" \u2212688.3. You were right."), progress().verdict());
    run(config(Map.of("method", "fups", "steps", 1000L)), RunState.FINISHED, -1);
    assertTrue(progress().verdict().contains("688.3"));
  }

  @Test
  void onlyAFinishedRunOfJustThatSettingAnswers() {
    open(LOW, HIGH, SETTING, "answer:return");
    run(config(Map.of("method", "fups", "steps", 1000L)), RunState.STOPPED, -300);
    run(config(Map.of("method", "fups", "steps", 1000L, "gamma", 0.5)), RunState.FINISHED, -300);
    assertDone(0);
    assertFalse(progress().answered());
    assertTrue(progress().verdict().startsWith("Choose an answer first."));
  }

  @Test
  void parametersAreAnsweredByTheFormWithoutARun() {
    open("guess:parameters?to=10000", "guess:parameters?from=10000", SETTING, "answer:parameters");
    lessons.guess(guesses().get(0));
    lessons.press(lessons.open().get().actions().keySet().iterator().next());
    facts.changed();
    assertEquals(
        "The program: 10,118 parameters, so \u201cwords\u201d is right.", progress().verdict());
  }

  @Test
  void aSettingIsDoneAsLongAsTheFormHoldsJustThat() {
    open(SETTING, "wait:cluster");
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
  void aRunOfAnEarlierLessonTicksNothing() {
    open(SETTING, "wait:ended");
    run(config(Map.of("method", "fups", "steps", 1000L, "lambda", 0.5)), RunState.FINISHED, -300);
    assertDone(0);
    run(config(Map.of("method", "fups", "steps", 1000L)), RunState.FINISHED, -300);
    assertDone(1);
  }

  @Test
  void anEndedRunIsTickedWithItsReturn() {
    open("wait:ended?method=fups");
    run(config(Map.of("method", "fups")), RunState.FINISHED, -688.3);
    Link step = lessons.open().get().conditions().keySet().iterator().next();
    assertEquals("words: test return \u2212688.3", progress().words(step));
  }

  /** Writes down what it is asked to do. */
  private static final class Written implements Workbench {
    private final List<String> written = new ArrayList<>();
    private ExperimentConfig setting;

    @Override
    public ExperimentConfig setting() {
      return setting;
    }

    @Override
    public void set(ExperimentConfig newSetting) {
      setting = newSetting;
      written.add("set");
    }

    @Override
    public void run() {
      written.add("run");
    }

    @Override
    public void rerun() {
      written.add("rerun");
    }

    @Override
    public void pauseOrContinue() {
      written.add("pause");
    }

    @Override
    public void stop() {
      written.add("stop");
    }

    @Override
    public void tile(TileName tile) {
      written.add("tile " + tile);
    }

    @Override
    public void tiles() {
      written.add("tiles");
    }

    @Override
    public void masks(MaskLook look) {
      written.add("masks " + look);
    }

    @Override
    public void showSetup() {
      written.add("setup");
    }

    @Override
    public void compare() {
      written.add("compare");
    }
  }
}
