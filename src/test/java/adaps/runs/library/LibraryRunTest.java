package adaps.runs.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.runs.RunArchive;
import adaps.runs.RunFolder;
import adaps.runs.RunNotes;
import adaps.studio.SmallRuns;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real runs, read back as rows of the library. */
class LibraryRunTest {
  private static Path finished;

  @TempDir Path folder;

  @BeforeAll
  static void run(@TempDir Path runs) {
    finished = SmallRuns.run(runs, SmallRuns.config("adaps", 3, Map.of()));
  }

  @Test
  void aFinishedRunIsARowWithEverythingOfItsSummary() {
    LibraryRun run = LibraryRun.read(finished);
    assertEquals(RunStatus.FINISHED, run.status());
    assertEquals("spread-5-5-5", run.scenario());
    assertEquals("AdaPS", run.method());
    assertEquals(3L, run.seed());
    assertEquals(800, run.steps());
    assertEquals(3, run.clusters());
    assertEquals(run.result().training().testReturn(), run.testReturn());
    assertTrue(run.testReturn() < 0);
  }

  @Test
  void whatBecameOfARunIsReadFromItsFiles() throws Exception {
    Path path = copyOf(finished);
    RunFolder run = new RunFolder(path);
    Files.delete(run.summary());
    assertEquals(RunStatus.BROKEN_OFF, LibraryRun.read(path).status());
    try (FileChannel channel =
            FileChannel.open(run.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertTrue(held.isValid());
      assertEquals(RunStatus.UNDER_WAY, LibraryRun.read(path).status());
    }
    // A process that is gone has left its file, but the lock ended with it.
    Files.writeString(run.lock(), "999999999 1");
    assertEquals(RunStatus.BROKEN_OFF, LibraryRun.read(path).status());
    Files.writeString(
        run.log(), "2026-11-23T07:54:34.704 ERROR failed: The network's outputs are not finite.\n");
    LibraryRun failed = LibraryRun.read(path);
    assertEquals(RunStatus.FAILED, failed.status());
    assertEquals("The network's outputs are not finite.", failed.problem());
    Files.writeString(run.config(), "scenario: 7");
    LibraryRun unreadable = LibraryRun.read(path);
    assertEquals(RunStatus.UNREADABLE, unreadable.status());
    assertTrue(unreadable.problem().contains("config.yaml"), unreadable.problem());
    Files.delete(run.config());
    LibraryRun nothing = LibraryRun.read(path);
    assertEquals(RunStatus.UNREADABLE, nothing.status());
    assertTrue(nothing.problem().contains("config.yaml"), nothing.problem());
  }

  @Test
  void aResumedRunWasBegunWhenItWasBegun() throws Exception {
    Path path = copyOf(finished);
    RunFolder run = new RunFolder(path);
    String log = Files.readString(run.log());
    Files.writeString(run.log(), "2024-02-03T04:05:06.789 INFO  preparing\n" + log);
    assertEquals("2024-02-03T04:05:06.789", LibraryRun.read(path).began().toString());
    Files.writeString(run.log(), "somebody's words\n");
    assertTrue(LibraryRun.read(path).began().getYear() > 2024, "the configuration's own time");
  }

  @Test
  void aSearchFindsRunsThatHaveAllItsWords() {
    LibraryRun run = LibraryRun.read(finished);
    for (String words :
        List.of("", "spread", "AdaPS finished", "seed 3", "SEED3 5-5-5", "vaeepochs=2")) {
      assertTrue(run.matches(words), words);
    }
    for (String words : List.of("fups", "adaps stopped", "warehouse adaps")) {
      assertFalse(run.matches(words), words);
    }
  }

  @Test
  void aSettingIsAskedForByNameAndValue() {
    LibraryRun run = LibraryRun.read(finished);
    for (String words :
        List.of(
            "vaeEpochs 2", "vaeepochs=2.0", "collectSteps 800 adaps", "gain=4", "seed 3 gain 4")) {
      assertTrue(run.matches(words), words);
    }
    // Digits of other settings and of the folder's date are no values.
    for (String words : List.of("vaeEpochs 8", "vaeEpochs=20", "seed 0", "gain 40")) {
      assertFalse(run.matches(words), words);
    }
  }

  @Test
  void whatPeopleHaveWrittenIsReadAndFound() throws Exception {
    Path path = copyOf(finished);
    new RunNotes("Strong gain", List.of("for the paper"), "Masks overlap.")
        .write(new RunFolder(path));
    LibraryRun run = LibraryRun.read(path);
    assertEquals("Strong gain", run.title());
    assertEquals(List.of("for the paper"), run.given().tags());
    for (String words : List.of("strong", "paper", "OVERLAP finished", "seed 3 masks")) {
      assertTrue(run.matches(words), words);
      assertFalse(LibraryRun.read(finished).matches(words), words);
    }
  }

  @Test
  void notesThatCannotBeReadAreASentenceAndTheRunStays() throws Exception {
    Path path = copyOf(finished);
    Files.writeString(new RunFolder(path).notes(), "{\"name\"");
    LibraryRun run = LibraryRun.read(path);
    assertEquals(RunStatus.FINISHED, run.status());
    assertEquals(800, run.steps());
    assertNull(run.notes());
    assertTrue(run.problem().contains("notes.json, line 1"), run.problem());
    assertEquals("AdaPS on spread-5-5-5, seed 3", run.title());
  }

  @Test
  void theBestTestIsTheHighestOfTheCurve() throws Exception {
    LibraryRun run = LibraryRun.read(finished);
    List<String> rows = Files.readAllLines(new RunFolder(finished).metrics());
    int steps = List.of(rows.get(0).split(",")).indexOf("env_steps");
    int test = List.of(rows.get(0).split(",")).indexOf("test_return_mean");
    String[] best =
        rows.stream()
            .skip(1)
            .map(row -> row.split(","))
            .max(Comparator.comparingDouble(row -> Double.parseDouble(row[test])))
            .orElseThrow();
    assertEquals(Double.parseDouble(best[test]), run.progress().best().testMean());
    assertEquals(Long.parseLong(best[steps]), run.progress().best().envSteps());
  }

  @Test
  void notesThatAreTakenAwayAreAChangeToo() throws Exception {
    Path path = copyOf(finished);
    RunFolder run = new RunFolder(path);
    new RunNotes("a", List.of(), "").write(run);
    // A copy may keep the times of what was copied.
    Files.setLastModifiedTime(run.notes(), FileTime.from(Instant.EPOCH.plusSeconds(60)));
    LibraryShelf shelf = new LibraryShelf(folder);
    assertEquals("a", shelf.read().get(0).given().name());
    Files.delete(run.notes());
    assertEquals("", shelf.read().get(0).given().name());
  }

  @Test
  void runsSideBySideShowWhatDiffersAndNothingElse() throws Exception {
    LibraryRun one = LibraryRun.read(finished);
    Path other = SmallRuns.begin(folder, SmallRuns.config("adaps", 5, Map.of("gain", 2)));
    RunDifferences differences = RunDifferences.of(List.of(one, LibraryRun.read(other)));
    List<RunDifferences.Row> settings =
        differences.rows().stream().filter(RunDifferences.Row::setting).toList();
    assertEquals(
        Set.of(
            new RunDifferences.Row("gain", true, List.of("4", "2")),
            new RunDifferences.Row("seed", true, List.of("3", "5"))),
        Set.copyOf(settings));
    assertEquals(2, settings.size());
    RunDifferences.Row state =
        differences.rows().stream().filter(row -> row.what().equals("State")).findFirst().get();
    assertEquals(List.of("finished", "broken off"), state.values());
  }

  @Test
  void whatOnlyOneOfTwoHasIsNoDifference() {
    LibraryRun usual = begun("spread-5-5-5");
    LibraryRun foraging = begun("foraging-8x8-4p-4f");
    List<String> differing = differing(usual, foraging);
    assertTrue(differing.contains("scenario"), differing.toString());
    assertFalse(differing.contains("groups"), differing.toString());
  }

  @Test
  void whatHasNotChangedIsReadOnlyOnce() throws Exception {
    Path path = copyOf(finished);
    LibraryShelf shelf = new LibraryShelf(folder);
    LibraryRun first = shelf.read().get(0);
    assertSame(first, shelf.read().get(0));
    Files.setLastModifiedTime(
        new RunFolder(path).summary(), FileTime.from(Instant.now().plusSeconds(60)));
    LibraryRun second = shelf.read().get(0);
    assertFalse(first == second);
    assertEquals(first.name(), second.name());
  }

  @Test
  void aFolderThatDoesNotExistHoldsNoRuns() {
    assertEquals(List.of(), new LibraryShelf(folder.resolve("none")).read());
  }

  @Test
  void anArchiveHoldsEveryFileOfTheRunUnderItsName() throws Exception {
    Path file = folder.resolve("run.zip");
    RunArchive.write(new RunFolder(finished), file);
    Set<String> expected;
    try (Stream<Path> files = Files.walk(finished)) {
      expected =
          files
              .filter(Files::isRegularFile)
              .map(one -> finished.getFileName() + "/" + finished.relativize(one))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Set<String> inside =
          zip.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
      assertEquals(expected, inside);
      byte[] config =
          zip.getInputStream(zip.getEntry(finished.getFileName() + "/config.yaml")).readAllBytes();
      assertEquals(Files.readString(finished.resolve("config.yaml")), new String(config, "UTF-8"));
    }
  }

  @Test
  void deletingTakesTheWholeFolderAndNothingElse() throws Exception {
    Path path = copyOf(finished);
    Files.createDirectories(path.resolve("inner"));
    Files.writeString(path.resolve("inner/state"), "x");
    Path other = Files.writeString(folder.resolve("other"), "stays");
    RunArchive.delete(new RunFolder(path));
    assertFalse(Files.exists(path));
    assertTrue(Files.exists(other));
  }

  @Test
  void whatIsNoRunFolderIsNotDeleted() throws Exception {
    Path precious = Files.createDirectories(folder.resolve("precious"));
    assertThrows(IOException.class, () -> RunArchive.delete(new RunFolder(precious)));
    assertTrue(Files.exists(precious));
  }

  private LibraryRun begun(String scenario) {
    return LibraryRun.read(SmallRuns.begin(folder, ExperimentConfig.of(Scenarios.load(scenario))));
  }

  private static List<String> differing(LibraryRun... runs) {
    return RunDifferences.of(List.of(runs)).rows().stream()
        .filter(RunDifferences.Row::setting)
        .map(RunDifferences.Row::what)
        .toList();
  }

  private Path copyOf(Path run) throws IOException {
    return SmallRuns.copy(run, folder);
  }
}
