package adaps.cli;

import adaps.config.AdapsException;
import adaps.config.DiskException;
import adaps.config.NearestName;
import adaps.config.Sentence;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in a sentence; stack traces go to the log alone. */
final class ErrorSentences
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
  /** What Java reads in place of a letter that a charset does not have. */
  private static final char REPLACEMENT = '\uFFFD';

  /** picocli's words for an option's value that is no number of the Java type. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?s)Invalid value for option '(\\S+)'.*?: '(.*)' is not an? (int|long|double).*");

  private static final Logger LOG = LoggerFactory.getLogger(ErrorSentences.class);

  @Override
  public int handleParseException(ParameterException error, String[] arguments) {
    CommandLine command = error.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    print(command, Sentence.of(sentence(error, command, name)));
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
    if (Thread.currentThread().isInterrupted()) {
      print(command, "Interrupted; what was half written is taken away.");
      return ExitCode.INTERRUPTED;
    }
    boolean expected = error instanceof AdapsException;
    if (!expected) {
      LOG.error("adaps failed", error);
    }
    print(command, expected ? Sentence.about(error) : unexpected(error));
    return exitCode(error);
  }

  /**
   * What the process ends with. Nothing was begun where a person can put it right: a wrong setting,
   * a locked run, a broken file, a folder that is closed. A disk that filled up is another matter.
   */
  static int exitCode(Throwable error) {
    if (error instanceof DiskException disk && disk.onTheWay()) {
      return ExitCode.FAILED;
    }
    return error instanceof AdapsException ? ExitCode.USAGE : ExitCode.FAILED;
  }

  private static String unexpected(Throwable error) {
    String reason = error.getMessage() == null ? error.getClass().getName() : error.getMessage();
    String log = System.getProperty(LogFolder.PROPERTY);
    return Sentence.of(
        "adaps failed: " + reason + (log == null ? "" : "; the details are in " + log + "."));
  }

  private static void print(CommandLine command, String sentence) {
    PrintWriter err = command.getErr();
    err.println(sentence);
    err.flush();
  }

  private static String sentence(ParameterException error, CommandLine command, String name) {
    if (error instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), command, name);
    }
    if (error instanceof MissingParameterException missing) {
      return missing(missing.getMissing().get(0), name);
    }
    Matcher number = NUMBER.matcher(error.getMessage());
    if (number.matches()) {
      return name
          + ": "
          + number.group(1)
          + " is '"
          + number.group(2)
          + "' but must be "
          + (number.group(3).equals("double") ? "a number" : "a whole number that is not too large")
          + "; '"
          + name
          + " --help' lists what it takes.";
    }
    if (error.getMessage().indexOf(REPLACEMENT) >= 0) {
      return name
          + ": an argument has letters that the locale's charset ("
          + System.getProperty("sun.jnu.encoding")
          + ") does not have; start the launcher, or set LC_ALL to a UTF-8 locale such as C.UTF-8.";
    }
    String reason =
        error
            .getMessage()
            .replaceFirst("(?s) \\([\\w.]+Exception: .*", "")
            .replace(" to interface java.nio.file.Path", " to a path");
    return name + ": " + reason + "; '" + name + " --help' lists what it takes.";
  }

  private static String missing(ArgSpec missing, String name) {
    String what =
        missing instanceof OptionSpec option
            ? ": " + option.longestName() + " needs a value"
            : " needs " + missing.paramLabel();
    return name + what + "; '" + name + " --help' explains it.";
  }

  private static String unmatched(String given, CommandLine command, String name) {
    if (given.startsWith("-")) {
      List<String> options =
          command.getCommandSpec().options().stream()
              .flatMap(option -> Stream.of(option.names()))
              .toList();
      String bare = given.replaceFirst("=.*", "");
      return name + " has no option '" + bare + "'." + suggestion(bare, options, name);
    }
    if (!command.getSubcommands().isEmpty()) {
      return "There is no command '"
          + given
          + "'."
          + suggestion(given, List.copyOf(command.getSubcommands().keySet()), name);
    }
    return name + " does not know what to do with '" + given + "'; '" + name + " --help' explains.";
  }

  private static String suggestion(String given, List<String> names, String command) {
    String nearest = NearestName.suggestion(given, names);
    return nearest.isEmpty() ? " '" + command + " --help' lists what there is." : nearest;
  }
}
