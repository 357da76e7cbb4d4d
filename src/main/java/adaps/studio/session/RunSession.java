package adaps.studio.session;

import adaps.config.ExperimentConfig;
import adaps.env.EnvironmentKinds;
import adaps.env.EnvironmentSpec;
import adaps.pipeline.IdentityFindings;
import adaps.pipeline.RunControl;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.runs.RunHost;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The window's one run at a time: its buttons, and its news once per animation pulse. Lives on the
 * JavaFX thread, which never waits for the run.
 */
public final class RunSession {
  private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<ExperimentConfig> config = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Path> folder = new ReadOnlyObjectWrapper<>();
  private final Watchers watchers = new Watchers();
  private final Path runs;
  private final ReadOnlyObjectWrapper<IdentityFindings> findings = new ReadOnlyObjectWrapper<>();
  private final BooleanBinding canContinue =
      Bindings.equal(state, RunState.STOPPED).and(folder.isNotNull());
  private LiveRun live;
  private Runnable next;

  /**
   * @param runs where run folders are made
   */
  public RunSession(Path runs) {
    this.runs = runs;
    watchers.add(this::follow);
  }

  /** Shows a run to one more watcher. */
  public void watch(RunListener watcher) {
    watchers.add(watcher);
  }

  /** Where the run stands; null before the first. */
  public ReadOnlyObjectProperty<RunState> state() {
    return state.getReadOnlyProperty();
  }

  /** The sentence that came with the state; why, when the run failed. */
  public ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  /** What runs or ran last, as far as it was changed; null before the first run. */
  public ReadOnlyObjectProperty<ExperimentConfig> config() {
    return config.getReadOnlyProperty();
  }

  /** The stage that is being worked on; null before the first. */
  public ReadOnlyObjectProperty<Stage> stage() {
    return stage.getReadOnlyProperty();
  }

  /** Folder of the run; null before it is made. */
  public ReadOnlyObjectProperty<Path> folder() {
    return folder.getReadOnlyProperty();
  }

  /** Whether a run is under way, be it paused. */
  public ReadOnlyBooleanProperty active() {
    return active.getReadOnlyProperty();
  }

  /** What stages 1 to 3 of the present or last run found so far; null before stage 2 is done. */
  public ReadOnlyObjectProperty<IdentityFindings> findings() {
    return findings.getReadOnlyProperty();
  }

  /**
   * Begins a run with what the present or last one found, after its end: the stages that would find
   * the same again are taken over, none where nothing is known. The present run is stopped.
   *
   * @param newConfig a configuration that can be run
   */
  public void startFromFindings(ExperimentConfig newConfig) {
    IdentityFindings known = findings.get();
    next = known == null ? () -> start(newConfig) : () -> start(newConfig, known);
    stop();
  }

  /** Begins a run of a configuration that can be run; the present one is stopped first. */
  public void startAfterPresent(ExperimentConfig newConfig) {
    next = () -> start(newConfig);
    stop();
  }

  /** Begins a run of a configuration that can be run; there must be none under way. */
  public void start(ExperimentConfig newConfig) {
    start(newConfig, () -> RunHost.create(runs, newConfig));
  }

  /**
   * Begins a run that takes over what an earlier one found, as far as it would find the same; there
   * must be none under way.
   */
  public void start(ExperimentConfig newConfig, IdentityFindings findings) {
    start(newConfig, () -> RunHost.from(findings, newConfig, runs));
  }

  /**
   * Goes on with a stored run from its last checkpoint; there must be none under way. Whatever
   * stands against it, for example that another process writes it, comes as the run's failure.
   *
   * @param config what the folder says that is run
   */
  public void resume(Path stored, ExperimentConfig config) {
    start(config, () -> RunHost.resume(stored, OptionalLong.empty()));
  }

