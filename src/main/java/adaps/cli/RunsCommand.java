package adaps.cli;

import adaps.config.ConfigException;
import adaps.runs.JsonFormat;
import adaps.runs.ProvenanceDifferences;
import adaps.runs.RunNotes;
import adaps.runs.UnpackedRun;
import adaps.runs.library.LibraryRun;
import adaps.runs.library.LibraryShelf;
import adaps.words.Quantity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adaps runs}: the stored runs of a folder. */
@Command(
    name = "runs",
    description = {
      "List stored runs, the newest first: folder, state, test return, what differs from the"
          + " scenario's defaults, name and tags.",
      "'adaps note' gives a run its name, tags and note."
    })
final class RunsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "The folder that holds the run folders. Default: ${DEFAULT-VALUE}.")
  private Path folder;

  @Option(
      names = "--search",
      paramLabel = "WORDS",
      defaultValue = "",
      description =
          "Only runs that have all these words: of scenario, method, state, name, tags or note, or"
              + " a setting such as gain=4.")
  private String search;

  @Option(
      names = "--add",
      paramLabel = "FILE",
      description = "First unpack the run in an archive of 'adaps export --archive' into DIR.")
  private Path archive;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  RunsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (archive != null) {
      terminal.err().println("Unpacked into " + UnpackedRun.of(archive, folder) + ".");
    }
    if (!Files.isDirectory(folder)) {
      throw new ConfigException(
          "runs", "There is no folder " + folder + "; name the folder that holds the runs.");
    }
    List<LibraryRun> found =
        new LibraryShelf(folder)
            .read().stream()
                .filter(run -> run.matches(search))
                .sorted(Comparator.comparing(LibraryRun::began).reversed())
                .toList();
    if (json) {
      List<Map<String, Object>> all = found.stream().map(RunsCommand::fields).toList();
      terminal.out().println(JsonFormat.line(Map.of("runs", all)));
    } else {
      show(found);
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private void show(List<LibraryRun> runs) {
    if (runs.isEmpty()) {
      String which = search.isBlank() ? "" : " with all of '" + search + "'";
      terminal.out().println("There are no runs in " + folder + which + ".");
      return;
    }
    TextTable table = new TextTable(terminal.width(), 0, 0, 0, 24);
    for (LibraryRun run : runs) {
      String tested = Double.isNaN(run.testReturn()) ? "-" : Quantity.value(run.testReturn());
      table.row(
          run.name(),
          run.status().label(),
          tested.replace('\u2212', '-'),
          String.join("; ", words(run)));
    }
    table.lines().forEach(terminal.out()::println);
    List<String> differences =
        ProvenanceDifferences.of(runs.stream().map(LibraryRun::made).toList()).stream()
            .map(ProvenanceDifferences.Difference::words)
            .toList();
    terminal.out().flush();
    ReportCommand.sayMadeDifferently(terminal.err(), differences);
    terminal.err().flush();
  }

  private static List<String> words(LibraryRun run) {
    List<String> words = new ArrayList<>();
    RunNotes notes = run.given();
    words.add(notes.name());
    words.add(notes.tags().isEmpty() ? "" : "[" + String.join("] [", notes.tags()) + "]");
    words.add(run.changed());
    words.add(run.problem());
    words.removeIf(String::isEmpty);
    return words;
  }

  private static Map<String, Object> fields(LibraryRun run) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("run", run.folder().path().toString());
    fields.put("began", run.began().toString());
    fields.put("scenario", run.scenario());
    fields.put("method", run.config() == null ? "" : run.config().run().method());
    fields.put("seed", run.seed());
    fields.put("state", run.status().label());
    fields.put("envSteps", run.steps());
    fields.put("testReturn", run.testReturn());
    boolean tested = run.progress().best() != null;
    fields.put("bestReturn", tested ? run.progress().best().testMean() : null);
    fields.put("bestEnvSteps", tested ? run.progress().best().envSteps() : null);
    fields.put("changed", run.settings().changed());
    fields.putAll(run.given().fields());
    fields.put("made", run.made().words());
    fields.put("problem", run.problem());
    return fields;
  }
}
