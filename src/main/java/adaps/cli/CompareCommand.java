package adaps.cli;

import adaps.config.ExperimentConfig;
import adaps.report.Report;
import adaps.runs.JsonFormat;
import adaps.sweep.RunExecutor;
import adaps.sweep.RunOutcome;
import adaps.sweep.Sweep;
import adaps.sweep.Variants;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code adaps compare}: every method on every scenario with every seed, and a report on it. */
@Command(
    name = "compare",
    description = {
      "Run every method on every scenario with every seed, side by side, and report on them;"
          + " --sweep also with several values of parameters.",
      "Runs that have finished before are not run again and interrupted ones go on from their"
          + " checkpoint, so the same command goes on where it was stopped.",
      "--on sends the runs to Slurm, or starts them by a command; the runs folder must be seen"
          + " there under the same path."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:some runs failed; the others are reported",
      "2:wrong arguments or configuration; nothing was written or sent",
      "4:what was sent with --on has not ended yet; the same command looks again",
      "130:interrupted; the same command goes on"
    })
final class CompareCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ComparisonOptions comparison;

  @Mixin private AwayOptions away;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "Where run folders are kept. Default: ${DEFAULT-VALUE}.")
  private Path runs;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the report goes. Default: 'report' in the runs folder.")
  private Path out;

  @Option(
      names = "--json",
      description = "Print one JSON object on standard output, everything else elsewhere.")
  private boolean json;

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RunExecutor executor = away.executor();
    List<ExperimentConfig> grid = comparison.grid();
    Report.checkPlace(place());
    SweepProgress progress = new SweepProgress(grid);
    Variants variants = new Variants(grid);
    Sweep sweep = new Sweep(grid, runs, executor, progress);
    Terminal shown = json ? terminal.withoutProgressBar() : terminal;
    try (Interruption interruption = new Interruption(sweep::stop)) {
      List<RunOutcome> outcomes = new SweepDisplay(shown, progress, variants).follow(sweep);
      Optional<Integer> notYet = new AwayOutcomes(outcomes).say(terminal, progress.whole());
      notYet.ifPresent(code -> sayWithoutReport(outcomes, variants));
      return notYet.isPresent() ? notYet.get() : conclude(outcomes, variants);
    }
  }

  private int conclude(List<RunOutcome> outcomes, Variants variants) {
    long done = outcomes.stream().filter(RunOutcome::isDone).count();
    boolean interrupted =
        outcomes.stream()
            .map(RunOutcome::state)
            .anyMatch(s -> s == RunOutcome.State.STOPPED || s == RunOutcome.State.NOT_BEGUN);
    if (interrupted) {
      terminal
          .err()
          .println(
              done
                  + " of "
                  + outcomes.size()
                  + " runs have finished; the same command goes on with the others.");
      terminal.err().flush();
      sayWithoutReport(outcomes, variants);
      return ExitCode.INTERRUPTED;
    }
    if (done > 0) {
      report(outcomes, variants);
    } else {
      sayWithoutReport(outcomes, variants);
    }
    return done == outcomes.size() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void sayWithoutReport(List<RunOutcome> outcomes, Variants variants) {
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("report", null);
      fields.put("runs", runs(outcomes, variants));
      terminal.out().println(JsonFormat.line(fields));
      terminal.out().flush();
    }
  }

  private void report(List<RunOutcome> outcomes, Variants variants) {
    List<Path> folders =
        outcomes.stream().filter(RunOutcome::isDone).map(RunOutcome::folder).toList();
    Report report = Report.of(folders);
    Path page = ReportCommand.write(report, place());
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("report", page.toString());
      fields.put("runs", runs(outcomes, variants));
      fields.put("results", report.results());
      terminal.out().println(JsonFormat.line(fields));
    } else {
      ReportCommand.show(terminal, report, page);
    }
    terminal.out().flush();
  }

  private Path place() {
    return out == null ? runs.resolve("report") : out;
  }

  private static List<Map<String, Object>> runs(List<RunOutcome> outcomes, Variants variants) {
    List<Map<String, Object>> runs = new ArrayList<>();
    for (RunOutcome outcome : outcomes) {
      Map<String, Object> run = new LinkedHashMap<>();
      run.put("run", outcome.folder() == null ? null : outcome.folder().toString());
      run.put("scenario", outcome.config().scenario().name());
      run.put("method", outcome.config().run().method());
      run.put("variant", variants.words(outcome.config()));
      run.put("seed", outcome.config().run().seed());
      run.put("state", outcome.state().name().toLowerCase(Locale.ROOT));
      run.put("message", outcome.message());
      runs.add(run);
    }
    return runs;
  }
}
