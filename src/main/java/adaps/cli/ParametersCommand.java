package adaps.cli;

import adaps.config.ExperimentConfig;
import adaps.config.ParameterDescription;
import adaps.config.ParameterType;
import adaps.env.EnvironmentKind;
import adaps.env.EnvironmentKinds;
import adaps.runs.JsonFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code adaps parameters}: everything that {@code --set} takes. */
@Command(
    name = "parameters",
    description = "List every parameter that --set takes, with range, unit, default and help.")
final class ParametersCommand implements Callable<Integer> {
  private static final int RANGE = 22;
  private static final int MIN_HELP = 34;
  private static final int MIN_UNIT = 17;

  private final Terminal terminal;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  ParametersCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * A parameter and where it belongs.
   *
   * @param environment name of the environment whose setting it is, or null for experiments
   */
  private record Entry(String environment, ParameterDescription parameter) {
    String group() {
      return environment == null ? parameter.group() : "Environment " + environment;
    }
  }

  @Override
  public Integer call() {
    List<Entry> entries = new ArrayList<>();
    ExperimentConfig.parameters().forEach(p -> entries.add(new Entry(null, p)));
    for (EnvironmentKind kind : EnvironmentKinds.all()) {
      kind.parameters().descriptions().forEach(p -> entries.add(new Entry(kind.name(), p)));
    }
    if (json) {
      List<Map<String, Object>> all = entries.stream().map(ParametersCommand::fields).toList();
      terminal.out().println(JsonFormat.line(Map.of("parameters", all)));
    } else {
      print(entries);
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private void print(List<Entry> entries) {
    boolean wide = terminal.width() >= 120;
    TextTable table =
        wide
            ? new TextTable(terminal.width() - 2, 0, 0, RANGE, 0, MIN_HELP)
            : new TextTable(terminal.width() - 2, 0, 0, RANGE, MIN_UNIT);
    for (Entry entry : entries) {
      ParameterDescription p = entry.parameter();
      String initial = ParameterType.text(p.defaultValue());
      if (wide) {
        table.row(p.key(), initial, p.range(), p.unit(), p.help());
      } else {
        table.row(p.key(), initial, p.range(), p.unit());
      }
    }
    List<List<String>> lines = table.linesByRow();
    String group = "";
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (!entry.group().equals(group)) {
        terminal
            .out()
            .println((group.isEmpty() ? "" : "\n") + terminal.style().heading(entry.group()));
        group = entry.group();
      }
      lines.get(i).forEach(line -> terminal.out().println("  " + line));
      if (!wide) {
        TextTable.wrap(entry.parameter().help(), terminal.width() - 7)
            .forEach(line -> terminal.out().println("      " + terminal.style().quiet(line)));
      }
    }
  }

  private static Map<String, Object> fields(Entry entry) {
    ParameterDescription p = entry.parameter();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("key", p.key());
    fields.put("group", entry.group());
    fields.put("environment", entry.environment());
    fields.put("label", p.label());
    fields.put("type", p.type().name().toLowerCase(Locale.ROOT));
    fields.put("default", p.defaultValue());
    fields.put("range", p.range());
    fields.put("min", p.min());
    fields.put("max", p.max());
    fields.put("choices", p.choices());
    fields.put("unit", p.unit());
    fields.put("help", p.help());
    fields.put("changesNumbers", p.changesNumbers());
    fields.put("logarithmic", p.logarithmic());
    return fields;
  }
}
