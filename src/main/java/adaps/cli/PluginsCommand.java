package adaps.cli;

import adaps.config.ConfigException;
import adaps.config.NearestName;
import adaps.plugins.FoundPlugin;
import adaps.plugins.PluginState;
import adaps.plugins.PluginTrust;
import adaps.plugins.Plugins;
import adaps.runs.JsonFormat;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code adaps plugins}: what was found in the plugins folders, and what became of it. */
@Command(
    name = PluginsCommand.NAME,
    description = {
      "List the jars and lessons of the plugins folders, and what became of each.",
      "A jar is a program that can do whatever you can: none runs before you trust it."
    })
final class PluginsCommand implements Callable<Integer> {
  static final String NAME = "plugins";

  private static final String ALL = "all";
  private static final int WORDS = 30;

  private final Terminal terminal;
  private final PluginTrust trusted;

  @Option(
      names = "--trust",
      paramLabel = "NAME",
      description = {
        "Let this jar run from the next command on, or 'all' of them.",
        "It is remembered by its checksum: a jar that changes is asked about anew."
      })
  private String trust;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  /**
   * @param trusted where it is written down that a jar may run
   */
  PluginsCommand(Terminal terminal, PluginTrust trusted) {
    this.terminal = terminal;
    this.trusted = trusted;
  }

  @Override
  public Integer call() {
    Plugins plugins = Plugins.present();
    if (trust != null) {
      trust(plugins.of(PluginState.NEW));
    } else if (json) {
      terminal.out().println(JsonFormat.line(fields(plugins)));
    } else {
      list(plugins);
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private void trust(List<FoundPlugin> unknown) {
    List<FoundPlugin> named =
        unknown.stream()
            .filter(one -> trust.equals(ALL) || one.plugin().name().equals(trust))
            .toList();
    if (named.isEmpty()) {
      List<String> names = unknown.stream().map(one -> one.plugin().name()).toList();
      throw new ConfigException(
          "trust",
          "There is no jar '"
              + trust
              + "' that waits to be trusted; 'adaps plugins' lists what is there."
              + NearestName.suggestion(trust, names));
    }
    for (FoundPlugin one : named) {
      trusted.give(one.plugin());
      terminal.out().println(one.plugin().name() + " runs from the next command on.");
    }
  }

  private void list(Plugins plugins) {
    if (plugins.found().isEmpty() && plugins.lessons().isEmpty()) {
      terminal
          .out()
          .println(
              "There are no plugins; put jars and lessons into "
                  + Plugins.folderOfUser()
                  + ", or name a folder with --plugins.");
      return;
    }
    TextTable table = new TextTable(terminal.width(), 0, 0, WORDS);
    for (FoundPlugin one : plugins.found()) {
      table.row(one.plugin().name(), one.state().words(), one.words());
    }
    for (Path lesson : plugins.lessons()) {
      table.row(String.valueOf(lesson.getFileName()), "lesson", "in the window's menu Lessons");
    }
    table.lines().forEach(terminal.out()::println);
  }

  private static Map<String, Object> fields(Plugins plugins) {
    return Map.of(
        "plugins",
        plugins.found().stream().map(PluginsCommand::fields).toList(),
        "lessons",
        plugins.lessons().stream().map(Path::toString).toList());
  }

  private static Map<String, Object> fields(FoundPlugin one) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", one.plugin().name());
    fields.put("file", one.plugin().file().toString());
    fields.put("sha256", one.plugin().sha256());
    fields.put("state", one.state().words());
    fields.put("words", one.words());
    return fields;
  }
}
