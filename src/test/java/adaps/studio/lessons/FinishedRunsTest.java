package adaps.studio.lessons;

import static adaps.studio.lessons.LessonReading.config;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.pipeline.RunEvent;
import adaps.pipeline.RunState;
import adaps.runs.RunFolder;
import adaps.runs.library.LibraryRun;
import adaps.studio.SmallRuns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Link;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stored runs in the place of those that a lesson asks for, without a window. */
class FinishedRunsTest {
  private static final String SETTING =
      "do:set?scenario=spread-5-5-5&method=fups&seed=3&steps=800&testInterval=400&testEpisodes=2";

  private static Path finished;

  @TempDir Path folder;

  private final LessonReading reading = new LessonReading();
  private final LessonsViewModel lessons = reading.lessons;

  @BeforeAll
  static void run(@TempDir Path runs) {
    Map<String, Object> asked =
        Map.of("method", "fups", "seed", 3L, "steps", 800L, "testInterval", 400, "testEpisodes", 2);
    // How often checkpoints are taken changes no number.
    finished = SmallRuns.run(runs, config(asked).with("checkpointSeconds", 700.0));
  }

  private void stored(Path run) {
    reading.workbench.stored = List.of(LibraryRun.read(run));
    lessons.look();
  }

  private Link button() {
    return lessons.open().get().runs().keySet().iterator().next();
  }

  private boolean offered() {
    return lessons.stored(button()).isPresent();
  }

  @Test
  void aFinishedRunOfJustThatSettingIsTakenInsteadOfTrainingAnew() {
    reading.open(SETTING, "do:run", "wait:ended");
    assertFalse(offered());
    stored(finished);
    assertTrue(offered());
    lessons.take(button());
    assertEquals(List.of("set", "show " + finished.getFileName()), reading.workbench.written);
    assertEquals(3, reading.workbench.setting.run().seed());
  }

  @Test
  void aRunOfAnotherSeedOrLengthOrOneThatNeverEndedIsNotOffered() throws Exception {
    reading.open(SETTING.replace("seed=3", "seed=4"), "do:run");
    stored(finished);
    assertFalse(offered());
    reading.open(SETTING.replace("steps=800", "steps=1200"), "do:run");
    assertFalse(offered());
    reading.open(SETTING, "do:run");
    assertTrue(offered());
    Path copy = SmallRuns.copy(finished, folder);
    Files.delete(new RunFolder(copy).summary());
    stored(copy);
    assertFalse(offered());
  }

  @Test
  void nothingIsOfferedWhileARunIsUnderWayOrWhenTheRunIsTheOneThatIsShown() {
    reading.open(SETTING, "do:run");
    stored(finished);
    LessonFacts facts = reading.facts;
    facts.accept(new RunEvent.Begins(config(Map.of("method", "fups")), null));
    assertFalse(offered());
    facts.accept(new RunEvent.StateChanged(RunState.FINISHED, ""));
    assertTrue(offered());
    facts.accept(new RunEvent.Begins(LibraryRun.read(finished).config(), null));
    facts.accept(new RunEvent.StateChanged(RunState.FINISHED, ""));
    assertFalse(offered());
  }

  @Test
  void aRunWithoutASettingBeforeItIsAnyRun() {
    reading.open("do:run");
    stored(finished);
    assertTrue(lessons.open().get().runs().isEmpty());
  }
}
