package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.DiskException;
import adaps.config.ExperimentConfig;
import adaps.config.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  private static final LocalDateTime BEGAN = LocalDateTime.of(2026, 3, 4, 5, 6, 7);

  @TempDir Path runs;

  @Test
  void theNameTellsScenarioMethodSeedAndTime() {
    RunFolder folder = RunFolder.create(runs.resolve("a/b"), Examples.config(), BEGAN);
    assertEquals("pair-fups+id-seed7-20260304-050607", folder.name());
    assertTrue(Files.isDirectory(runs.resolve("a/b").resolve(folder.name())));
  }

  @Test
  void runsOfTheSameSecondHaveFoldersOfTheirOwn() {
    RunFolder.create(runs, Examples.config(), BEGAN);
    String second = RunFolder.create(runs, Examples.config(), BEGAN).name();
    String third = RunFolder.create(runs, Examples.config(), BEGAN).name();
    assertEquals("pair-fups+id-seed7-20260304-050607-2", second);
    assertEquals("pair-fups+id-seed7-20260304-050607-3", third);
  }

  @Test
  void aScenarioNameCannotLeadOutOfTheRunsFolder() {
    Scenario scenario = new Scenario("../../x y/ü", "", "spread", "", Map.of());
    RunFolder folder = RunFolder.create(runs, ExperimentConfig.of(scenario), BEGAN);
    assertEquals(runs, folder.path().getParent());
    assertEquals("x-y-adaps-seed0-20260304-050607", folder.name().replaceAll("-+", "-"));
  }

  @Test
  void aRunsFolderThatIsALinkWorks() throws Exception {
    Path link =
        Files.createSymbolicLink(runs.resolve("link"), Files.createDirectory(runs.resolve("real")));
    RunFolder folder = RunFolder.create(link, Examples.config(), BEGAN);
    assertTrue(Files.isDirectory(runs.resolve("real").resolve(folder.name())));
  }

  @Test
  void aFileInTheWayIsSaidInOneSentence() throws Exception {
    Path file = Files.writeString(runs.resolve("file"), "");
    DiskException refused =
        assertThrows(DiskException.class, () -> RunFolder.create(file, Examples.config(), BEGAN));
    assertEquals(
        "The runs folder "
            + file
            + " cannot be written (a file is in the way); choose another one.",
        refused.getMessage());
  }
}
