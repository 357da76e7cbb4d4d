package adaps.cli;

import adaps.a2c.PhaseClock.Phase;
import adaps.bench.Benchmark;
import adaps.bench.Benchmark.LoopSpeed;
import adaps.bench.Endurance;
import adaps.bench.Endurance.Look;
import adaps.bench.WorkerStudy;
import adaps.bench.WorkerStudy.Speed;
import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.runs.JsonFormat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code adaps bench}: how fast the whole training loop is here, and where its time goes. */
@Command(
    name = "bench",
    description =
        "Measure the speed of the whole training loop, learning included, and what workers bring.")
final class BenchCommand implements Callable<Integer> {
  private static final double DEFAULT_SECONDS = 15;
  private static final long MAX_UPDATES = 1_000_000_000;

  private final Terminal terminal;

  @Mixin private ExperimentOptions experiment;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long to run, warm-up included. Default: 15.")
  private Double seconds;

  @Option(
      names = "--updates",
      paramLabel = "N",
      description =
          "Train for so many updates instead, and show the memory after every tenth of them: it"
              + " must not grow.")
  private Long updates;

  @Option(
      names = "--workers",
      split = ",",
      paramLabel = "N,N",
      description =
          "Measure with so many threads, in turn, and say how many times as fast as with the first"
              + " number each is; tests are left out.")
  private List<Integer> workers = List.of();

  @Option(
      names = "--environment-only",
      description = "Step one environment with random actions and nothing else.")
  private boolean environmentOnly;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    check();
    ExperimentConfig config = experiment.config();
    Map<String, Object> fields = fields(config);
    if (json) {
      terminal.out().println(JsonFormat.line(fields));
    } else if (updates == null && workers.isEmpty()) {
      fields.forEach(
          (name, value) -> terminal.out().printf(Locale.ROOT, "%-20s %s%n", name, value));
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private void check() {
    if (seconds != null && !(seconds > 0 && seconds <= 86_400)) {
      throw new ConfigException(
          "seconds", "--seconds is " + seconds + " but must be above 0 and at most 86400.");
    }
    if (!workers.isEmpty() && (updates != null || environmentOnly)) {
      throw new ConfigException(
          "workers",
          "--workers compares the speed of the loop, so leave out "
              + (environmentOnly ? "--environment-only." : "--updates."));
    }
    if (updates == null) {
      return;
    }
    if (updates < Endurance.LOOKS || updates > MAX_UPDATES) {
      throw new ConfigException(
          "updates",
          "--updates is "
              + updates
              + " but must be "
              + Endurance.LOOKS
              + " to "
              + MAX_UPDATES
              + ".");
    }
    if (seconds != null || environmentOnly) {
      throw new ConfigException(
          "updates",
          "--updates says how long to train, so leave out "
              + (environmentOnly ? "--environment-only." : "--seconds."));
    }
  }

  private Map<String, Object> fields(ExperimentConfig config) {
    double duration = seconds == null ? DEFAULT_SECONDS : seconds;
    if (updates != null) {
      return endurance(config);
    }
    if (!workers.isEmpty()) {
      return workers(config, duration);
    }
    Benchmark benchmark = new Benchmark(config);
    return environmentOnly
        ? environment(config, benchmark, duration)
        : loop(config, benchmark.loop(duration));
  }

  private Map<String, Object> endurance(ExperimentConfig config) {
    Endurance endurance = new Endurance(config);
    if (!json) {
      EnduranceOutput.head(terminal.out());
    }
    List<Look> looks =
        endurance.run(
            updates,
            look -> {
              if (!json) {
                EnduranceOutput.line(terminal.out(), look);
              }
            });
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("scenario", config.scenario().name());
    fields.put("method", config.run().method());
    fields.put("java", Runtime.version().feature());
    fields.put("updates", updates);
    fields.put("looks", looks.stream().map(EnduranceOutput::fields).toList());
    return fields;
  }

  private Map<String, Object> workers(ExperimentConfig config, double duration) {
    List<Speed> speeds = new WorkerStudy(config, workers).measure(duration);
    if (!json) {
      WorkerOutput.lines(terminal.out(), speeds);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("scenario", config.scenario().name());
    fields.put("method", config.run().method());
    fields.put("java", Runtime.version().feature());
    fields.put("cores", Runtime.getRuntime().availableProcessors());
    fields.put("speeds", speeds.stream().map(WorkerOutput::fields).toList());
    return fields;
  }

  private Map<String, Object> environment(
      ExperimentConfig config, Benchmark benchmark, double duration) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("scenario", config.scenario().name());
    fields.put("envStepsPerSecond", Math.round(benchmark.environmentStepsPerSecond(duration)));
    return fields;
  }

  private static Map<String, Object> loop(ExperimentConfig config, LoopSpeed speed) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("scenario", config.scenario().name());
    fields.put("method", config.run().method());
    fields.put("kernel", speed.kernel());
    fields.put("workers", speed.workers());
    fields.put("java", Runtime.version().feature());
    fields.put("seconds", rounded(speed.seconds(), 2));
    fields.put("updatesPerSecond", rounded(speed.updates() / speed.seconds(), 1));
    fields.put("envStepsPerSecond", Math.round(speed.envSteps() / speed.seconds()));
    speed
        .shareOfRoofline()
        .ifPresent(
            share -> {
              fields.put("shareOfRoofline", significant(share));
              fields.put("shareOfRooflineAsIfWhole", significant(share / speed.computedShare()));
            });
    fields.put("computedShare", rounded(speed.computedShare(), 3));
    Map<String, Object> shares = new LinkedHashMap<>();
    for (Phase phase :
        new Phase[] {Phase.ENVIRONMENT, Phase.ACTING, Phase.LEARNING, Phase.EVALUATING}) {
      shares.put(phase.name().toLowerCase(Locale.ROOT), rounded(speed.shares().get(phase), 3));
    }
    fields.put("shares", shares);
    fields.put("heapBytesPerUpdate", Math.round(speed.heapBytesPerUpdate()));
    return fields;
  }

  /** In four digits, of small numbers too. */
  private static double significant(double value) {
    return BigDecimal.valueOf(value).round(new MathContext(4)).doubleValue();
  }

  private static double rounded(double value, int digits) {
    double scale = Math.pow(10, digits);
    return Math.round(value * scale) / scale;
  }
}
