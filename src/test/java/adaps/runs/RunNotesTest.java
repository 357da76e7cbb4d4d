package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.AdapsException;
import adaps.config.ConfigException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunNotesTest {
  private static final RunNotes WRITTEN =
      new RunNotes("Erste Läufe \"A\"", List.of("paper", "gain study"), "One line,\nand another.");

  @TempDir Path runs;

  private RunFolder run;

  @BeforeEach
  void begin() throws Exception {
    run = RunFolder.create(runs, Examples.config(), LocalDateTime.of(2026, 3, 4, 5, 6, 7));
    Files.writeString(run.config(), ConfigFile.text(Examples.config()));
  }

  @Test
  void whatWasWrittenIsReadAgainAndNothingElseOfTheRunChanges() throws Exception {
    byte[] config = Files.readAllBytes(run.config());
    WRITTEN.write(run);
    assertEquals(WRITTEN, RunNotes.read(run));
    assertArrayEquals(config, Files.readAllBytes(run.config()));
    assertEquals(List.of("config.yaml", "notes.json"), names());
  }

  private List<String> names() throws Exception {
    try (var files = Files.list(run.path())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whereNothingIsWrittenThereIsNoFile() throws Exception {
    assertEquals(RunNotes.NONE, RunNotes.read(run));
    WRITTEN.write(run);
    RunNotes.NONE.write(run);
    assertEquals(List.of("config.yaml"), names());
  }

  @Test
  void tagsAreThereOnceHoweverTheyAreWrittenAndWithoutCommas() {
    RunNotes notes = RunNotes.NONE.tagged(List.of("paper, gain  study", "Paper", " "), List.of());
    assertEquals(List.of("paper", "gain study"), notes.tags());
    assertEquals(List.of("gain study"), notes.tagged(List.of(), List.of("PAPER")).tags());
  }

  @Test
  void aNameIsOneLineThatCanBeShown() {
    assertEquals("a b c", new RunNotes(" a\nb\u0007 \tc ", List.of(), "").name());
    assertEquals("a\nb", new RunNotes("", List.of(), "a\r\nb\u0000\n").note());
  }

  @Test
  void whatIsTooLongIsRefusedWithBothNumbers() {
    String name =
        assertThrows(ConfigException.class, () -> RunNotes.NONE.named("x".repeat(101)))
            .getMessage();
    assertEquals("The name has 101 characters but may have 100; make it shorter.", name);
    List<String> many = IntStream.range(0, 21).mapToObj(String::valueOf).toList();
    String tags =
        assertThrows(
                ConfigException.class, () -> RunNotes.NONE.tagged(many, Collections.emptyList()))
            .getMessage();
    assertEquals("There are 21 tags but a run may have 20.", tags);
    assertEquals(20, RunNotes.NONE.tagged(many.subList(1, 21), List.of()).tags().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"name\": \"x",
        "{\"name\": 7, \"tags\": [], \"note\": \"\"}",
        "{\"name\": \"\", \"tags\": \"a\", \"note\": \"\"}",
        "{\"tags\": [], \"note\": \"\"}"
      })
  void aBrokenFileIsSaidByName(String content) throws Exception {
    Files.writeString(run.notes(), content);
    String said = assertThrows(AdapsException.class, () -> RunNotes.read(run)).getMessage();
    assertTrue(said.startsWith(run.notes().toString()), said);
    assertFalse(said.contains("\n"), said);
  }

  @Test
  void aFailedWriteLeavesWhatWasThere() throws Exception {
    WRITTEN.write(run);
    byte[] before = Files.readAllBytes(run.notes());
    // What is written beside the file first finds its place taken.
    Files.createDirectories(run.notes().resolveSibling("notes.json.new/inside"));
    String said =
        assertThrows(AdapsException.class, () -> RunNotes.NONE.named("other").write(run))
            .getMessage();
    assertTrue(said.startsWith(run.notes() + " cannot be written ("), said);
    assertArrayEquals(before, Files.readAllBytes(run.notes()));
  }

  @Test
  void onlyARunFolderTakesNotes() throws Exception {
    Path other = Files.createDirectory(runs.resolve("other"));
    assertThrows(ConfigException.class, () -> WRITTEN.write(new RunFolder(other)));
    try (var files = Files.list(other)) {
      assertEquals(0, files.count());
    }
  }
}
