package adaps.cli;

import adaps.cli.picture.Glyphs;
import adaps.cli.picture.Style;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

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
        writer(FileDescriptor.out, charset),
        writer(FileDescriptor.err, charset),
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

  private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset), true);
  }
}
