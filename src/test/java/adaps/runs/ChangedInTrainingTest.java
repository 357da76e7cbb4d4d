package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.AdapsException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.RunControl;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A learning rate and an entropy weight that a person changes in the middle of a run. */
class ChangedInTrainingTest {
  private static final ExperimentConfig CONFIG =
      StoppedRuns.config("match", "fups").with("checkpointUpdates", 10);
  private static final String CHANGES = "entropyWeight=0.2@30;learningRate=0.01@30";
  private static final int CHANGED_AT = 30;

  @TempDir Path runs;

  /** Changes both when the checkpoint of update 30 is taken, and stops at a later one. */
  private static final class Person implements RunListener {
    private final long stopAt;
    private RunControl control;

    Person(long stopAt) {
      this.stopAt = stopAt;
    }

    @Override
    public void accept(RunEvent event) {
      if (event instanceof RunEvent.CheckpointTaken taken) {
        if (taken.checkpoint().updates() == CHANGED_AT) {
          control.set("learningRate", 0.01);
          control.set("entropyWeight", 0.2);
        } else if (taken.checkpoint().updates() == stopAt) {
          control.stop();
        }
      }
    }
  }

  private Path changed(String name, long stopAt) {
    try (RunHost host = RunHost.create(runs.resolve(name), CONFIG)) {
      Person person = new Person(stopAt);
      person.control = host.prepare(List.of(person)).control();
      host.run();
      return host.folder().path();
    }
  }

  private static void assertSame(Path one, Path other) throws Exception {
    assertEquals(StoppedRuns.timelessRows(one), StoppedRuns.timelessRows(other));
    for (String file : List.of("policy.bin", "best.bin", "experiment.json")) {
      assertEquals(-1, Files.mismatch(one.resolve(file), other.resolve(file)), file);
    }
  }

  @Test
  void isRepeatedToTheBitByWhoeverKnowsTheChanges() throws Exception {
    Path live = changed("live", -1);
    assertEquals(CHANGES, StoredRun.read(live).config().a2c().changes());
    assertSame(StoppedRuns.whole(runs.resolve("set"), withChanges()), live);
    assertNotEquals(
        StoppedRuns.timelessRows(StoppedRuns.whole(runs.resolve("plain"), CONFIG)),
        StoppedRuns.timelessRows(live));
    assertTrue(
        Files.readString(live.resolve("run.log"))
            .contains("learning rate 3e-4 \u2192 0.01 after update 30"));
  }

  private static ExperimentConfig withChanges() {
    return CONFIG.with("changes", CHANGES);
  }

  @Test
  void aStoppedRunGoesOnWithTheChangedSettings() throws Exception {
    Path whole = changed("whole", -1);
    Path stopped = changed("stopped", 50);
    StoppedRuns.goOn(stopped);
    assertSame(whole, stopped);
  }

  @Test
  void aKilledRunMakesTheChangeAgainAtItsUpdate() throws Exception {
    Path whole = changed("whole", -1);
    Path killed = changed("killed", 40);
    // What a loss of power leaves: the newest checkpoint is older than the change.
    Files.move(killed.resolve("checkpoint"), runs.resolve("newer"));
    Path older = StoppedRuns.stoppedAt(runs.resolve("older"), CONFIG, CHANGED_AT);
    Files.move(older.resolve("checkpoint"), killed.resolve("checkpoint"));
    List<String> notes = StoppedRuns.goOn(killed);
    assertTrue(notes.contains("Goes on from update 30."), notes.toString());
    assertSame(whole, killed);
  }

  @Test
  void isAnotherExperimentThanTheUndisturbedOne() {
    Path run = changed("run", -1);
    ExperimentConfig config = StoredRun.read(run).config();
    assertNotEquals(ExperimentKey.of(CONFIG).withoutSeed(), ExperimentKey.of(config).withoutSeed());
    Object changes = ChangedSettings.of(config).get("changes");
    assertEquals(CHANGES, changes);
  }

  @Test
  void changesEditedByHandAreRefused() throws Exception {
    Path run = changed("run", 40);
    Path yaml = run.resolve("config.yaml");
    String text = Files.readString(yaml);
    Files.writeString(yaml, text.replace("learningRate=0.01@30", "learningRate=0.02@30"));
    assertTrue(refusal(run).contains("was edited"), refusal(run));
    // Also where nothing vouches for the file: its checkpoint has learned with something else.
    Files.delete(run.resolve("experiment.json"));
    String sentence = refusal(run);
    assertTrue(sentence.contains("until its update 40 it has 'changes: " + CHANGES), sentence);
    // What the checkpoint has not learned with yet may be another one.
    Files.writeString(yaml, text.replace("@30", "@40"));
    assertTrue(refusal(run).contains("'changes: none'"), refusal(run));
    Files.writeString(yaml, text.replace(CHANGES, CHANGES + ";learningRate=0.02@40"));
    Resumption.of(run, OptionalLong.empty()).writer().close();
  }

  private static String refusal(Path run) {
    return assertThrows(AdapsException.class, () -> Resumption.of(run, OptionalLong.empty()))
        .getMessage();
  }

  @Test
  void aRunOfAnOlderProgramGoesOnAndCanBeChanged() throws Exception {
    Path whole = StoppedRuns.whole(runs.resolve("whole"), CONFIG.with("changes", CHANGES));
    Path old = StoppedRuns.stoppedAt(runs.resolve("old"), CONFIG, CHANGED_AT);
    Path yaml = old.resolve("config.yaml");
    String text = Files.readString(yaml);
    assertTrue(text.contains("  changes: none\n"), text);
    Files.writeString(yaml, text.replace("  changes: none\n", ""));
    Files.delete(old.resolve("experiment.json"));
    assertEquals("none", StoredRun.read(old).config().a2c().changes());
    Map<String, String> settings = Map.of("learningRate", "0.01", "entropyWeight", "0.2");
    try (RunHost host = RunHost.resume(old, OptionalLong.empty(), settings)) {
      host.prepare(List.of());
      host.run();
    }
    assertEquals(StoppedRuns.timelessRows(whole), StoppedRuns.timelessRows(old));
  }
}
