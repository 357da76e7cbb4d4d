package adaps.studio.shell;

import adaps.config.ExperimentConfig;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunResult;
import adaps.pipeline.RunState;
import adaps.pipeline.Stage;
import adaps.pipeline.StagePace;
import adaps.pipeline.StageProgress;
import adaps.words.Quantity;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What happens at the moment, in one sentence and a few figures. */
public final class StatusViewModel implements RunListener {
  /** A rate means nothing before this many seconds. */
  private static final double MIN_SECONDS = 0.5;

  private final ReadOnlyStringWrapper sentence =
      new ReadOnlyStringWrapper("Ready. Choose a scenario and a method, then press Run.");
  private final ReadOnlyStringWrapper rate = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper seed = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ObservableList<String> warnings = FXCollections.observableArrayList();
  private ExperimentConfig config;
  private StageProgress stage;
  private StagePace pace = new StagePace();
  private OptionalDouble secondsLeft = OptionalDouble.empty();
  private long update;
  private RunState state;
  private RunResult result;

  /** One sentence. */
  public ReadOnlyStringProperty sentence() {
    return sentence.getReadOnlyProperty();
  }

  /** Environment steps per second of training, or an empty text. */
  public ReadOnlyStringProperty rate() {
    return rate.getReadOnlyProperty();
  }

  /** Time left of the stage, or an empty text. */
  public ReadOnlyStringProperty left() {
    return left.getReadOnlyProperty();
  }

  /** The run's seed, or an empty text. */
  public ReadOnlyStringProperty seed() {
    return seed.getReadOnlyProperty();
  }

  /** Whether something is going on whose progress is not known. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** The run's warnings, a sentence each. */
  public ObservableList<String> warnings() {
    return warnings;
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.Begins begins) {
      begin(begins.config());
    } else if (event instanceof RunEvent.StageChanged changed) {
      showStage(changed.progress());
    } else if (event instanceof RunEvent.Warned warned) {
      if (!warnings.contains(warned.message())) {
        warnings.add(warned.message());
      }
    } else if (event instanceof RunEvent.PolicyChanged changed) {
      update = changed.policy().update();
      if (state == RunState.PAUSED) {
        show("");
      }
    } else if (event instanceof RunEvent.Ended ended) {
      result = ended.result();
    } else if (event instanceof RunEvent.StateChanged changed) {
      state = changed.state();
      show(changed.message());
    }
  }

  private void begin(ExperimentConfig newConfig) {
    config = newConfig;
    stage = null;
    pace = new StagePace();
    update = 0;
    result = null;
    warnings.clear();
    seed.set("seed " + newConfig.run().seed());
    state = RunState.PREPARING;
    show("");
  }

  private void showStage(StageProgress progress) {
    if (progress.state() == StageProgress.State.RUNNING
        || stage != null && stage.stage() == progress.stage()) {
      stage = progress;
      secondsLeft = pace.secondsLeft(progress);
      show("");
    }
  }

  private void show(String message) {
    boolean between =
        state == RunState.RUNNING && stage != null && stage.state() == StageProgress.State.DONE;
    busy.set(state == RunState.PREPARING || between);
    sentence.set(
        switch (state) {
          case PREPARING -> "Preparing: libraries load and environments are made.";
          case RUNNING -> stage == null ? "Running." : between ? betweenStages() : doing();
          case PAUSED -> "Paused" + (stage == null ? "." : " in stage " + where());
          case FINISHED -> "Finished" + outcome();
          case STOPPED -> "Stopped" + outcome();
          case FAILED -> "Failed: " + message;
        });
    boolean running = state == RunState.RUNNING && stage != null && !between;
    boolean timed = running && stage.seconds() >= MIN_SECONDS && stage.done() > 0;
    boolean training = stage != null && stage.stage() == Stage.TRAIN;
    rate.set(timed && training ? rateWords() : state.ended() ? finalRate() : "");
    boolean known = running && secondsLeft.isPresent();
    left.set(known ? Quantity.duration(secondsLeft.getAsDouble()) + " left" : "");
  }

  private String betweenStages() {
    return stage.stage().label()
        + " is done ("
        + Quantity.typeset(stage.result())
        + "); the next stage is prepared.";
  }

  private String doing() {
    return stage.stage().label() + ": " + Quantity.typeset(stage.result());
  }

  /** One update more is seen by its number, wherever it makes no other difference. */
  private String where() {
    String after =
        stage.stage() == Stage.TRAIN && update > 0 ? " after update " + Quantity.count(update) : "";
    return stage.stage().ordinal() + 1 + after + ", " + doing();
  }

  private String rateWords() {
    double steps = stage.done() * config.run().steps() / stage.seconds();
    return Quantity.count(Math.round(steps)) + " steps/s";
  }

  private String finalRate() {
    return result == null
            || Double.isNaN(result.training().envStepsPerSecond())
            || result.training().envSteps() == 0
        ? ""
        : Quantity.count(Math.round(result.training().envStepsPerSecond())) + " steps/s";
  }

  private String outcome() {
    if (result == null || result.training().envSteps() == 0) {
      return ".";
    }
    String tested =
        Double.isNaN(result.training().testReturn())
            ? "."
            : "; test return "
                + Quantity.typeset(MetricPoint.words(result.training().testReturn()))
                + " over the last tenth.";
    return " after " + Quantity.count(result.training().envSteps()) + " environment steps" + tested;
  }
}
