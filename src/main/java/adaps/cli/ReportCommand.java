package adaps.cli;

import adaps.report.Report;
import adaps.report.animation.AnimationRequest;
import adaps.runs.JsonFormat;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adaps report}: figures and tables on stored runs. */
@Command(
    name = "report",
    description = "Draw learning curves, model sizes, masks and tables of finished runs.")
final class ReportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "Run folders, or folders that hold run folders.")
  private List<Path> folders;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "report",
      description = "Where page, tables and figures go. Default: ${DEFAULT-VALUE}.")
  private Path out;

  @Mixin private AnimationOptions animation;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    AnimationRequest request = animation.request();
    Report report = Report.of(folders);
    Report.checkPlace(out);
    List<String> notShown = report.animate(request);
    Path page = write(report, out);
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("report", page.toString());
      fields.put("results", report.results());
      fields.put("leftOut", report.leftOut());
      fields.put("madeDifferently", report.madeDifferently());
      fields.put("notAnimated", notShown);
      terminal.out().println(JsonFormat.line(fields));
    } else {
      notShown.forEach(terminal.err()::println);
      show(terminal, report, page);
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  /** Writes a report; drawing needs no display, even where one is named that is not there. */
  static Path write(Report report, Path out) {
    System.setProperty("java.awt.headless", "true");
    return report.write(out);
  }

  /** In what the makers of runs differ, if in anything, below a line that says what this is. */
  static void sayMadeDifferently(PrintWriter out, List<String> differences) {
    if (!differences.isEmpty()) {
      out.println("Not all of these runs were made alike:");
      differences.forEach(line -> out.println("  " + line));
    }
  }

  /** The table, what is missing in it, and where the rest is. */
  static void show(Terminal terminal, Report report, Path page) {
    ResultTable.lines(report.table(), terminal.style().glyphs()).forEach(terminal.out()::println);
    report.leftOut().forEach(terminal.err()::println);
    sayMadeDifferently(terminal.err(), report.madeDifferently());
    terminal.err().flush();
    terminal.out().println();
    terminal.out().println("Report: " + page);
  }
}
