package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {
  @TempDir Path folder;

  @Test
  void filesAppearTogetherAndOnlyWhenAllAreWhole() throws Exception {
    Path out = folder.resolve("new/report");
    try (WholeFolder whole = new WholeFolder(out)) {
      whole.add("figures/a.svg", "a");
      whole.add("page.html", "p");
      assertFalse(Files.exists(out.resolve("page.html")));
      whole.finish();
    }
    assertEquals(List.of("figures", "figures/a.svg", "page.html"), names(out));
  }

  @Test
  void whatIsNotFinishedIsTakenAwayWithTheFoldersThatWereMadeForIt() throws Exception {
    try (WholeFolder whole = new WholeFolder(folder.resolve("new/report"))) {
      whole.add("figures/a.svg", "a");
    }
    assertEquals(List.of(), names(folder));
  }

  @Test
  void whatWasThereBeforeStaysUntilTheNewIsWhole() throws Exception {
    Files.writeString(folder.resolve("page.html"), "old");
    try (WholeFolder whole = new WholeFolder(folder)) {
      whole.add("page.html", "new");
    }
    assertEquals("old", Files.readString(folder.resolve("page.html")));
    assertEquals(List.of("page.html"), names(folder));
  }

  @Test
  void whatAKilledProcessLeftIsTakenAway() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path left = Files.createDirectory(folder.resolve(".unfinished-" + gone.pid() + "-1"));
    Files.writeString(left.resolve("a.svg"), "half");
    try (WholeFolder whole = new WholeFolder(folder)) {
      whole.add("page.html", "new");
      whole.finish();
    }
    assertEquals(List.of("page.html"), names(folder));
  }

  @Test
  void aPlaceInWhichNothingCanBeMadeIsToldAndLeftAsItWas() throws Exception {
    Files.writeString(folder.resolve("file"), "");
    assertThrows(IOException.class, () -> new WholeFolder(folder.resolve("file/report")));
    assertEquals(List.of("file"), names(folder));
    assertTrue(Files.isRegularFile(folder.resolve("file")));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !file.equals(folder))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
