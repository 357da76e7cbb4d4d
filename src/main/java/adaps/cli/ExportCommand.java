package adaps.cli;

import adaps.config.ConfigException;
import adaps.runs.EventWriter;
import adaps.runs.JsonFormat;
import adaps.runs.NetworkExport;
import adaps.runs.StoredRun;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adaps export}: what a run learned, for other programs. */
@Command(
    name = "export",
    description = {
      "Write the network of a cluster or an agent as a DL4J network, or the curve for TensorBoard.",
      "A cluster's mask is folded in: neurons that it does not use are left out."
    })
final class ExportCommand implements Callable<Integer> {
  private static final String CRITIC = "critic";

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "RUN", description = "A run folder.")
  private Path run;

  @Option(
      names = "--cluster",
      paramLabel = "K",
      description = "Whose network to take: a cluster, counted from 1.")
  private Integer cluster;

  @Option(
      names = "--agent",
      paramLabel = "N",
      description =
          "Whose network to take: an agent, counted from 1; for methods without clusters.")
  private Integer agent;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      defaultValue = "actor",
      description = "Which network: actor or critic. Default: ${DEFAULT-VALUE}.")
  private String network;

  @Option(names = "--out", paramLabel = "FILE.zip", description = "Where the network goes.")
  private Path out;

  @Option(
      names = "--tensorboard",
      paramLabel = "DIR",
      description = "Write the learning curve as an event file, into a folder of the run's name.")
  private Path tensorboard;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    check();
    StoredRun stored = StoredRun.read(run);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("run", run.toString());
    if (out != null) {
      NetworkExport export = NetworkExport.of(stored, network.equals(CRITIC), cluster, agent);
      export.write(out);
      fields.put("network", out.toString());
      fields.put("agents", export.agents());
      fields.put("hidden", export.hidden());
      say(
          (network.equals(CRITIC) ? "Critic" : "Network")
              + " of "
              + agents(export.agents())
              + ", hidden layers of "
              + joined(export.hidden(), "-")
              + " neurons: "
              + out);
    }
    if (tensorboard != null) {
      Path folder = EventWriter.export(stored, tensorboard);
      fields.put("tensorboard", folder.toString());
      say(stored.metrics().size() + " points for TensorBoard: " + folder);
    }
    if (json) {
      terminal.out().println(JsonFormat.line(fields));
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private void check() {
    if (out == null && (cluster != null || agent != null)) {
      throw new ConfigException("out", "--out is missing: name the file for the network.");
    }
    if (out == null && tensorboard == null) {
      throw new ConfigException(
          "out", "Nothing to export: name --out FILE.zip for a network or --tensorboard DIR.");
    }
    if (!network.equals("actor") && !network.equals(CRITIC)) {
      throw new ConfigException(
          "network", "--network is '" + network + "' but must be actor or critic.");
    }
  }

  private void say(String sentence) {
    if (!json) {
      terminal.out().println(sentence);
    }
  }

  private static String agents(int[] agents) {
    return (agents.length == 1 ? "agent " : "agents ") + joined(agents, ", ");
  }

  private static String joined(int[] numbers, String between) {
    return Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining(between));
  }
}
