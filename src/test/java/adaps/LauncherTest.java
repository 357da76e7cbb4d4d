package adaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.runs.StoredRun;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, on a machine without a display. */
class LauncherTest {
  private static final long PATIENCE_SECONDS = 90;

  @TempDir Path folder;

  @Test
  void aloneWithoutDisplayItTrainsInTheTerminalAndEndsCleanlyWhenAsked() throws Exception {
    Process adaps = start();
    await(adaps, "1 Collect");
    adaps.destroy();
    assertTrue(adaps.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it does not end");

    assertEquals(130, adaps.exitValue(), err());
    String sentence = err().lines().filter(line -> !line.startsWith("WARNING")).findFirst().get();
    assertTrue(sentence.contains("there is no display"), sentence);
    assertTrue(sentence.contains("trains spread-5-5-5 here in the terminal"), sentence);
    assertTrue(out().contains("Stopped in "), out());
    Path run = onlyRun();
    assertEquals("spread-5-5-5", StoredRun.read(run).config().scenario().name());
    assertTrue(Files.readString(run.resolve("summary.json")).contains("\"state\": \"stopped\""));
    assertTrue(Files.readString(run.resolve("run.log")).stripTrailing().endsWith("stopped"));
    assertFalse(err().contains("Exception"), err());
  }

  @Test
  void standardOutputHoldsTheJsonObjectAloneAndTheLogIsElsewhere() throws Exception {
    Process adaps =
        start(
            "train",
            "spread-5-5-5",
            "--method",
            "nops",
            "--steps",
            "400",
            "--set",
            "testInterval=400",
            "--set",
            "testEpisodes=1",
            "--json");
    assertTrue(adaps.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it does not end");
    assertEquals(0, adaps.exitValue(), err());
    assertEquals(1, out().lines().count(), out());
    assertTrue(out().startsWith("{\"run\":"), out());
    assertTrue(Files.isDirectory(folder.resolve("logs")), "no log folder");
  }

  private Process start(String... arguments) throws IOException {
    ProcessBuilder builder =
        JavaProcess.of(
                withoutTests(),
                List.of("-Dadaps.logs=" + folder.resolve("logs")),
                "adaps.Launcher",
                List.of(arguments))
            .directory(folder.toFile());
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    return builder
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  /** The program's own class path, without the tests and their logging. */
  private static String withoutTests() {
    return Stream.of(JavaProcess.classPath().split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void await(Process adaps, String text) throws IOException {
    Waiting.until(
        "the program says '" + text + "'",
        this::said,
        () -> err().contains(text) || !adaps.isAlive());
    assertTrue(err().contains(text), () -> "it ended without a word of '" + text + "': " + said());
  }

  private String said() {
    try {
      return err();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  private String out() throws IOException {
    return Files.readString(folder.resolve("out"));
  }

  private Path onlyRun() throws IOException {
    try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
      List<Path> found = runs.toList();
      assertEquals(1, found.size());
      return found.get(0);
    }
  }
}
