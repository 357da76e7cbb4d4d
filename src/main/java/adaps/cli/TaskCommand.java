package adaps.cli;

import adaps.config.ExperimentConfig;
import adaps.pipeline.Checkpoint;
import adaps.runs.StoredRun;
import adaps.sweep.EarlierRuns;
import adaps.sweep.RunOutcome;
import adaps.sweep.Sweep;
import adaps.sweep.ThreadExecutor;
import adaps.sweep.Variants;
import adaps.sweep.away.TaskCodes;
import adaps.sweep.away.TaskFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adaps task}: one run of a comparison that was sent away. */
@Command(
    name = "task",
    description = {
      "Run one run of a comparison by its settings file, as 'adaps compare --on' has written it.",
      "It goes on from the run's checkpoint where there is one, and does nothing where the run has"
          + " finished."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the run failed",
      "2:wrong arguments, or the file cannot be used",
      "5:interrupted before it came farther than when it was begun",
      "130:interrupted; the same command goes on"
    })
final class TaskCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "The settings file of the run.")
  private Path file;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      description = "Where run folders are kept. Default: the runs folder in which FILE lies.")
  private Path runs;

  TaskCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    TaskFile task = new TaskFile(file);
    ExperimentConfig config = task.config();
    Path kept = runs == null ? task.runs() : runs;
    Optional<Path> begun = EarlierRuns.in(kept).interrupted(config);
    long before = begun.map(TaskCommand::reached).orElse(-1L);
    SweepProgress progress = new SweepProgress(List.of(config));
    Sweep sweep = new Sweep(List.of(config), kept, new ThreadExecutor(1), progress);
    try (Interruption interruption = new Interruption(sweep::stop)) {
      SweepDisplay display =
          new SweepDisplay(terminal.withoutProgressBar(), progress, new Variants(List.of(config)));
      RunOutcome outcome = display.follow(sweep).get(0);
      int code = conclude(task, outcome, before);
      interruption.endsWith(code);
      return code;
    }
  }

  private static int conclude(TaskFile task, RunOutcome outcome, long before) {
    switch (outcome.state()) {
      case FINISHED, REUSED -> {
        task.forget();
        return ExitCode.DONE;
      }
      case FAILED -> {
        task.fail(outcome.message());
        return ExitCode.FAILED;
      }
      default -> {
        long reached = outcome.folder() == null ? -1 : reached(outcome.folder());
        return reached > before ? ExitCode.INTERRUPTED : TaskCodes.NO_FARTHER;
      }
    }
  }

  /** Updates that a run's checkpoint holds; -1 where it has none. */
  private static long reached(Path folder) {
    return StoredRun.read(folder).checkpoint().map(Checkpoint::updates).orElse(-1L);
  }
}
