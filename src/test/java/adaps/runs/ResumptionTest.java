package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.Waiting;
import adaps.config.AdapsException;
import adaps.config.BrokenFileException;
import adaps.config.ConfigException;
import adaps.config.DiskException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.Experiment;
import adaps.pipeline.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may have happened to a run's folder before somebody goes on with it. */
class ResumptionTest {
  private static final ExperimentConfig CONFIG = StoppedRuns.config("match", "fups");

  @TempDir Path runs;
  private Path run;
  private List<String> expected;

  @BeforeEach
  void stopOne() throws Exception {
    expected = StoppedRuns.timelessRows(StoppedRuns.whole(runs, CONFIG));
    do {
      // Where the disk is slower than these tiny runs, the second checkpoint takes the first's
      // turn.
      run = StoppedRuns.stoppedAt(runs, CONFIG, 31);
    } while (checkpoints().size() < 2);
  }

  private List<Path> checkpoints() throws Exception {
    return new CheckpointFolder(run.resolve("checkpoint")).newestFirst();
  }

  private String refused(Class<? extends AdapsException> kind) {
    String sentence =
        assertThrows(kind, () -> Resumption.of(run, OptionalLong.empty())).getMessage();
    assertEquals(1, sentence.lines().count(), sentence);
    return sentence;
  }

  @Test
  void theLastTwoCheckpointsAreKept() throws Exception {
    assertEquals(2, checkpoints().size());
  }

  @Test
  void aDamagedNewestCheckpointFallsBackToTheOneBefore() throws Exception {
    Path newest = checkpoints().get(0);
    byte[] bytes = Files.readAllBytes(newest);
    bytes[bytes.length / 2] ^= 1;
    Files.write(newest, bytes);

    List<String> notes = StoppedRuns.goOn(run);

    assertTrue(notes.get(0).startsWith("The checkpoint " + newest + " is damaged"), notes.get(0));
    assertEquals(expected, StoppedRuns.timelessRows(run));
    assertFalse(Files.exists(newest) && Files.size(newest) == 0);
  }

  @Test
  void aCutNewestCheckpointFallsBackToTheOneBefore() throws Exception {
    Files.write(checkpoints().get(0), new byte[] {65, 68, 65});
    StoppedRuns.goOn(run);
    assertEquals(expected, StoppedRuns.timelessRows(run));
  }

  @Test
  void whereAllCheckpointsAreDamagedNothingIsTouched() throws Exception {
    for (Path file : checkpoints()) {
      Files.write(file, new byte[] {1, 2, 3});
    }
    List<String> before = Files.readAllLines(run.resolve("metrics.csv"));
    assertTrue(refused(BrokenFileException.class).contains("are damaged; delete that folder"));
    assertEquals(before, Files.readAllLines(run.resolve("metrics.csv")));
    assertFalse(Files.exists(run.resolve("run.lock")));
  }

  @Test
  void rowsBehindTheCheckpointAreCutAndATornOneToo() throws Exception {
    Path metrics = run.resolve("metrics.csv");
    List<String> rows = Files.readAllLines(metrics);
    Files.writeString(
        metrics, rows.get(rows.size() - 1) + "\n" + "59,2360,0.1,-1,-1", StandardOpenOption.APPEND);
    StoppedRuns.goOn(run);
    assertEquals(expected, StoppedRuns.timelessRows(run));
  }

  @Test
  void lostRowsComeBackFromTheCheckpoint() throws Exception {
    Files.delete(run.resolve("metrics.csv"));
    StoppedRuns.goOn(run);
    assertEquals(expected, StoppedRuns.timelessRows(run));
  }

  @Test
  void aRunWithoutCheckpointsBeginsFromItsStart() throws Exception {
    for (Path file : checkpoints()) {
      Files.delete(file);
    }
    List<String> notes = StoppedRuns.goOn(run);
    assertEquals(List.of("There is no checkpoint yet, so the run begins from its start."), notes);
    assertEquals(expected, StoppedRuns.timelessRows(run));
  }

  /** Older programs wrote them so where the machine's language has digits of its own. */
  @Test
  void checkpointsNumberedInAnotherLanguageAreFound() throws Exception {
    for (int zero : List.of(0x660, 0x6f0, 0x966, 0x9e6, 0x1040, 0x11136)) {
      Path copy = Files.createDirectory(runs.resolve("digits " + zero));
      StoppedRuns.copy(run, copy);
      for (Path file : new CheckpointFolder(copy.resolve("checkpoint")).newestFirst()) {
        Files.move(file, file.resolveSibling(inDigits(file.getFileName().toString(), zero)));
      }
      List<String> notes = StoppedRuns.goOn(copy);
      assertEquals(List.of("Goes on from update 31."), notes);
      assertEquals(expected, StoppedRuns.timelessRows(copy));
      assertEquals(2, new CheckpointFolder(copy.resolve("checkpoint")).newestFirst().size());
    }
  }

  private static String inDigits(String name, int zero) {
    StringBuilder other = new StringBuilder();
    name.chars()
        .map(c -> c >= '0' && c <= '9' ? zero + c - '0' : c)
        .forEach(other::appendCodePoint);
    return other.toString();
  }

  @Test
  void aFileThatNobodyKnowsAmongTheCheckpointsStopsAResumption() throws Exception {
    for (Path file : checkpoints()) {
      Files.move(file, file.resolveSibling("copy of " + file.getFileName()));
    }
    List<String> before = Files.readAllLines(run.resolve("metrics.csv"));
    String sentence = refused(BrokenFileException.class);
    assertTrue(sentence.contains("copy of checkpoint-"), sentence);
    assertTrue(sentence.contains("move it to another folder"), sentence);
    assertEquals(before, Files.readAllLines(run.resolve("metrics.csv")));
  }

