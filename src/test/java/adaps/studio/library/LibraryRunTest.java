package adaps.studio.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.runs.RunArchive;
import adaps.runs.RunFolder;
import adaps.studio.SmallRuns;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
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
  void whatHasNotChangedIsReadOnlyOnce() throws Exception {
    Path path = copyOf(finished);
    LibraryShelf shelf = new LibraryShelf(folder);
    LibraryRun first = shelf.read().get(0);
    assertSame(first, shelf.read().get(0));
    Files.setLastModifiedTime(
        new RunFolder(path).summary(),
        java.nio.file.attribute.FileTime.from(Instant.now().plusSeconds(60)));
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

  private Path copyOf(Path run) throws IOException {
    return SmallRuns.copy(run, folder);
  }
}
