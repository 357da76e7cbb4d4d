package adaps.studio.compare;

import adaps.charts.Plot;
import adaps.config.AdapsException;
import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.RunResult;
import adaps.report.Statistics;
import adaps.report.SweepCoordinates;
import adaps.report.TableRow;
import adaps.runs.ExperimentKey;
import adaps.runs.StoredRun;
import adaps.studio.session.Background;
import adaps.studio.session.curves.RunCurve;
import adaps.studio.session.curves.SeedCurves;
import adaps.sweep.RunExecutor;
import adaps.sweep.RunOutcome;
import adaps.sweep.Sweep;
import adaps.sweep.Variants;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * A comparison while it runs: its queue, its curves, its table. The runs are computed on threads of
 * their own; this lives on the JavaFX thread and collects their news once per animation pulse.
 */
public final class CompareViewModel {
  private final Path folder;
  private final Background files = Background.ofWindow("compare");
  private final ObservableList<ComparedRun> runs = FXCollections.observableArrayList();
  private final Map<ExperimentKey, ComparedRun> byKey = new LinkedHashMap<>();
  private final ObservableList<String> scenarios = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
  private final StringProperty notice = new SimpleStringProperty("");
  private final CompareReport report = new CompareReport(files, notice);
  private CompareMailbox mailbox = new CompareMailbox();
  private RunExecutor executor;
  private Thread thread;
  private boolean stopping;
  private CompareProgress progress = new CompareProgress(runs);
  private long version;

  /**
   * @param folder where run folders are kept
   */
  public CompareViewModel(Path folder) {
    this.folder = folder;
  }

  /** The runs of the comparison, in the order in which they are run. */
  public ObservableList<ComparedRun> runs() {
    return runs;
  }

  /** The table over all finished runs, as in the report. */
  public ObservableList<TableRow> table() {
    return report.table();
  }

  /** How sure the differences between the methods are, over all finished runs. */
  ObservableList<Statistics> statistics() {
    return report.statistics();
  }

