package adaps.runs;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What happened in a run, with the time: the lines it is given, and everything that is logged on
 * threads that {@link #follow} it, stack traces included.
 */
final class RunLog implements Closeable {
  private static final String KEY = "run";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

  /** A line that says where the run stands, and why. */
  private static final Pattern STATE =
      Pattern.compile(
          "\\S+ +(?:INFO|ERROR) +(preparing|running|paused|finished|stopped|failed)(?:: (.*))?");

  private final BufferedWriter file;
  private final String run;
  private final DiskWriter disk;
  private final Lines lines = new Lines();

  /** Makes the file, or goes on with it. */
  RunLog(RunFolder folder, DiskWriter disk) throws IOException {
    file =
        Files.newBufferedWriter(
            folder.log(),
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
    run = folder.path().toAbsolutePath().toString();
    this.disk = disk;
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      lines.start(context);
    }
  }

  /** From now on, what this thread logs goes to this run's log too. */
  void follow() {
    MDC.put(KEY, run);
  }

  /** Ends {@link #follow} on this thread. */
  static void leave() {
    MDC.remove(KEY);
  }

  /** Adds a line; the time is now, the writing later. */
  void line(String level, String text) {
    line(level, () -> text);
  }

  /** The same, but the text is made when it is written. */
  void line(String level, Supplier<String> text) {
    String time = TIME.format(LocalDateTime.now());
    disk.submit(() -> write(String.format(Locale.ROOT, "%s %-5s %s%n", time, level, text.get())));
  }

  private void write(String text) throws IOException {
    file.write(text);
    file.flush();
  }

  /**
   * Why a run failed, as its log says it last; empty when it did not, and when it was killed.
   *
   * @param file need not exist
   */
  static Optional<String> failure(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Optional<String> failure = Optional.empty();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      Matcher state = STATE.matcher(line);
      if (state.matches()) {
        String sentence = state.group(2) == null ? "" : state.group(2);
        failure = state.group(1).equals("failed") ? Optional.of(sentence) : Optional.empty();
      }
    }
    return failure;
  }

  /**
   * When a run was begun: the time of its log's first line, in the machine's own zone; empty where
   * there is none.
   *
   * @param file need not exist
   */
  static Optional<LocalDateTime> began(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String first = lines.readLine();
      return first == null
          ? Optional.empty()
          : Optional.of(LocalDateTime.parse(first.split(" ", 2)[0], TIME));
    } catch (DateTimeParseException | CharacterCodingException e) {
      // Somebody wrote into it.
      return Optional.empty();
    }
  }

  /** To be called on the writing thread. */
  @Override
  public void close() throws IOException {
    lines.detach();
    file.close();
  }

  private final class Lines extends AppenderBase<ILoggingEvent> {
    private final PatternLayout layout = new PatternLayout();

    void start(LoggerContext logging) {
      setContext(logging);
      setName("run log of " + run);
      layout.setContext(logging);
      layout.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS} %-5level %logger{0}: %msg%n%ex");
      layout.start();
      start();
      logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(this);
    }

    void detach() {
      if (getContext() instanceof LoggerContext logging) {
        logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(this);
      }
      stop();
    }

    @Override
    protected void append(ILoggingEvent event) {
      if (run.equals(event.getMDCPropertyMap().get(KEY))) {
        String text = layout.doLayout(event);
        disk.submit(() -> write(text));
      }
    }
  }
}
