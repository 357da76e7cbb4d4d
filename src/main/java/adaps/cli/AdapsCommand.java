package adaps.cli;

import adaps.plugins.PluginTrust;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command {@code adaps}. Alone it opens the window; where there is no display it does the same
 * job in the terminal.
 */
@Command(
    name = "adaps",
    description = {
      "Watch and measure adaptive parameter sharing among many learning agents.",
      "Without a command it opens the studio, or trains "
          + AdapsCommand.FIRST_SCENARIO
          + " here when there is no display."
    })
public final class AdapsCommand implements Callable<Integer> {
  static final String FIRST_SCENARIO = "spread-5-5-5";

  private final Terminal terminal;
  private final StudioDoor studio;

  @Spec private CommandSpec spec;

  /** Read by {@link PluginArguments} before there are commands: they name what plugins add. */
  @Option(
      names = PluginArguments.OPTION,
      paramLabel = "FOLDER",
      scope = ScopeType.INHERIT,
      description = "A folder of plugins, beside your own; 'adaps plugins' lists both.")
  private List<Path> plugins;

  private AdapsCommand(Terminal terminal, StudioDoor studio) {
    this.terminal = terminal;
    this.studio = studio;
  }

  /** The whole command line, ready to be executed. */
  public static CommandLine create(Terminal terminal, StudioDoor studio) {
    ErrorSentences errors = new ErrorSentences();
    CommandLine adaps = new CommandLine(new AdapsCommand(terminal, studio));
    adaps.addSubcommand(new StudioCommand(terminal, studio));
    adaps.addSubcommand(new TrainCommand(terminal));
    adaps.addSubcommand(new ResumeCommand(terminal));
    adaps.addSubcommand(new RunsCommand(terminal));
    adaps.addSubcommand(new NoteCommand(terminal));
    adaps.addSubcommand(new EvaluateCommand(terminal));
    adaps.addSubcommand(new ExportCommand(terminal));
    adaps.addSubcommand(new CompareCommand(terminal));
    adaps.addSubcommand(new TaskCommand(terminal));
    adaps.addSubcommand(new ReportCommand(terminal));
    adaps.addSubcommand(new BenchCommand(terminal));
    adaps.addSubcommand(new ScaleCommand(terminal));
    adaps.addSubcommand(new IdentifyCommand(terminal));
    adaps.addSubcommand(new VerifyCommand());
    adaps.addSubcommand(new ScenariosCommand());
    adaps.addSubcommand(new MethodsCommand(terminal));
    adaps.addSubcommand(new ParametersCommand(terminal));
    adaps.addSubcommand(new PluginsCommand(terminal, PluginTrust.ofUser()));
    adaps.getSubcommands().values().forEach(AdapsCommand::addHelp);
    addHelp(adaps);
    NumberArguments.register(adaps);
    // '@' begins a name like any other; picocli would read arguments from a file.
    return adaps
        .setExpandAtFiles(false)
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(
            Help.defaultColorScheme(terminal.style().colour() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setUsageHelpWidth(terminal.width())
        .setExecutionStrategy(parsed -> executed(terminal, errors, parsed))
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
  }

  /** A result that nobody got is no result. */
  private static int executed(Terminal terminal, ErrorSentences errors, ParseResult parsed) {
    int code;
    try (Interruption interruption = opensWindow(parsed) ? null : Interruption.ofCommand()) {
      code = said(errors, parsed);
    }
    boolean written = terminal.checkWritten();
    return written || code != ExitCode.DONE ? code : ExitCode.FAILED;
  }

  /** Errors are told before the command counts as ended, for a process asked to end ends then. */
  private static int said(ErrorSentences errors, ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (CommandLine.ExecutionException e) {
      Exception cause = e.getCause() instanceof Exception error ? error : e;
      return errors.handleExecutionException(cause, e.getCommandLine(), parsed);
    }
  }

  /** A window ends its runs itself. */
  private static boolean opensWindow(ParseResult parsed) {
    return !parsed.hasSubcommand()
        || parsed.subcommand().commandSpec().userObject() instanceof StudioCommand;
  }

  @Override
  public Integer call() {
    try {
      return studio.open(Optional.empty(), false);
    } catch (NoWindowException e) {
      terminal
          .err()
          .println(
              "No window can be opened because "
                  + e.getMessage()
                  + ", so AdaPS trains "
                  + FIRST_SCENARIO
                  + " here in the terminal.");
      terminal.err().flush();
      return spec.commandLine().getSubcommands().get("train").execute(FIRST_SCENARIO);
    }
  }

  private static void addHelp(CommandLine command) {
    command.getCommandSpec().mixinStandardHelpOptions(true);
    command.getCommandSpec().versionProvider(() -> new String[] {Version.text()});
  }
}
