package adaps.studio.compare;

import adaps.config.ExperimentConfig;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunResult;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.runs.StoredRun;
import adaps.sharing.Methods;
import adaps.studio.session.curves.RunCurve;
import adaps.sweep.RunOutcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One run of a comparison and where it stands. Lives on the JavaFX thread. */
public final class ComparedRun {
  private final ExperimentConfig config;
  private final String variant;
  private final List<MetricPoint> points = new ArrayList<>();
  private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("waits");
  private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
  private final ReadOnlyDoubleWrapper testReturn = new ReadOnlyDoubleWrapper(Double.NaN);
  private RunOutcome outcome;
  private StageProgress stage;
  private String sent = "";
  private long parameters;

  /**
   * @param variant what tells it from other runs of its method, or empty
   */
  ComparedRun(ExperimentConfig config, String variant) {
    this.config = config;
    this.variant = variant;
  }

  /** Its method, and what tells it from other runs of the method. */
  String name() {
    String method = Methods.named(config.run().method()).label();
    return variant.isEmpty() ? method : method + ", " + variant;
  }

  /** What is run. */
  public ExperimentConfig config() {
    return config;
  }

  /** Where it stands, in a few words. */
  public ReadOnlyStringProperty state() {
    return state.getReadOnlyProperty();
  }

  /** Share of its training steps that is done, 0 to 1. */
  public ReadOnlyDoubleProperty done() {
    return done.getReadOnlyProperty();
  }

  /** Its newest test's mean; once it has ended, the mean over the last tenth; NaN before. */
  public ReadOnlyDoubleProperty testReturn() {
    return testReturn.getReadOnlyProperty();
  }

  /** How it ended; null before. */
  public RunOutcome outcome() {
    return outcome;
  }

  /** Folder of the finished run, or null. */
  Path folder() {
    return outcome != null && outcome.isDone() ? outcome.folder() : null;
  }

  /** Trainable parameters of all actors and critics; 0 before they are known. */
  long parameters() {
    return parameters;
  }

  RunCurve curve() {
    return new RunCurve(
        config.run().method() + " " + config.run().seed(), config, points, List.of());
  }

  boolean hasPoints() {
    return !points.isEmpty();
  }

  void hear(CompareMailbox.News news) {
    points.addAll(news.points());
    if (!news.points().isEmpty()) {
      testReturn.set(points.get(points.size() - 1).testMean());
    }
    if (news.parameters() > 0) {
      parameters = news.parameters();
    }
    if (news.stage() != null && outcome == null) {
      stage = news.stage();
      boolean trains = stage.stage() == Stage.TRAIN;
      done.set(trains ? stage.done() : 0);
      if (sent.isEmpty()) {
        state.set(
            trains
                ? "trains"
                : "stage " + (stage.stage().ordinal() + 1) + ", " + stage.stage().label());
      }
    }
  }

  /** Its newest progress; null before it has begun here. */
  StageProgress stage() {
    return stage;
  }

  /** It was sent away and does this there. */
  void sent(String words) {
    sent = words;
    state.set(words);
  }

  /** Whether it goes on, or waits, where nobody here sees it. */
  boolean isSent() {
    return outcome != null && outcome.state() == RunOutcome.State.SENT;
  }

  /** Whether it has ended, however; not where it goes on unseen or was never begun. */
  boolean isOver() {
    return outcome != null && !isSent() && outcome.state() != RunOutcome.State.NOT_BEGUN;
  }

  void ended(RunOutcome how) {
    outcome = how;
    state.set(
        switch (how.state()) {
          case FINISHED -> "finished";
          case REUSED -> "finished before";
          case STOPPED -> "stopped";
          case FAILED -> "failed: " + how.message();
          case NOT_BEGUN -> "not begun";
          case ELSEWHERE -> "computed elsewhere";
          case SENT -> how.message();
        });
    if (how.isDone()) {
      done.set(1);
    }
  }

  /** What its folder holds goes before what was heard while it ran. */
  void read(StoredRun stored, RunResult result) {
    points.clear();
    points.addAll(stored.metrics());
    parameters = result.training().trainableParameters();
    testReturn.set(result.training().testReturn());
  }
}
