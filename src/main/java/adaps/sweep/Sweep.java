package adaps.sweep;

import adaps.config.AdapsException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.ExperimentChecks;
import adaps.runs.ExperimentClaim;
import adaps.runs.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Many runs as one job. Runs that have finished before, in the same runs folder and with the same
 * configuration, are not run again, and interrupted ones go on from their checkpoint, so that a
 * sweep that was stopped or killed goes on where it was. Several sweeps in one runs folder, in as
 * many processes, share the work: each run is computed by one of them.
 */
public final class Sweep {
  private static final long LOOK_AGAIN_MILLIS = 1000;

  private final CompletableFuture<Void> stopping = new CompletableFuture<>();
  private final List<ExperimentConfig> experiments;
  private final Path runs;
  private final RunExecutor executor;
  private final SweepListener listener;

  /**
   * @param experiments what to run, each once
   * @param runs where run folders are kept
   * @throws AdapsException if one of the experiments cannot be run
   */
  public Sweep(
      List<ExperimentConfig> experiments, Path runs, RunExecutor executor, SweepListener listener) {
    this.experiments = List.copyOf(experiments);
    this.runs = runs;
    this.executor = executor;
    this.listener = listener;
    experiments.forEach(ExperimentChecks::check);
  }

  /**
   * Runs what is missing and returns when nothing is under way any more.
   *
   * @return an outcome for each experiment, in their order
   * @throws AdapsException if the runs folder cannot be used
   */
  public List<RunOutcome> run() {
    RunFolder.checkWritable(runs);
    Map<Integer, RunOutcome> outcomes = new TreeMap<>();
    do {
      round(outcomes);
    } while (outcomes.size() < experiments.size() && waitForOthers(outcomes));
    for (int i = 0; i < experiments.size(); i++) {
      ExperimentConfig config = experiments.get(i);
      outcomes.computeIfAbsent(
          i, place -> new RunOutcome(config, RunOutcome.State.NOT_BEGUN, null, ""));
    }
    return List.copyOf(outcomes.values());
  }

  /** Runs all that has no outcome yet and that nobody else computes. */
  private void round(Map<Integer, RunOutcome> outcomes) {
    EarlierRuns earlier = EarlierRuns.in(runs);
    List<PlannedRun> missing = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < experiments.size(); i++) {
      if (outcomes.containsKey(i)) {
        continue;
      }
      ExperimentConfig config = experiments.get(i);
      Optional<Path> folder = earlier.finished(config);
      if (folder.isPresent()) {
        outcomes.put(i, new RunOutcome(config, RunOutcome.State.REUSED, folder.get(), ""));
        listener.ended(outcomes.get(i));
      } else {
        missing.add(new PlannedRun(config, earlier.interrupted(config)));
        places.add(i);
      }
    }
    List<RunOutcome> ran = executor.run(missing, runs, listener);
    for (int i = 0; i < ran.size(); i++) {
      if (ran.get(i).state() != RunOutcome.State.ELSEWHERE) {
        outcomes.put(places.get(i), ran.get(i));
      }
    }
  }

  /** Waits until one of the runs that others compute is free; false when stopped. */
  private boolean waitForOthers(Map<Integer, RunOutcome> outcomes) {
    listener.waits(experiments.size() - outcomes.size());
    while (!stopping.isDone()) {
      for (int i = 0; i < experiments.size(); i++) {
        if (!outcomes.containsKey(i) && !ExperimentClaim.isTaken(runs, experiments.get(i))) {
          return true;
        }
      }
      try {
        stopping.get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // Time to look again.
        continue;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      } catch (ExecutionException e) {
        throw new IllegalStateException("a sweep's stop broke", e);
      }
    }
    return false;
  }

  /** Ends the runs under way and begins no more; returns at once, any thread. */
  public void stop() {
    executor.stop();
    stopping.complete(null);
  }
}
