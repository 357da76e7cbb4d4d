package adaps.cli;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentKinds;
import adaps.pipeline.Experiment;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.NamedSettings;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunResult;
import adaps.pipeline.Stage;
import adaps.runs.JsonFormat;
import adaps.sharing.Methods;
import adaps.sweep.Seeds;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adaps identify}: which agents are found to be alike, and whether that is true. */
@Command(
    name = "identify",
    description = {
      "Collect, encode, cluster and map, without training, and say for each seed how many clusters"
          + " were found, whether they are the hidden types, and how long that took.",
      "Nothing is kept."
    })
final class IdentifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "SCENARIO",
      description = "Names from 'adaps scenarios', or YAML files.")
  private List<String> scenarios;

  @Option(
      names = "--seeds",
      paramLabel = "A-B",
      defaultValue = "0",
      description = "Seeds, such as 0-7 or 0,2,5. Default: ${DEFAULT-VALUE}.")
  private String seeds;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description =
          "Any parameter from 'adaps parameters', of the experiment or of the scenarios'"
              + " environment; may be given several times.")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  IdentifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Map<String, Object>> all = new ArrayList<>();
    List<ExperimentConfig> experiments = experiments();
    if (!json) {
      terminal
          .out()
          .println("seed   K  types  adjusted Rand  reward error  seconds  warnings    scenario");
    }
    for (ExperimentConfig experiment : experiments) {
      Map<String, Object> found = identify(experiment);
      all.add(found);
      if (!json) {
        line(terminal.out(), found);
      }
    }
    if (json) {
      terminal.out().println(JsonFormat.line(Map.of("identified", all)));
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private List<ExperimentConfig> experiments() {
    Map<String, String> values = ExperimentSettings.parse(settings);
    List<ExperimentConfig> experiments = new ArrayList<>();
    for (String scenario : scenarios) {
      ExperimentConfig config = NamedSettings.apply(ScenarioArgument.load(scenario), values);
      if (!Methods.named(config.run().method()).usesClusters()) {
        throw new ConfigException(
            "method",
            "The method "
                + config.run().method()
                + " has no clusters to find; leave it out, or name one that has.");
      }
      int oneUpdate = config.a2c().environments() * config.a2c().nSteps();
      for (long seed : Seeds.parse(seeds)) {
        experiments.add(config.with("seed", seed).with("steps", oneUpdate));
      }
    }
    return experiments;
  }

  private static Map<String, Object> identify(ExperimentConfig config) {
    AtomicReference<IdentityFindings> findings = new AtomicReference<>();
    AtomicReference<RunResult> result = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Experiment experiment =
        new Experiment(
            config,
            List.of(
                event -> {
                  if (event instanceof RunEvent.IdentityFound found) {
                    findings.set(found.findings());
                  } else if (event instanceof RunEvent.Ended ended) {
                    result.set(ended.result());
                  } else if (event instanceof RunEvent.Failed failed) {
                    failure.set(failed.cause());
                  }
                }));
    experiment.run();
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get().getMessage(), failure.get());
    }
    return fields(config, findings.get(), result.get());
  }

  private static Map<String, Object> fields(
      ExperimentConfig config, IdentityFindings findings, RunResult result) {
    double seconds =
        result.stageSeconds().entrySet().stream()
            .filter(entry -> entry.getKey() != Stage.TRAIN)
            .mapToDouble(Map.Entry::getValue)
            .sum();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("scenario", config.scenario().name());
    fields.put("seed", config.run().seed());
    fields.put("agents", findings.identities().mu().length);
    fields.put("types", EnvironmentKinds.spec(config.scenario(), config.run().seed()).types());
    fields.put("clusters", findings.clusters().clusters());
    fields.put("clusterAgreement", result.clusters().agreement());
    fields.put("rewardError", findings.identities().rewardError());
    fields.put("observationError", findings.identities().observationError());
    fields.put("seconds", seconds);
    fields.put("found", findings.stages().get(Stage.CLUSTER).result());
    fields.put("warnings", List.copyOf(result.warnings().keySet()));
    return fields;
  }

  private static void line(PrintWriter out, Map<String, Object> found) {
    out.printf(
        Locale.ROOT,
        "%4d %3d  %5d  %13.3f  %12.3f  %7.1f  %s  %s (%s)%n",
        found.get("seed"),
        found.get("clusters"),
        found.get("types"),
        found.get("clusterAgreement"),
        found.get("rewardError"),
        found.get("seconds"),
        found.get("warnings"),
        found.get("scenario"),
        found.get("found"));
    out.flush();
  }
}
