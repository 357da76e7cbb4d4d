package adaps.cli;

import adaps.runs.JsonFormat;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code adaps methods}: the ways to share parameters. */
@Command(name = "methods", description = "List the methods with a line on each.")
final class MethodsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  MethodsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Method> methods = Methods.all();
    if (json) {
      List<Map<String, Object>> all = methods.stream().map(MethodsCommand::fields).toList();
      terminal.out().println(JsonFormat.line(Map.of("methods", all)));
    } else {
      TextTable table = new TextTable(terminal.width(), 0, 0, 30);
      for (Method method : methods) {
        table.row(method.name(), method.label(), method.sentence());
      }
      table.lines().forEach(terminal.out()::println);
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private static Map<String, Object> fields(Method method) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", method.name());
    fields.put("label", method.label());
    fields.put("sentence", method.sentence());
    fields.put("usesClusters", method.usesClusters());
    fields.put("mapsMasks", method.mapsMasks());
    return fields;
  }
}
