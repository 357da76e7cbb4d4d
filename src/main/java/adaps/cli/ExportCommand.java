package adaps.cli;

import adaps.config.ConfigException;
import adaps.runs.EventWriter;
import adaps.runs.JsonFormat;
import adaps.runs.StoredRun;
import adaps.runs.export.NetworkExport;
import adaps.runs.export.NetworkFormat;
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
      "Write the network of a cluster or an agent for ONNX Runtime, NumPy or DL4J, the curve for"
          + " TensorBoard, or the whole run as one file.",
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

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = {
        "What file the network becomes: onnx, npz (NumPy) or dl4j.",
        "Default: what the name after --out ends with, .onnx or .npz, else dl4j."
      })
  private String format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "Where the network goes.",
        "Default, with --format: a file here with the names of run and cluster or agent."
      })
  private Path out;

  @Option(
      names = "--tensorboard",
      paramLabel = "DIR",
      description = "Write the learning curve as an event file, into a folder of the run's name.")
  private Path tensorboard;

  @Option(
      names = "--archive",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "FILE",
      description = {
        "Pack the whole run into a ZIP file, with pictures and a page on its files.",
        "Another copy opens it: drag it into the window, or 'adaps runs --add FILE'.",
        "Default: a file here with the run's name."
      })
  private Path archive;

  @Option(
      names = "--light",
      description = {
        "With --archive: only what it takes to look at the run and to play its policies.",
        "No checkpoints, so that it cannot be resumed, and no pictures."
      })
  private boolean light;

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
    if (out != null || format != null) {
      export(stored, fields);
    }
    if (tensorboard != null) {
      Path folder = EventWriter.export(stored, tensorboard);
      fields.put("tensorboard", folder.toString());
      say(stored.metrics().size() + " points for TensorBoard: " + folder);
    }
    if (archive != null) {
      Path file = archive.toString().isEmpty() ? Path.of(stored.folder().name() + ".zip") : archive;
      long bytes = RunParcel.of(stored).write(file, light);
      fields.put("archive", file.toString());
      String what = light ? "without checkpoints, " : "with pictures, ";
      say("The run " + what + (bytes >> 10) + " KiB: " + file);
    }
    if (json) {
      terminal.out().println(JsonFormat.line(fields));
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private void export(StoredRun stored, Map<String, Object> fields) {
    NetworkExport export = NetworkExport.of(stored, network.equals(CRITIC), cluster, agent);
    NetworkFormat written =
        format == null
            ? NetworkFormat.of(out.toString())
            : NetworkFormat.named(format).orElseThrow(this::unknownFormat);
    Path file = out == null ? Path.of(fileName(stored, written)) : out;
    export.write(file, written);
    fields.put("network", file.toString());
    fields.put("format", written.word());
    fields.put("agents", export.agents());
    fields.put("hidden", export.hidden());
    say(
        (network.equals(CRITIC) ? "Critic" : "Network")
            + " of "
            + agents(export.agents())
            + ", hidden layers of "
            + joined(export.hidden(), "-")
            + " neurons: "
            + file);
  }

  private String fileName(StoredRun stored, NetworkFormat written) {
    return stored.folder().name()
        + (cluster == null ? "" : "-cluster" + cluster)
        + (agent == null ? "" : "-agent" + agent)
        + (network.equals(CRITIC) ? "-critic." : ".")
        + written.ending();
  }

  private ConfigException unknownFormat() {
    return new ConfigException(
        "format", "--format is '" + format + "' but must be onnx, npz or dl4j.");
  }

  private void check() {
    if (format != null && NetworkFormat.named(format).isEmpty()) {
      throw unknownFormat();
    }
    if (out == null && format == null && (cluster != null || agent != null)) {
      throw new ConfigException(
          "out", "--out is missing: name the file for the network, or its --format.");
    }
    if (light && archive == null) {
      throw new ConfigException(
          "light", "--light is about --archive, which is missing; name it, or leave --light out.");
    }
    if (out == null && format == null && tensorboard == null && archive == null) {
      throw new ConfigException(
          "out",
          "Nothing to export: name --format or --out for a network, --tensorboard DIR, or"
              + " --archive.");
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
