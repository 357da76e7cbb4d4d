package adaps.studio.lessons;

import static adaps.studio.lessons.LessonReading.config;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.pipeline.RunEvent;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps and buttons without a window. */
class LessonsViewModelTest {
  private final LessonReading reading = new LessonReading();
  private final WrittenWorkbench workbench = reading.workbench;
  private final LessonFacts facts = reading.facts;
  private final LessonsViewModel lessons = reading.lessons;

  private void stage(Stage stage, StageProgress.State state) {
    facts.accept(new RunEvent.StageChanged(new StageProgress(stage, state, 0, 0, "")));
  }

  @Test
  void lessonsOfOnesOwnFollowAndATornOneIsLeftOutWithASentence(@TempDir Path folder)
      throws Exception {
    Path mine = Files.writeString(folder.resolve("mine.md"), "# Mine\n\n[Run](do:run)\n");
    Path torn = Files.writeString(folder.resolve("torn.md"), "# Torn\n\n[x](do:nothing)\n");
    LessonsViewModel more = new LessonsViewModel(facts, workbench, List.of(torn, mine));
    assertEquals(8, more.lessons().size());
    assertEquals("Mine", more.lessons().get(7).title());
    assertEquals(Set.of(torn), more.refused().keySet());
    assertTrue(more.refused().get(torn).contains("torn.md, line 3"), more.refused()::toString);
  }

  @Test
  void aStageIsReachedBeforeItIsDone() {
    reading.open("wait:stage?name=TRAIN", "wait:done?name=TRAIN");
    facts.accept(new RunEvent.Begins(config(Map.of()), null));
    stage(Stage.TRAIN, StageProgress.State.WAITING);
    reading.assertDone(0);
    stage(Stage.TRAIN, StageProgress.State.RUNNING);
    reading.assertDone(1);
    stage(Stage.TRAIN, StageProgress.State.DONE);
    reading.assertDone(2);
  }

  @Test
  void aSkippedStageIsNotReached() {
    reading.open("wait:stage?name=mask", "wait:done?name=mask");
    facts.accept(new RunEvent.Begins(config(Map.of("method", "fups")), null));
    stage(Stage.MASK, StageProgress.State.SKIPPED);
    reading.assertDone(0);
  }

  @Test
  void onlyTheRunThatIsAskedForCounts() {
    reading.open("wait:began?method=fups", "wait:ended?method=fups");
    facts.accept(new RunEvent.Begins(config(Map.of("method", "adaps")), null));
    facts.accept(new RunEvent.StateChanged(RunState.FINISHED, ""));
    reading.assertDone(0);
    facts.accept(new RunEvent.Begins(config(Map.of("method", "fups")), null));
    reading.assertDone(1);
    facts.accept(new RunEvent.StateChanged(RunState.FAILED, ""));
    reading.assertDone(1);
    facts.accept(new RunEvent.StateChanged(RunState.STOPPED, ""));
    reading.assertDone(2);
  }

  @Test
  void aWarningCountsForItsOwnRunOnly() {
    reading.open("wait:warning?name=masks%20nearly%20identical&gain=1");
    facts.accept(new RunEvent.Begins(config(Map.of("gain", 4.0)), null));
    facts.accept(new RunEvent.Warned("masks nearly identical", ""));
    reading.assertDone(0);
    facts.accept(new RunEvent.Begins(config(Map.of("gain", 1.0)), null));
    reading.assertDone(0);
    facts.accept(new RunEvent.Warned("empty layer", ""));
    reading.assertDone(0);
    facts.accept(new RunEvent.Warned("masks nearly identical", ""));
    reading.assertDone(1);
  }

  @Test
  void whatIsChosenInTheTilesCountsOnceARunHasBegun() {
    reading.open("wait:look", "wait:cluster", "wait:overlay", "wait:agent");
    facts.accept(new RunEvent.Begins(config(Map.of()), null));
    reading.otherClusters.set(5);
    facts.changed();
    reading.assertDone(1);
    reading.cluster.set(true);
    facts.changed();
    reading.assertDone(2);
    reading.overlay.set(true);
    facts.changed();
    reading.assertDone(3);
  }

  @Test
  void aDoneStepStaysDoneAlsoWhenTheLessonIsClosed() {
    reading.open("wait:cluster", "wait:overlay");
    Lesson lesson = lessons.open().get();
    facts.accept(new RunEvent.Begins(config(Map.of()), null));
    reading.cluster.set(true);
    facts.changed();
    reading.cluster.set(false);
    facts.changed();
    reading.assertDone(1);
    lessons.close();
    assertNull(lessons.open().get());
    lessons.open(lesson);
    reading.assertDone(1);
    assertFalse(lessons.isDone(lesson));
    reading.overlay.set(true);
    facts.changed();
    assertTrue(lessons.isDone(lesson));
  }

  @Test
  void buttonsDoWhatTheySay() {
    reading.open(
        "do:set?scenario=spread-5-5-5&method=fups+id&steps=1000",
        "do:run",
        "do:tile?name=Masks",
        "do:masks?name=network",
        "wait:set?method=fups+id");
    List<Link> buttons = List.copyOf(lessons.open().get().actions().keySet());
    reading.assertDone(0);
    lessons.press(buttons.get(0));
    facts.changed();
    reading.assertDone(1);
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
    reading.open("do:set?gain=1", "do:set?scenario=spread-5-5-5&gain=1&groups=2-3-4");
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
}