  @Test
  void aFileInThePlaceOfTheCheckpointsStopsAResumption() throws Exception {
    Files.move(run.resolve("checkpoint"), runs.resolve("elsewhere"));
    Files.writeString(run.resolve("checkpoint"), "");
    String sentence = refused(BrokenFileException.class);
    assertTrue(sentence.contains("is no folder of checkpoints"), sentence);
  }

  @Test
  void aChangedConfigurationIsRefusedWithBothValues() throws Exception {
    Path config = run.resolve("config.yaml");
    Files.writeString(config, Files.readString(config).replace("gamma: 0.99", "gamma: 0.5"));
    String sentence = refused(ConfigException.class);
    assertTrue(sentence.contains("'gamma: 0.99'"), sentence);
    assertTrue(sentence.contains("'gamma: 0.5'"), sentence);
  }

  @Test
  void aSecondWriterIsRefusedWithTheFirstsProcess() {
    Resumption first = Resumption.of(run, OptionalLong.empty());
    String sentence = refused(LockedRunException.class);
    assertTrue(sentence.contains("(process " + ProcessHandle.current().pid() + ")"), sentence);
    first.writer().close();
    StoppedRuns.goOn(run);
    assertEquals(expected, StoppedRuns.timelessRows(run));
  }

  @Test
  void aLockThatADeadProcessLeftIsNoObstacle() throws Exception {
    Files.writeString(run.resolve("run.lock"), "999999999 1");
    StoppedRuns.goOn(run);
    assertEquals(expected, StoppedRuns.timelessRows(run));
  }

  @Test
  void whatAKilledProcessLeftHalfWrittenIsClearedAway() throws Exception {
    Files.writeString(run.resolve("masks.json.new"), "{");
    Files.write(run.resolve("checkpoint").resolve("checkpoint-000009.bin.new"), new byte[9]);
    StoppedRuns.goOn(run);
    assertEquals(List.of(), unfinished());
  }

  @Test
  void afterTheEndNothingIsLeftButTheRun() throws Exception {
    StoppedRuns.goOn(run);
    assertEquals(List.of(), unfinished());
    assertFalse(Files.exists(run.resolve("run.lock")));
    Waiting.until(
        "the thread that writes files has ended",
        ResumptionTest::threads,
        () -> !threads().contains("run files"));
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .collect(Collectors.toSet());
  }

  private List<Path> unfinished() throws Exception {
    try (Stream<Path> files = Files.walk(run)) {
      return files.filter(file -> file.toString().endsWith(".new")).toList();
    }
  }

  @Test
  void aStopInTheLastTestLosesNothing() {
    Path last = StoppedRuns.stoppedAt(runs, CONFIG, StoppedRuns.UPDATES);
    assertEquals(RunState.STOPPED, StoredRun.read(last).result().orElseThrow().state());
    assertEquals(expected.subList(0, expected.size() - 1), StoppedRuns.timelessRows(last));
    StoppedRuns.goOn(last);
    assertEquals(expected, StoppedRuns.timelessRows(last));
    assertEquals(RunState.FINISHED, StoredRun.read(last).result().orElseThrow().state());
  }

  @Test
  void shorterThanWhatIsTrainedIsRefusedWithBothNumbers() {
    String sentence =
        assertThrows(ConfigException.class, () -> Resumption.of(run, OptionalLong.of(40)))
            .getMessage();
    assertEquals("steps is 40 but the run has trained 1240 already.", sentence);
    try (RunHost host = RunHost.resume(run, OptionalLong.of(1240))) {
      assertEquals(1240, host.config().run().steps(), "no step more is no step fewer");
    }
  }

  /** The device on which every write fails for want of room; elsewhere a folder in the way. */
  @Test
  void aFullDiskStopsTheRunWithASentenceAndKeepsTheLastCheckpoint() throws Exception {
    long number = Long.parseLong(checkpoints().get(0).getFileName().toString().substring(11, 17));
    Path next =
        checkpoints().get(0).resolveSibling(String.format("checkpoint-%06d.bin", number + 1));
    Path full = Path.of("/dev/full");
    RunHost resumed = RunHost.resume(run, OptionalLong.empty());
    Path beside = Path.of(next + WholeFile.UNFINISHED);
    if (Files.exists(full)) {
      Files.createSymbolicLink(beside, full);
    } else {
      Files.createDirectories(next.resolve("in the way"));
    }
    String sentence;
    try (RunHost host = resumed) {
      Experiment experiment = host.prepare(List.of());
      assertEquals(RunState.FAILED, host.run().state());
      sentence = host.diskError().orElseThrow();
      if (Files.exists(full)) {
        assertTrue(sentence.toLowerCase().contains("no space left on device"), sentence);
      }
      assertTrue(experiment.state() == RunState.STOPPED || experiment.state() == RunState.FINISHED);
    }
    assertEquals(1, sentence.lines().count());
    assertTrue(sentence.contains("resume"), sentence);
    Files.deleteIfExists(next.resolve("in the way"));
    Files.deleteIfExists(next);
    assertFalse(Files.isSymbolicLink(beside), "the half-written file is left");
    assertFalse(Files.exists(run.resolve("run.lock")));

    StoppedRuns.goOn(run);
    assertEquals(expected, StoppedRuns.timelessRows(run));
  }

  @Test
  void aFolderInWhichNothingCanBeWrittenIsRefused() throws Exception {
    Path lock = Files.createDirectory(run.resolve("run.lock"));
    String sentence = refused(DiskException.class);
    assertTrue(sentence.startsWith("The run " + run + " cannot be resumed ("), sentence);
    Files.delete(lock);
  }
}