  /** The same on one of {@link #statisticsNames}, or nothing of null. */
  Optional<Statistics> statistics(String name) {
    return report.statistics().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** Its parallel coordinates, where a parameter was swept. */
  public Optional<SweepCoordinates> sweep(String name) {
    return report.sweeps().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** What they are about: scenarios, several of one where its settings are swept, and all. */
  List<String> statisticsNames() {
    return report.names(scenarios);
  }

  /** Names of the compared scenarios. */
  public ObservableList<String> scenarios() {
    return scenarios;
  }

  /** Whether runs are under way. */
  public ReadOnlyBooleanProperty active() {
    return active.getReadOnlyProperty();
  }

  /** Share of all training steps that is done, 0 to 1. */
  public ReadOnlyDoubleProperty done() {
    return done.getReadOnlyProperty();
  }

  /** What was done last, or what went wrong, in a sentence. */
  public StringProperty notice() {
    return notice;
  }

  /** Page of the report that was written last, or null. */
  public ObjectProperty<Path> page() {
    return report.page();
  }

  /** Changes whenever there is something new to draw. */
  public long version() {
    return version;
  }

  /**
   * Begins; there must be no comparison under way. What has finished before in the same folder with
   * the same configuration is not run again, and what was interrupted goes on.
   *
   * @param computing where the runs are computed
   * @throws ConfigException if the plan cannot be run
   */
  void start(ComparisonPlan plan, RunExecutor computing) {
    if (active.get()) {
      throw new IllegalStateException("a comparison is under way");
    }
    List<ExperimentConfig> grid = plan.grid();
    byKey.clear();
    Variants variants = new Variants(grid);
    grid.forEach(
        config ->
            byKey.put(ExperimentKey.of(config), new ComparedRun(config, variants.words(config))));
    runs.setAll(byKey.values());
    scenarios.setAll(grid.stream().map(config -> config.scenario().name()).distinct().toList());
    report.forget();
    done.set(0);
    stopping = false;
    mailbox = new CompareMailbox();
    executor = computing;
    active.set(true);
    progress = new CompareProgress(runs);
    notice.set("");
    version++;
    RunExecutor present = executor;
    CompareMailbox box = mailbox;
    thread = new Thread(() -> run(grid, present, box), "sweep");
    thread.setDaemon(true);
    thread.start();
  }

  private void run(List<ExperimentConfig> grid, RunExecutor computing, CompareMailbox box) {
    try {
      List<RunOutcome> outcomes = new Sweep(grid, folder, computing, box).run();
      outcomes.stream().filter(o -> o.state() == RunOutcome.State.SENT).forEach(box::ended);
      box.over(CompareEnd.problem(outcomes));
    } catch (AdapsException e) {
      box.over(e.getMessage());
    } catch (RuntimeException e) {
      box.over("The comparison broke (" + e + ").");
      throw e;
    }
  }

  /** Ends the runs under way and begins no more; what has finished is kept. */
  public void stop() {
    if (active.get()) {
      stopping = true;
      notice.set(
          executor.outlivesSweep()
              ? "Stopping to look: what was sent goes on."
              : "Stopping: the runs under way end after their present update.");
      executor.stop();
    }
  }

  /** Waits for the end of a comparison that was stopped; never on the JavaFX thread. */
  public void await() throws InterruptedException {
    Thread last = thread;
    if (last != null) {
      last.join();
    }
  }

  /** Collects what the runs have told since the last pulse. */
  public void pulse() {
    if (!active.get()) {
      return;
    }
    for (CompareMailbox.News news : mailbox.news()) {
      byKey.get(news.key()).hear(news);
      version += news.points().isEmpty() && news.stage() == null ? 0 : 1;
    }
    for (CompareMailbox.Sent next = mailbox.nextSent(); next != null; next = mailbox.nextSent()) {
      byKey.get(next.key()).sent(next.words());
      version++;
    }
    Optional.ofNullable(mailbox.sentence()).ifPresent(notice::set);
    CompareMailbox.End end = mailbox.end();
    for (RunOutcome next = mailbox.nextEnded(); next != null; next = mailbox.nextEnded()) {
      ended(next);
    }
    progress.look(System.nanoTime());
    done.set(progress.share());
    if (end != null) {
      over(end.problem());
    }
  }

  private void ended(RunOutcome outcome) {
    ExperimentKey key = ExperimentKey.of(outcome.config());
    ComparedRun run = byKey.get(key);
    mailbox.last(key).ifPresent(run::hear);
    run.ended(outcome);
    version++;
    if (outcome.isDone()) {
      read(run);
    }
  }

  private record Read(StoredRun run, Optional<RunResult> result) {}

  private void read(ComparedRun run) {
    Path path = run.folder();
    files.files(
        () -> {
          StoredRun stored = StoredRun.read(path);
          return new Read(stored, stored.result());
        },
        read -> {
          read.result().ifPresent(result -> run.read(read.run(), result));
          version++;
          report.renew(finished());
        },
        notice::set);
  }

  private List<Path> finished() {
    return runs.stream().map(ComparedRun::folder).filter(Objects::nonNull).toList();
  }

  private void over(String problem) {
    runs.stream()
        .filter(run -> run.outcome() == null)
        .forEach(
            run -> run.ended(new RunOutcome(run.config(), RunOutcome.State.NOT_BEGUN, null, "")));
    active.set(false);
    version++;
    String end = CompareEnd.words(runs, stopping);
    notice.set(problem.isEmpty() ? end : problem);
  }

  /** How far the whole is, in a few words. */
  public String progress() {
    return progress.words(active.get());
  }

  /** The learning curves on a scenario so far, as the AdaPS paper's Fig. 3. */
  public Plot plot(String scenario) {
    List<RunCurve> curves =
        runs.stream()
            .filter(run -> run.config().scenario().name().equals(scenario) && run.hasPoints())
            .map(ComparedRun::curve)
            .toList();
    long steps =
        runs.stream()
            .filter(run -> run.config().scenario().name().equals(scenario))
            .mapToLong(run -> run.config().run().steps())
            .max()
            .orElse(1);
    return SeedCurves.plot(curves, steps);
  }

  /**
   * Model sizes on a scenario so far, as the AdaPS paper's Fig. 4.
   *
   * @param scenario its name, alone or with what is set in it
   */
  public List<ComparedSize> sizes(String scenario) {
    return ComparedSize.of(
        runs.stream()
            .filter(run -> CompareReport.isAbout(scenario, run.config().scenario().name()))
            .toList());
  }

  /** Writes the whole report into the folder 'report' of the runs folder. */
  public void writeReport() {
    report.write(finished(), folder.resolve("report"));
  }
}
