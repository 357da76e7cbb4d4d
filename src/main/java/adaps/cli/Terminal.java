package adaps.cli;

import adaps.cli.picture.Glyphs;
import adaps.cli.picture.Style;
import adaps.runs.DiskError;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What a command writes to, and what can be shown there.
 *
 * @param out results
 * @param err progress, warnings and errors
 * @param style how pictures look
 * @param width columns
 * @param interactive whether a person watches, so that a line may be drawn over
 */
public record Terminal(
    PrintWriter out, PrintWriter err, Style style, int width, boolean interactive) {

  private static final int PLAIN_WIDTH = 80;

  /** The terminal or the files that this process was started with. */
  public static Terminal system() {
    boolean interactive = TerminalProbe.isInteractive();
    Charset charset = charset(System.getProperty("stdout.encoding"), nativeCharset());
    boolean unicode = charset.newEncoder().canEncode("█╭░");
    boolean colour = interactive && TerminalProbe.showsColours(System.getenv());
    return new Terminal(
        new ResultWriter(new FileOutputStream(FileDescriptor.out), charset),
        new PrintWriter(
            new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), charset), true),
        new Style(unicode ? Glyphs.UNICODE : Glyphs.ASCII, colour),
        interactive ? TerminalProbe.width(PLAIN_WIDTH) : PLAIN_WIDTH,
        interactive);
  }

  /** Writers with no terminal behind them. */
  public static Terminal plain(PrintWriter out, PrintWriter err) {
    return new Terminal(out, err, new Style(Glyphs.UNICODE, false), PLAIN_WIDTH, false);
  }

  /** The same place, but nobody draws over lines there. */
  Terminal withoutProgressBar() {
    return new Terminal(out, err, style, width, false);
  }

  /**
   * Says why the results could not be written, unless nobody listens any more, as behind {@code |
   * head -1}.
   *
   * @return whether they were written
   */
  boolean checkWritten() {
    if (!out.checkError()) {
      return true;
    }
    Optional<IOException> failure =
        out instanceof ResultWriter results ? results.failure() : Optional.empty();
    String reason = failure.map(DiskError::reason).orElse("it is closed");
    if (!reason.toLowerCase(Locale.ROOT).contains("pipe")) {
      err.println(
          "The result could not be written to standard output ("
              + reason
              + "); make room, and ask for it again.");
      err.flush();
    }
    return false;
  }

  /**
   * What the output is encoded in. The bare C locale names ASCII although next to every terminal of
   * today reads UTF-8, so it counts as UTF-8.
   */
  static Charset charset(String ofOutput, Charset ofMachine) {
    Charset charset =
        ofOutput != null && Charset.isSupported(ofOutput) ? Charset.forName(ofOutput) : ofMachine;
    return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
  }

  private static Charset nativeCharset() {
    String name = System.getProperty("native.encoding");
    return name != null && Charset.isSupported(name)
        ? Charset.forName(name)
        : Charset.defaultCharset();
  }
}
