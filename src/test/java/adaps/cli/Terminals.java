package adaps.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/** A command line with both outputs caught. */
public final class Terminals {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine adaps;

  /** Where no window can be opened. */
  public Terminals() {
    this(
        (file, demonstration) -> {
          throw new NoWindowException("there is no display (DISPLAY is not set)", null);
        });
  }

  Terminals(StudioDoor studio) {
    adaps =
        AdapsCommand.create(
            Terminal.plain(new PrintWriter(out, true), new PrintWriter(err, true)), studio);
  }

  public int run(List<String> arguments) {
    return adaps.execute(arguments.toArray(new String[0]));
  }

  public int run(String... arguments) {
    return run(List.of(arguments));
  }

  public String out() {
    return out.toString();
  }

  public String err() {
    return err.toString();
  }

  /** Forgets what was said. */
  public void clear() {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
  }
}
