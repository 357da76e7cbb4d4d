package adaps.cli;

import adaps.cli.picture.RunPicture;
import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.identity.LatentFrame;
import adaps.pipeline.Experiment;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.runs.EventWriter;
import adaps.runs.JsonFormat;
import adaps.runs.RunFolder;
import adaps.runs.RunHost;
import adaps.runs.RunSummary;
import adaps.runs.StoredIdentity;
import adaps.runs.StoredRun;
import adaps.words.Quantity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One experiment in the terminal: runs it, shows its progress, says what came out. */
final class TrainingRun {
  private static final long REFRESH_MILLIS = 100;

  private final Terminal terminal;
  private final ExperimentConfig config;
  private final boolean json;
  private final RunProgress progress = new RunProgress();
  private boolean eventFile;
  private EventWriter events;

  /**
   * @param json whether the outcome is one JSON object on standard output
   */
  TrainingRun(Terminal terminal, ExperimentConfig config, boolean json) {
    this.terminal = json ? terminal.withoutProgressBar() : terminal;
    this.config = config;
    this.json = json;
  }

  /** The learning curve is also to be written as an event file, into the run's folder. */
  void withEventFile() {
    eventFile = true;
  }

  /**
   * Trains from the beginning to the end, or until it is stopped.
   *
   * @param runs where run folders are kept
   * @return the exit code
   * @throws ConfigException if it cannot begin; nothing is written then
   */
  int run(Path runs) {
    try (RunHost host = RunHost.create(runs, config)) {
      return run(host);
    }
  }

  /**
   * Goes on with a stored run to its end, or until it is stopped.
   *
   * @return the exit code
   * @throws ConfigException if it cannot go on
   */
  int goOn(RunHost host) {
    try (host) {
      host.notes().forEach(terminal.err()::println);
      return run(host);
    }
  }

  private int run(RunHost host) {
    Experiment experiment = host.prepare(listeners(host.folder()));
    try (Interruption interruption = new Interruption(experiment.control()::stop)) {
      introduce(experiment.spec(), host.folder());
      follow(host, experiment);
      closeEvents();
      return conclude(experiment.spec(), host);
    }
  }

  private List<RunListener> listeners(RunFolder folder) {
    if (!eventFile) {
      return List.of(progress);
    }
    events = new EventWriter(folder);
    return List.of(progress, events);
  }

  /** The run counts even where its event file does not. */
  private void closeEvents() {
    if (events != null) {
      events.close();
      events.diskError().ifPresent(terminal.err()::println);
    }
  }

  private void introduce(EnvironmentSpec spec, RunFolder folder) {
    terminal
        .err()
        .println(
            config.run().method()
                + " on "
                + config.scenario().name()
                + " ("
                + Quantity.of(spec.agents(), "agent")
                + "), seed "
                + config.run().seed()
                + ", "
                + Quantity.count(config.run().steps())
                + " steps, into "
                + folder.path());
    terminal.err().flush();
  }

  private void follow(RunHost host, Experiment experiment) {
    ProgressDisplay display = new ProgressDisplay(terminal, config, progress, System.nanoTime());
    Thread training = new Thread(host::run, "training");
    training.start();
    boolean interrupted = false;
    while (training.isAlive()) {
      try {
        training.join(REFRESH_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
        experiment.control().stop();
      }
      display.refresh(System.nanoTime());
    }
    display.end();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private int conclude(EnvironmentSpec spec, RunHost host) {
    Path folder = host.folder().path();
    IdentityFindings findings = progress.findings();
    LatentFrame latent = findings == null ? null : findings.frame();
    RunPicture picture = new RunPicture(spec, latent, progress.masks(), progress.curve());
    Optional<String> failure = failure(host);
    if (json && failure.isPresent()) {
      terminal
          .out()
          .println(JsonFormat.line(RunSummary.failed(folder.toString(), config, failure.get())));
    } else {
      progress.result().ifPresent(result -> show(picture, folder, result));
    }
    terminal.out().flush();
    failure.ifPresent(sentence -> terminal.err().println(sentence));
    if (failure.isEmpty() && progress.state() == RunState.STOPPED) {
      terminal.err().println("'adaps resume " + folder + "' goes on from here.");
    }
    terminal.err().flush();
    if (failure.isPresent()) {
      return ExitCode.FAILED;
    }
    return progress.state() == RunState.STOPPED ? ExitCode.INTERRUPTED : ExitCode.DONE;
  }

  private Optional<String> failure(RunHost host) {
    if (host.diskError().isPresent()) {
      return host.diskError();
    }
    boolean ended = progress.state() == RunState.FINISHED || progress.state() == RunState.STOPPED;
    return ended
        ? Optional.empty()
        : Optional.of(
            "The run failed: "
                + progress.message()
                + " The details are in "
                + host.folder().log()
                + ".");
  }

  /** Says what came out of a run that has ended before. */
  int show(StoredRun stored) {
    EnvironmentSpec spec = EnvironmentKinds.spec(config.scenario(), config.run().seed());
    LatentFrame latent = stored.identity().map(StoredIdentity::frame).orElse(null);
    RunPicture picture =
        new RunPicture(spec, latent, stored.masks().orElse(null), stored.metrics());
    stored.result().ifPresent(result -> show(picture, stored.folder().path(), result));
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private void show(RunPicture picture, Path folder, RunResult result) {
    if (json) {
      terminal.out().println(JsonFormat.line(RunSummary.fields(folder.toString(), config, result)));
      return;
    }
    terminal.out().println();
    picture.lines(terminal.style(), terminal.width()).forEach(terminal.out()::println);
    terminal.out().println();
    sentences(result).forEach(terminal.out()::println);
    terminal.out().println("Run folder: " + folder);
  }

  private List<String> sentences(RunResult result) {
    double seconds = result.stageSeconds().values().stream().mapToDouble(Double::doubleValue).sum();
    if (!result.reachedTraining()) {
      return List.of(
          "Stopped"
              + result.stoppedIn().map(stage -> " in " + stage.label()).orElse("")
              + " after "
              + Quantity.duration(seconds)
              + ", before training.");
    }
    String verb = result.state() == RunState.FINISHED ? "Finished" : "Stopped";
    String done =
        String.format(
            Locale.ROOT,
            "%s after %s and %s environment steps; trained %s a second.",
            verb,
            Quantity.duration(seconds),
            Quantity.count(result.training().envSteps()),
            Quantity.count(result.training().envStepsPerSecond()));
    List<String> sentences = new ArrayList<>(List.of(done));
    sentences.add(
        Double.isNaN(result.training().testReturn())
            ? "No test was made."
            : "Test return "
                + MetricPoint.words(result.training().testReturn())
                + " over the last tenth: summed over agents, not discounted.");
    sentences.add(
        Quantity.of(result.training().trainableParameters(), "trainable parameter") + ".");
    if (!Double.isNaN(result.clusters().agreement())) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "Clusters agree with the true types by %.2f (adjusted Rand index).",
              result.clusters().agreement()));
    }
    return sentences;
  }
}
