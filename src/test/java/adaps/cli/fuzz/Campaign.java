package adaps.cli.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.AllocatedBytes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives a command many damaged inputs and collects what must not happen: an exit code other than
 * those it documents, words that are no plain sentence, a stack trace, too much time or memory.
 */
final class Campaign {
  /** Inputs for each format; {@code -Dadaps.fuzz=20000} makes a longer campaign of it. */
  static final int INPUTS = Integer.getInteger("adaps.fuzz", 1000);

  private static final Duration LONGEST = Duration.ofSeconds(300 + INPUTS / 4);
  private static final double MAX_INPUT_SECONDS = 5;
  private static final long MAX_BYTES = 256L << 20;
  private static final int MAX_SENTENCE = 700;
  private static final Pattern QUOTED = Pattern.compile("'[^']*'");
  private static final Pattern FOR_PROGRAMMERS =
      Pattern.compile(
          "Exception|(StackOverflow|OutOfMemory|Linkage|Assertion)Error|\\tat "
              + "|\\b(java|javax|sun|com|org|adaps)\\.[a-z]+\\.|Input length|\\bStreamRead");
  private static final ThreadMXBean MEASURED = ManagementFactory.getThreadMXBean();

  private final String format;
  private final Map<String, String> findings = new LinkedHashMap<>();
  private int accepted;
  private int refused;
  private double computed;

  /** What became of an input: the exit code and what was said. */
  record Outcome(int code, String words) {}

  /** Gives the input of a number to the command. */
  interface Attempt {
    Outcome of(int number) throws Exception;
  }

  Campaign(String format) {
    this.format = format;
  }

  /** Makes all attempts; fails with the first input of each kind of finding. */
  void run(Attempt attempt) {
    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          for (int number = 0; number < INPUTS; number++) {
            attempt(number, attempt);
          }
        },
        format + " hangs");
    System.out.printf(
        Locale.ROOT,
        "%s: %d inputs, %d accepted, %d refused, %.1f s of computing%n",
        format,
        INPUTS,
        accepted,
        refused,
        computed);
    assertTrue(refused > INPUTS / 10, format + ": hardly anything was damaged");
    assertTrue(findings.isEmpty(), () -> format + "\n" + String.join("\n", findings.values()));
  }

  private void attempt(int number, Attempt attempt) {
    long began = MEASURED.getCurrentThreadCpuTime();
    long bytes = AllocatedBytes.ofThisThread();
    try {
      judge(number, attempt.of(number));
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      find(e.getClass() + place(e), number, trace.toString().lines().limit(9).toList().toString());
    }
    double seconds = (MEASURED.getCurrentThreadCpuTime() - began) * 1e-9;
    computed += seconds;
    if (seconds > MAX_INPUT_SECONDS) {
      find("time", number, "computes for " + seconds + " s");
    }
    bytes = AllocatedBytes.ofThisThread() - bytes;
    if (bytes > MAX_BYTES) {
      find("memory", number, "allocates " + (bytes >> 20) + " MiB");
    }
  }

  private static String place(Throwable e) {
    return e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0].toString();
  }

  private void judge(int number, Outcome outcome) {
    if (outcome.code == 2) {
      refused++;
      if (outcome.words.isBlank()) {
        find("silence", number, "is refused without a word");
      }
      outcome.words.lines().forEach(line -> judgeSentence(number, line));
    } else if (outcome.code == 0) {
      accepted++;
    } else {
      find("exit " + outcome.code + kind(outcome.words), number, outcome.words);
    }
  }

  private void judgeSentence(int number, String line) {
    String bare = QUOTED.matcher(line).replaceAll("");
    if (FOR_PROGRAMMERS.matcher(bare).find()) {
      find("for programmers" + kind(line), number, line);
    } else if (!line.endsWith(".") && !line.endsWith("?") || line.length() > MAX_SENTENCE) {
      find("no sentence" + kind(line), number, line);
    } else if (line.chars().anyMatch(Character::isISOControl)) {
      find("control characters" + kind(line), number, line);
    }
  }

  private static String kind(String words) {
    return words.replaceAll("[^a-z]+", "").replaceAll("(?<=^.{60}).*", "");
  }

  private void find(String kind, int number, String what) {
    String shown = what.length() > 900 ? what.substring(0, 900) + "…" : what;
    findings.putIfAbsent(kind, "input " + number + ": " + shown);
  }
}
