package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  @Test
  void theBareCLocaleCountsAsUtf8() {
    assertEquals(StandardCharsets.UTF_8, Terminal.charset(null, StandardCharsets.US_ASCII));
    assertEquals(
        StandardCharsets.UTF_8, Terminal.charset("ANSI_X3.4-1968", StandardCharsets.UTF_8));
    assertEquals(
        StandardCharsets.ISO_8859_1, Terminal.charset("ISO-8859-1", StandardCharsets.UTF_8));
  }

  /** A result that nobody got is no result. */
  @ParameterizedTest
  @CsvSource({"No space left on device, true", "Broken pipe, false"})
  void aResultThatCannotBeWrittenFailsTheCommand(String reason, boolean said) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(reason);
          }
        };
    for (String command : List.of("methods", "methods --json", "scenarios", "--help")) {
      StringWriter err = new StringWriter();
      Terminal terminal =
          Terminal.plain(
              new ResultWriter(full, StandardCharsets.UTF_8), new PrintWriter(err, true));
      int code =
          AdapsCommand.create(terminal, (file, demonstration) -> ExitCode.DONE)
              .execute(command.split(" "));
      assertEquals(ExitCode.FAILED, code, command);
      assertEquals(said, err.toString().contains("could not be written to standard output"));
    }
  }

  @Test
  void theWidthIsTheSecondNumberOfSttySize() {
    assertEquals(132, TerminalProbe.columns("24 132\n", 80));
    assertEquals(80, TerminalProbe.columns("0 0\n", 80));
    assertEquals(80, TerminalProbe.columns("stty: error", 80));
    assertEquals(40, TerminalProbe.columns("24 12", 80));
  }

  @Test
  void coloursAreLeftOutWhereTheyAreNotWanted() {
    assertTrue(TerminalProbe.showsColours(Map.of("TERM", "xterm")));
    assertFalse(TerminalProbe.showsColours(Map.of("TERM", "xterm", "NO_COLOR", "1")));
    assertFalse(TerminalProbe.showsColours(Map.of("TERM", "dumb")));
    assertFalse(TerminalProbe.showsColours(Map.of()));
  }

  @Test
  void logsGoWhereTheSystemKeepsThem() {
    assertEquals(Path.of("/h/.cache/adaps-studio"), LogFolder.of("Linux", "/h", Map.of()));
    assertEquals(
        Path.of("/c/adaps-studio"), LogFolder.of("Linux", "/h", Map.of("XDG_CACHE_HOME", "/c")));
    assertEquals(Path.of("/h/Library/Logs/AdaPS Studio"), LogFolder.of("Mac OS X", "/h", Map.of()));
  }

  @Test
  void tablesAlignAndWrap() {
    TextTable table = new TextTable(20, 0, 6, 5);
    table.row("a", "one two three", "x y z u v w");
    table.row("bcd", "", "");
    assertEquals(
        List.of("a    one     x y z", "     two     u v w", "     three", "bcd"), table.lines());
  }

  @Test
  void wordsTooLongForALineAreBroken() {
    assertEquals(List.of("ab", "cdef", "gh"), TextTable.wrap("ab cdefgh", 4));
  }
}
