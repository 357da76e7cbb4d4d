package adaps.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A process whose command fails, and that is asked to end at the very moment at which it begins to
 * say why.
 */
final class LateWords extends StringWriter {
  private static final long MILLIS = 500;

  private boolean asked;

  private LateWords() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] arguments) {
    PrintWriter late = new PrintWriter(new LateWords(), true);
    Terminal terminal = Terminal.plain(new PrintWriter(System.out, true), late);
    System.exit(
        AdapsCommand.create(terminal, (file, demonstration) -> ExitCode.DONE).execute(arguments));
  }

  @Override
  public void write(String words, int from, int length) {
    if (!asked) {
      asked = true;
      askToEnd();
    }
    System.out.println(words.substring(from, from + length));
  }

  private static void askToEnd() {
    Thread asking = new Thread(() -> System.exit(ExitCode.FAILED));
    asking.start();
    try {
      asking.join(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
