package adaps.cli;

import adaps.runs.JsonFormat;
import adaps.runs.RunFolder;
import adaps.runs.RunNotes;
import adaps.runs.StoredRun;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adaps note}: what people write about a stored run. */
@Command(
    name = "note",
    description = {
      "Give a stored run a name, tags and a note, or print what it has.",
      "They change nothing of the run; 'adaps runs --search' and the Library find it by them."
    })
final class NoteCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "RUN", description = "A run folder.")
  private Path run;

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      description = "What the run is called; '' takes the name away.")
  private String name;

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      split = ",",
      description = "Tags to add, with commas between them or the option again.")
  private List<String> tags = List.of();

  @Option(
      names = "--untag",
      paramLabel = "TAG",
      split = ",",
      description = "Tags to take away, likewise.")
  private List<String> untagged = List.of();

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "The note, in place of the one before; '' takes it away.")
  private String note;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  NoteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    StoredRun.check(run);
    RunFolder folder = new RunFolder(run);
    RunNotes before = RunNotes.read(folder);
    RunNotes now = before.tagged(tags, untagged);
    now = name == null ? now : now.named(name);
    now = note == null ? now : now.noted(note);
    if (!now.equals(before)) {
      now.write(folder);
    }
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("run", run.toString());
      fields.putAll(now.fields());
      terminal.out().println(JsonFormat.line(fields));
    } else {
      show(now);
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private void show(RunNotes notes) {
    if (notes.isEmpty()) {
      terminal.out().println("Nothing is written about " + run + ".");
      return;
    }
    TextTable table = new TextTable(terminal.width(), 0, 30);
    table.row("Name", notes.name());
    table.row("Tags", String.join(", ", notes.tags()));
    notes.note().lines().forEach(line -> table.row("", line));
    table.lines().forEach(terminal.out()::println);
  }
}
