package adaps.env.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceFileTest {
  @TempDir Path folder;

  private static String refusal(Path file) {
    String message =
        assertThrows(TraceException.class, () -> TraceReplay.replay(file)).getMessage();
    assertEquals(1, message.lines().count(), message);
    return message;
  }

  @Test
  void aTraceWithoutGzipIsReadToo() throws IOException {
    Path plain = folder.resolve("plain.json");
    try (var stream = new GZIPInputStream(Files.newInputStream(ChangedTrace.recorded("bps_v1")))) {
      Files.copy(stream, plain);
    }
    assertTrue(TraceReplay.replay(plain).passed());
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = folder.resolve("none.json.gz");
    assertEquals("There is no trace " + file + "; check the path.", refusal(file));
  }

  @Test
  void aTruncatedGzipIsCalledDamaged() throws IOException {
    byte[] whole = Files.readAllBytes(ChangedTrace.recorded("bps_v1"));
    Path file = folder.resolve("half.json.gz");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertEquals(file + " is a damaged gzip file; copy or record it again.", refusal(file));
  }

  @Test
  void brokenJsonIsReportedWithLineAndColumn() throws IOException {
    Path file = folder.resolve("broken.json");
    Files.writeString(file, "{\"env\": \"bps\",\n \"groups\": [5, ,]}");
    assertEquals(
        file + ", line 2, column 16: this is not JSON; was the file cut short or edited?",
        refusal(file));
  }

  @Test
  void otherJsonIsRefused() throws IOException {
    Path file = folder.resolve("list.json");
    Files.writeString(file, "[1, 2]");
    assertEquals(file + " holds no JSON object; was the file cut short?", refusal(file));
    Files.writeString(file, "{}");
    assertEquals(
        file + ": the field 'env' is missing, so this is no trace that can be replayed.",
        refusal(file));
  }

  @Test
  void aFieldOfTheWrongKindIsReportedWithItsPlace() throws IOException {
    Path file =
        ChangedTrace.of("bps_v1")
            .put("/episodes/1/steps/3/rewards/4", TextNode.valueOf("low"))
            .write(folder);
    assertEquals(
        file
            + ", episode 1, step 3: rewards[4] is no number,"
            + " so this is no trace that can be replayed.",
        refusal(file));
  }

  @Test
  void aMissingFieldIsReportedWithItsPlace() throws IOException {
    Path file = ChangedTrace.of("bps_v1").put("/episodes/0/steps/9/dones", null).write(folder);
    assertTrue(
        refusal(file).startsWith(file + ", episode 0, step 9: the field 'dones' is missing"));
  }
}