  private void start(ExperimentConfig newConfig, Supplier<RunHost> beginning) {
    if (active.get()) {
      throw new IllegalStateException("a run is under way");
    }
    findings.set(null);
    live = new LiveRun(beginning);
    EnvironmentSpec spec = EnvironmentKinds.spec(newConfig.scenario(), newConfig.run().seed());
    config.set(newConfig);
    folder.set(null);
    stage.set(null);
    message.set("");
    state.set(RunState.PREPARING);
    active.set(true);
    watchers.accept(new RunEvent.Begins(newConfig, spec));
    live.begin();
  }

  /** Shows a stored run as one that has ended; there must be none under way. */
  public void show(OpenedRun stored) {
    if (active.get()) {
      throw new IllegalStateException("a run is under way");
    }
    live = null;
    next = null;
    findings.set(null);
    config.set(stored.config());
    stage.set(null);
    stored.tell(watchers);
    findings.set(stored.known());
    folder.set(stored.folder());
  }

  /** Pauses, or goes on when paused. */
  public void pauseOrContinue() {
    press(state.get() == RunState.PAUSED ? RunControl::resume : RunControl::pause);
  }

  /** One unit of work, then a pause. */
  public void step() {
    press(RunControl::step);
  }

  /** On to the next stage, then a pause. */
  public void nextStage() {
    press(RunControl::nextStage);
  }

  /** Asks the run to end; it does so soon. */
  public void stop() {
    press(RunControl::stop);
  }

  /** The same configuration with the same seed from the beginning, after the present run's end. */
  public void restart() {
    if (config.get() == null) {
      return;
    }
    ExperimentConfig same = config.get();
    next = () -> start(same);
    stop();
  }

  /** Goes on, after its end, with the run that was stopped, from its last checkpoint. */
  public void continueStopped() {
    if (canContinue.get()) {
      Path stored = folder.get();
      ExperimentConfig stopped = config.get();
      next = () -> resume(stored, stopped);
    }
  }

  /** Whether the run that is shown was stopped and can go on. */
  public BooleanBinding canContinue() {
    return canContinue;
  }

  /** Trains with other values of the learner's settings, by name, from the next update on. */
  public void set(Map<String, Double> values) {
    press(control -> values.forEach(control::set));
  }

  /** Asks a run under way for the gradients of its newest update, once. */
  public void askGradients() {
    press(RunControl::askGradients);
  }

  private void press(Consumer<RunControl> button) {
    if (active.get()) {
      live.press(button);
    }
  }

  /** Passes on what the run has told since the last pulse. */
  public void pulse() {
    if (live != null) {
      live.deliver(watchers);
      folder.set(live.folder());
    }
    if (next != null && !active.get() && (live == null || !live.isAlive())) {
      Runnable begin = next;
      next = null;
      begin.run();
    }
  }

  /** Something else that has to end before all is over. */
  public interface Ending {
    void await() throws InterruptedException;
  }

  /**
   * Stops the run and tells when its thread, and what else was under way, has ended.
   *
   * @param others waited for too
   * @param ended called on another thread than JavaFX's
   */
  public void shutDown(Ending others, Runnable ended) {
    next = null;
    stop();
    LiveRun last = live;
    Thread waiting =
        new Thread(
            () -> {
              awaitEnd(last, others);
              ended.run();
            },
            "closing");
    waiting.setDaemon(true);
    waiting.start();
  }

  private static void awaitEnd(LiveRun run, Ending others) {
    try {
      if (run != null) {
        run.await();
      }
      others.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The session's own view of the run. */
  private void follow(RunEvent event) {
    if (event instanceof RunEvent.StageChanged changed) {
      if (changed.progress().state() == StageProgress.State.RUNNING) {
        stage.set(changed.progress().stage());
      }
    } else if (event instanceof RunEvent.SettingsChanged changed) {
      config.set(changed.config());
    } else if (event instanceof RunEvent.IdentityFound found && live != null) {
      // A stored run's files do not say all that another run would take over.
      findings.set(found.findings());
    } else if (event instanceof RunEvent.StateChanged changed) {
      message.set(changed.message());
      state.set(changed.state());
      active.set(!changed.state().ended());
    }
  }
}
