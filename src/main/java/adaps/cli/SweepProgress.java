package adaps.cli;

import adaps.config.ExperimentConfig;
import adaps.pipeline.RunListener;
import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.runs.ExperimentKey;
import adaps.sweep.ComparisonPace;
import adaps.sweep.RunOutcome;
import adaps.sweep.SweepListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a sweep and each of its runs stand, kept for the thread that shows it. */
final class SweepProgress implements SweepListener {
  private final double steps;

  /** Those that have neither begun nor ended. */
  private final Map<ExperimentKey, ExperimentConfig> ahead = new LinkedHashMap<>();

  private final int runs;
  private final Map<ExperimentKey, Running> running = new LinkedHashMap<>();
  private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
  private final Queue<String> sentences = new ConcurrentLinkedQueue<>();
  private final Queue<GoesOn> goingOn = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private double stepsEnded;
  private int runsEnded;

  /** A run under way. */
  record Running(ExperimentConfig config, RunProgress progress) {
    /** Share of its training steps that is done. */
    double done() {
      StageProgress stage = progress.stage();
      return stage != null && stage.stage() == Stage.TRAIN ? stage.done() : 0;
    }
  }

  /**
   * A run that ended.
   *
   * @param running what it told, or null if it did not run
   */
  record Ended(RunOutcome outcome, Running running) {}

  /** An interrupted run goes on, with what the person should know. */
  record GoesOn(ExperimentConfig config, Path folder, List<String> notes) {}

  /**
   * How far the whole is.
   *
   * @param runs ended so far, whatever became of them
   * @param of all runs
   * @param done share of all training steps, 0 to 1
   */
  record Whole(int runs, int of, double done) {}

  SweepProgress(List<ExperimentConfig> grid) {
    runs = grid.size();
    grid.forEach(config -> ahead.put(ExperimentKey.of(config), config));
    steps = grid.stream().mapToDouble(config -> config.run().steps()).sum();
  }

  @Override
  public synchronized RunListener began(ExperimentConfig config) {
    RunProgress progress = new RunProgress();
    ExperimentKey key = ExperimentKey.of(config);
    ahead.remove(key);
    running.put(key, new Running(config, progress));
    return progress;
  }

  @Override
  public synchronized void goesOn(
      ExperimentConfig config, Path folder, long envSteps, List<String> notes) {
    goingOn.add(new GoesOn(config, folder, notes));
  }

  @Override
  public void waits(int others) {
    waiting.set(others);
  }

  @Override
  public void said(String sentence) {
    sentences.add(sentence);
  }

  /** The next sentence on all of it, or null. */
  String pollSentence() {
    return sentences.poll();
  }

  /** How many runs other processes compute, once after the sweep has begun to wait, else 0. */
  int pollWaiting() {
    return waiting.getAndSet(0);
  }

  @Override
  public synchronized void ended(RunOutcome outcome) {
    ExperimentKey key = ExperimentKey.of(outcome.config());
    Running run = running.remove(key);
    ahead.remove(key);
    stepsEnded += outcome.config().run().steps();
    runsEnded++;
    ended.add(new Ended(outcome, run));
  }

  /** The runs under way, in the order they began. */
  synchronized List<Running> running() {
    return new ArrayList<>(running.values());
  }

  /** The next run that ended, or null. */
  Ended poll() {
    return ended.poll();
  }

  /** The next interrupted run that goes on, or null. */
  GoesOn pollGoingOn() {
    return goingOn.poll();
  }

  synchronized Whole whole() {
    double now =
        running.values().stream().mapToDouble(r -> r.done() * r.config().run().steps()).sum();
    return new Whole(runsEnded, runs, (stepsEnded + now) / steps);
  }

  /** Seconds until all have ended, by the pace of those under way and before. */
  synchronized OptionalDouble secondsLeft(ComparisonPace pace, double now) {
    Map<ExperimentConfig, StageProgress> underWay = new LinkedHashMap<>();
    running.values().forEach(run -> underWay.put(run.config(), run.progress().stage()));
    return pace.secondsLeft(underWay, ahead.values(), now);
  }
}
