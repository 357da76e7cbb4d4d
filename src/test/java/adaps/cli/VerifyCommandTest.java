package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int verify(Object... arguments) {
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    return new CommandLine(new VerifyCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(texts);
  }

  private static Path recorded() {
    try {
      return Path.of(VerifyCommandTest.class.getResource("/traces/bps_v1.json.gz").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The recording with the first obs_dim changed. */
  private Path changed() throws IOException {
    try (var stream = new GZIPInputStream(Files.newInputStream(recorded()))) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Files.writeString(
          folder.resolve("changed.json"), text.replaceFirst("\"obs_dim\": *10", "\"obs_dim\": 11"));
    }
  }

  @Test
  void aMetTraceEndsWithZero() {
    assertEquals(0, verify(recorded()));
    assertTrue(out.toString().startsWith("passed  " + recorded() + "  100 steps"), out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void aDifferenceEndsWithOneAndIsPrinted() throws IOException {
    assertEquals(1, verify(recorded(), changed()));
    assertTrue(out.toString().contains("header, obs_dim: recorded 11, replayed 10"));
    assertTrue(out.toString().contains("1 passed, 1 failed"));
  }

  @Test
  void anUnreadableFileEndsWithTwoAndOneSentence() {
    Path none = folder.resolve("none.json.gz");
    assertEquals(2, verify(none, recorded()));
    assertEquals("There is no trace " + none + "; check the path.", err.toString().strip());
    assertTrue(out.toString().contains("1 passed, 1 failed"));
  }

  @Test
  void noFileIsAWrongArgument() {
    assertEquals(2, verify());
    assertTrue(err.toString().contains("TRACE"));
  }

  @Test
  void jsonIsOneObjectWithTheDocumentedFields() throws IOException {
    Path changed = changed();
    assertEquals(1, verify("--json", recorded(), changed));
    JsonNode report = new ObjectMapper().readTree(out.toString());
    assertEquals(1, out.toString().lines().count());
    assertEquals(1, report.get("passed").intValue());
    assertEquals(1, report.get("failed").intValue());
    JsonNode good = report.get("files").get(0);
    assertEquals(recorded().toString(), good.get("file").textValue());
    assertTrue(good.get("passed").booleanValue());
    assertEquals(100, good.get("steps").intValue());
    assertTrue(good.get("firstDifference").isNull());
    JsonNode bad = report.get("files").get(1);
    assertEquals(changed.toString(), bad.get("file").textValue());
    assertEquals(
        "header, obs_dim: recorded 11, replayed 10", bad.get("firstDifference").textValue());
  }
}
