package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is asked to end says first what became of its command. */
class LateWordsTest {
  @TempDir Path folder;

  @Test
  void whyACommandEndedIsSaidBeforeTheProcessEnds() throws Exception {
    String nowhere = folder.resolve("nowhere").toString();
    ChildRun child = new ChildRun(folder, LateWords.class.getName(), List.of("evaluate", nowhere));
    assertEquals(ExitCode.INTERRUPTED, child.exit(), child.said());
    assertTrue(
        child.said().contains("nowhere") || child.said().contains("taken away"), child.said());
  }
}
