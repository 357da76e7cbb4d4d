package adaps.cli;

import adaps.runs.Resumption;
import adaps.runs.RunHost;
import adaps.runs.StoredRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adaps resume}: goes on with a run that was stopped, killed or is to be longer. */
@Command(
    name = "resume",
    description = {
      "Go on with a run from its last checkpoint.",
      "It ends with the numbers of a run that was never stopped."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done, or the run had finished before",
      "1:failed on the way",
      "2:wrong arguments, or the run cannot be resumed; nothing was written",
      "130:interrupted; 'adaps resume' goes on"
    })
final class ResumeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "RUN", description = "A run folder.")
  private Path run;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description =
          "Train to this many environment steps in all, instead of what the run was begun with.")
  private Long steps;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description =
          "Train on with another learningRate or entropyWeight from the checkpoint on; the run"
              + " keeps both values and where they change.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--json",
      description = "Print one JSON object on standard output, everything else elsewhere.")
  private boolean json;

  ResumeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<StoredRun> finished = Resumption.finished(run);
    if (finished.isPresent() && (steps == null || steps == length(finished.get()))) {
      return show(finished.get());
    }
    RunHost host =
        RunHost.resume(
            run,
            steps == null ? OptionalLong.empty() : OptionalLong.of(steps),
            ExperimentSettings.parse(settings));
    return new TrainingRun(terminal, host.config(), json).goOn(host);
  }

  private int show(StoredRun finished) {
    terminal
        .err()
        .println(run + " has finished; --steps with more than " + length(finished) + " trains on.");
    terminal.err().flush();
    return new TrainingRun(terminal, finished.config(), json).show(finished);
  }

  private static long length(StoredRun run) {
    return run.config().run().steps();
  }
}
