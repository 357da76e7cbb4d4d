package adaps.sweep;

import adaps.config.AdapsException;
import adaps.config.ExperimentConfig;
import adaps.config.Sentence;
import adaps.pipeline.RunControl;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.WorkerChoice;
import adaps.runs.ExperimentClaim;
import adaps.runs.RunHost;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs experiments side by side in this process, each on a thread of its own, with more workers
 * where there are more cores than runs.
 */
public final class ThreadExecutor implements RunExecutor {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadExecutor.class);

  private final int jobs;
  private final Set<RunControl> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  /** Runs that go on at once. */
  private volatile int sideBySide = 1;

  /**
   * @param jobs runs that are computed side by side, at least 1
   */
  public ThreadExecutor(int jobs) {
    this.jobs = jobs;
  }

  /** Cores of this machine but one, which the person keeps; at least 1. */
  public static int defaultJobs() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  @Override
  public List<RunOutcome> run(List<PlannedRun> planned, Path runs, SweepListener listener) {
    sideBySide = Math.min(jobs, planned.size());
    AtomicInteger number = new AtomicInteger();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            jobs, work -> new Thread(work, "training " + number.incrementAndGet()));
    List<Future<RunOutcome>> futures = new ArrayList<>();
    EarlierRuns earlier = EarlierRuns.in(runs);
    for (PlannedRun run : planned) {
      futures.add(threads.submit(() -> claimed(run.config(), runs, earlier, listener)));
    }
    threads.shutdown();
    return futures.stream().map(this::await).toList();
  }

  @Override
  public void stop() {
    stopped = true;
    underWay.forEach(RunControl::stop);
  }

  private RunOutcome await(Future<RunOutcome> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
          stop();
        }
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a sweep's thread died", e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Runs what nobody else computes, unless somebody has just finished it. */
  private RunOutcome claimed(
      ExperimentConfig config, Path runs, EarlierRuns earlier, SweepListener listener) {
    if (stopped) {
      return new RunOutcome(config, RunOutcome.State.NOT_BEGUN, null, "");
    }
    try {
      Optional<ExperimentClaim> claim = ExperimentClaim.take(runs, config);
      if (claim.isEmpty()) {
        return new RunOutcome(config, RunOutcome.State.ELSEWHERE, null, "");
      }
      try (ExperimentClaim held = claim.get()) {
        return missing(config, runs, earlier, listener);
      }
    } catch (AdapsException e) {
      RunOutcome failed = new RunOutcome(config, RunOutcome.State.FAILED, null, Sentence.about(e));
      listener.ended(failed);
      return failed;
    }
  }

  private RunOutcome missing(
      ExperimentConfig config, Path runs, EarlierRuns earlier, SweepListener listener) {
    earlier.refresh();
    Optional<Path> finished = earlier.finished(config);
    if (finished.isEmpty()) {
      return runAndTell(new PlannedRun(config, earlier.interrupted(config)), runs, listener);
    }
    RunOutcome reused = new RunOutcome(config, RunOutcome.State.REUSED, finished.get(), "");
    listener.ended(reused);
    return reused;
  }

  private RunOutcome runAndTell(PlannedRun planned, Path runs, SweepListener listener) {
    ExperimentConfig config = planned.config();
    RunOutcome outcome;
    try {
      outcome = run(planned, runs, listener);
    } catch (AdapsException e) {
      outcome = new RunOutcome(config, RunOutcome.State.FAILED, null, Sentence.about(e));
    } catch (RuntimeException | Error e) {
      // Whatever broke one run must not take the others with it.
      LOG.error("a run of the sweep broke", e);
      outcome = new RunOutcome(config, RunOutcome.State.FAILED, null, "The run broke: " + e + ".");
    }
    listener.ended(outcome);
    return outcome;
  }

  private RunOutcome run(PlannedRun planned, Path runs, SweepListener listener) {
    ExperimentConfig config = planned.config();
    RunListener watcher = listener.began(config);
    Optional<RunHost> resumed = planned.interrupted().flatMap(ThreadExecutor::resumed);
    resumed.ifPresent(
        host -> listener.goesOn(config, host.folder().path(), host.envStepsBefore(), host.notes()));
    try (RunHost host =
        resumed.orElseGet(() -> RunHost.create(runs, WorkerChoice.share(config, sideBySide)))) {
      RunControl control = host.prepare(List.of(watcher)).control();
      underWay.add(control);
      try {
        if (stopped) {
          control.stop();
        }
        return outcome(config, host.folder().path(), host.run());
      } finally {
        underWay.remove(control);
      }
    }
  }

  /** The earlier run, opened to go on with it; empty where it cannot, so that a new one begins. */
  private static Optional<RunHost> resumed(Path folder) {
    try {
      return Optional.of(RunHost.resume(folder, OptionalLong.empty()));
    } catch (AdapsException e) {
      LOG.warn("a new run begins instead of going on with an earlier one: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static RunOutcome outcome(
      ExperimentConfig config, Path folder, RunEvent.StateChanged end) {
    return switch (end.state()) {
      case FINISHED -> new RunOutcome(config, RunOutcome.State.FINISHED, folder, "");
      case STOPPED -> new RunOutcome(config, RunOutcome.State.STOPPED, folder, "");
      default -> new RunOutcome(config, RunOutcome.State.FAILED, folder, end.message());
    };
  }
}
