package adaps.sweep;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.Checkpoint;
import adaps.pipeline.Experiment;
import adaps.pipeline.RunControl;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import adaps.pipeline.RunState;
import adaps.runs.Resumption;
import adaps.runs.RunWriter;
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

/** Runs experiments side by side on threads of this process, each on one thread. */
public final class ThreadExecutor implements RunExecutor {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadExecutor.class);

  private final int jobs;
  private final Set<RunControl> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

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
    AtomicInteger number = new AtomicInteger();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            jobs, work -> new Thread(work, "training " + number.incrementAndGet()));
    List<Future<RunOutcome>> futures = new ArrayList<>();
    for (PlannedRun run : planned) {
      futures.add(threads.submit(() -> runAndTell(run, runs, listener)));
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

  private RunOutcome runAndTell(PlannedRun planned, Path runs, SweepListener listener) {
    ExperimentConfig config = planned.config();
    if (stopped) {
      return new RunOutcome(config, RunOutcome.State.NOT_BEGUN, null, "");
    }
    RunOutcome outcome;
    try {
      outcome = run(planned, runs, listener);
    } catch (ConfigException e) {
      outcome = new RunOutcome(config, RunOutcome.State.FAILED, null, e.getMessage());
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
    Ending ending = new Ending();
    Optional<Resumption> resumption = planned.interrupted().flatMap(ThreadExecutor::resumption);
    if (resumption.isPresent()) {
      Resumption found = resumption.get();
      try (RunWriter writer = found.writer()) {
        long trained = found.checkpoint().map(Checkpoint::envSteps).orElse(0L);
        listener.goesOn(config, writer.folder().path(), trained, found.notes());
        compute(found.experiment(List.of(ending, watcher)), writer);
        return ending.outcome(config, writer);
      }
    }
    try (RunWriter writer = RunWriter.create(runs, config)) {
      compute(begin(config, writer, List.of(writer, ending, watcher)), writer);
      return ending.outcome(config, writer);
    }
  }

  /** The earlier run, opened to go on with it; empty where it cannot, so that a new one begins. */
  private static Optional<Resumption> resumption(Path folder) {
    try {
      return Optional.of(Resumption.of(folder, OptionalLong.empty()));
    } catch (ConfigException e) {
      LOG.warn("a new run begins instead of going on with an earlier one: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private void compute(Experiment experiment, RunWriter writer) {
    writer.onDiskError(sentence -> experiment.control().stop());
    underWay.add(experiment.control());
    try {
      if (stopped) {
        experiment.control().stop();
      }
      experiment.run();
    } finally {
      underWay.remove(experiment.control());
    }
    writer.close();
  }

  private static Experiment begin(
      ExperimentConfig config, RunWriter writer, List<RunListener> listeners) {
    try {
      return new Experiment(config, listeners);
    } catch (ConfigException e) {
      writer.discard();
      throw e;
    }
  }

  /** Remembers how a run ended. */
  private static final class Ending implements RunListener {
    private RunState state = RunState.PREPARING;
    private String message = "";

    @Override
    public void accept(RunEvent event) {
      if (event instanceof RunEvent.StateChanged changed) {
        state = changed.state();
        message = changed.message();
      }
    }

    RunOutcome outcome(ExperimentConfig config, RunWriter writer) {
      Path folder = writer.folder().path();
      if (writer.diskError().isPresent()) {
        return new RunOutcome(config, RunOutcome.State.FAILED, folder, writer.diskError().get());
      }
      return switch (state) {
        case FINISHED -> new RunOutcome(config, RunOutcome.State.FINISHED, folder, "");
        case STOPPED -> new RunOutcome(config, RunOutcome.State.STOPPED, folder, "");
        default -> new RunOutcome(config, RunOutcome.State.FAILED, folder, message);
      };
    }
  }
}
