package adaps.studio.shell;

import adaps.config.ExperimentConfig;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.studio.session.RunSession;
import adaps.studio.setup.SetupViewModel;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/** What can be pressed at the moment, for the toolbar and the menu alike. */
final class RunButtons {
  private final RunSession session;
  private final SetupViewModel setup;

  RunButtons(RunSession session, SetupViewModel setup) {
    this.session = session;
    this.setup = setup;
  }

  /** Starts what is set up. */
  void run() {
    ExperimentConfig config = setup.config().get();
    if (config != null && !session.active().get()) {
      session.start(config);
    }
  }

  void pauseOrContinue() {
    if (session.canContinue().get()) {
      session.continueStopped();
    } else {
      session.pauseOrContinue();
    }
  }

  void step() {
    session.step();
  }

  void nextStage() {
    session.nextStage();
  }

  void stop() {
    session.stop();
  }

  void restart() {
    session.restart();
  }

  /** Something is wrong with the setting, or a run is under way. */
  BooleanBinding cannotRun() {
    return setup.config().isNull().or(session.active());
  }

  /** Which of the two it is, in a sentence. */
  String whyNotRun() {
    return session.active().get()
        ? "A run is under way; stop it first."
        : "Something in Set up needs attention first.";
  }

  /** There is no run under way, nor one that was stopped. */
  BooleanBinding cannotPauseOrContinue() {
    return session.active().not().and(session.canContinue().not());
  }

  /** There is no run under way. */
  BooleanBinding cannotSteer() {
    return session.active().not();
  }

  /** The same in a sentence. */
  String whyNotSteered() {
    return "No run is under way.";
  }

  /** There is no run under way, or its last stage is reached. */
  BooleanBinding cannotSkip() {
    return session.active().not().or(session.stage().isEqualTo(Stage.TRAIN));
  }

  /** There is no run under way that trains. */
  BooleanBinding cannotChange() {
    return session.active().not().or(session.stage().isNotEqualTo(Stage.TRAIN));
  }

  /** Which of the two it is, in a sentence. */
  String whyNotSkipped() {
    return session.active().get() ? "Training is the last stage." : whyNotSteered();
  }

  /** Nothing has run yet. */
  BooleanBinding cannotRestart() {
    return session.config().isNull();
  }

  /** Whether the run stands still. */
  BooleanBinding paused() {
    return Bindings.equal(session.state(), RunState.PAUSED);
  }

  /** What the button that pauses and continues is called. */
  ObservableValue<String> pauseOrContinueName() {
    return standing().map(now -> now ? "Continue" : "Pause");
  }

  /** What it shows. */
  ObservableValue<Feather> pauseOrContinueShape() {
    return standing().map(now -> now ? Feather.PLAY : Feather.PAUSE);
  }

  private BooleanBinding standing() {
    return paused().or(session.canContinue());
  }
}
