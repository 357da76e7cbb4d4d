package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  /** A rename would make a file of it, of /dev/null too where root asks for it. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no pipes among the files")
  void aPipeIsNotReplaced() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    assertThrows(FileAlreadyExistsException.class, () -> WholeFile.write(pipe, "text"));
    assertTrue(Files.exists(pipe));
    assertFalse(Files.isRegularFile(pipe));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(pipe), left.toList());
    }
  }
}
