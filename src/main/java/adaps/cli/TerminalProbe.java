package adaps.cli;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Finds out what kind of terminal this process has. */
final class TerminalProbe {
  private TerminalProbe() {}

  /** Whether a person's terminal is connected. */
  static boolean isInteractive() {
    Console console = System.console();
    return console != null && isTerminal(console);
  }

  /** JDK 22 and later give a console even where there is no terminal, and a method that tells. */
  private static boolean isTerminal(Console console) {
    try {
      Method isTerminal = Console.class.getMethod("isTerminal");
      return (Boolean) isTerminal.invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** Whether colour codes are welcome (no-color.org; a terminal called dumb knows none). */
  static boolean showsColours(Map<String, String> environment) {
    boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    String terminal = environment.getOrDefault("TERM", "");
    boolean windows = File.separatorChar == '\\' && !environment.containsKey("WT_SESSION");
    return !refused && !windows && !terminal.isEmpty() && !terminal.equals("dumb");
  }

  /** Columns of the terminal. */
  static int width(int otherwise) {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      stty.waitFor(1, TimeUnit.SECONDS);
      return columns(size, otherwise);
    } catch (IOException e) {
      return otherwise;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return otherwise;
    }
  }

  /** The second number of {@code stty size}, unless it is missing or too small to be true. */
  static int columns(String size, int otherwise) {
    String[] numbers = size.trim().split("\\s+");
    if (numbers.length != 2 || !numbers[1].matches("\\d{2,4}")) {
      return otherwise;
    }
    return Math.max(40, Integer.parseInt(numbers[1]));
  }
}
