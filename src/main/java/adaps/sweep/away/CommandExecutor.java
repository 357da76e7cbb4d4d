package adaps.sweep.away;

import adaps.config.AdapsException;
import adaps.config.ExperimentConfig;
import adaps.config.Sentence;
import adaps.runs.ExperimentClaim;
import adaps.runs.ExperimentKey;
import adaps.sweep.EarlierRuns;
import adaps.sweep.PlannedRun;
import adaps.sweep.RunExecutor;
import adaps.sweep.RunOutcome;
import adaps.sweep.RunOutcome.State;
import adaps.sweep.SweepListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts each run by a command line of the person's own. A command may compute the run, as ssh
 * does, or hand it on and end, as the commands of a scheduler do: then the run counts as sent, and
 * the next sweep finds in the folders what became of it.
 */
public final class CommandExecutor implements RunExecutor {
  private static final long LOOK_MILLIS = 2000;

  private final CommandTemplate template;
  private final int atOnce;
  private final List<CommandRun> commands = new ArrayList<>();
  private boolean stopped;

  /**
   * @param atOnce commands that are under way at once, at least 1
   */
  public CommandExecutor(CommandTemplate template, int atOnce) {
    this.template = template;
    this.atOnce = atOnce;
  }

  @Override
  public List<RunOutcome> run(List<PlannedRun> planned, Path runs, SweepListener listener) {
    EarlierRuns folders = EarlierRuns.in(runs);
    Map<ExperimentConfig, RunOutcome> outcomes = new LinkedHashMap<>();
    planned.forEach(run -> outcomes.put(run.config(), null));
    sentBefore(runs, folders, outcomes);
    List<ExperimentConfig> missing =
        outcomes.keySet().stream().filter(config -> outcomes.get(config) == null).toList();
    if (!missing.isEmpty()) {
      TaskFolder folder = TaskFolder.create(runs, TaskFolder.COMMANDS, missing);
      follow(started(missing, folder), folders, listener).forEach(o -> outcomes.put(o.config(), o));
      if (folder.tasks().isEmpty()) {
        folder.delete();
      }
    }
    return List.copyOf(outcomes.values());
  }

  /** What earlier commands handed on, and what others compute. */
  private static void sentBefore(
      Path runs, EarlierRuns folders, Map<ExperimentConfig, RunOutcome> outcomes) {
    Map<String, TaskFile> sent = new HashMap<>();
    for (TaskFolder folder : TaskFolder.in(runs, TaskFolder.COMMANDS)) {
      List<TaskFile> tasks = folder.withoutFinished(folders);
      tasks.stream().filter(TaskFile::isSent).forEach(task -> sent.put(task.digest(), task));
      if (tasks.isEmpty()) {
        folder.delete();
      }
    }
    for (Map.Entry<ExperimentConfig, RunOutcome> one : outcomes.entrySet()) {
      TaskFile task = sent.get(ExperimentKey.of(one.getKey()).digest());
      one.setValue(before(one.getKey(), task, runs));
    }
  }

  /** Null where nobody has it. */
  private static RunOutcome before(ExperimentConfig config, TaskFile task, Path runs) {
    boolean taken = ExperimentClaim.isTaken(runs, config);
    if (task == null) {
      return taken ? new RunOutcome(config, State.ELSEWHERE, null, "") : null;
    }
    Optional<String> failure = task.failure();
    if (failure.isPresent() && !taken) {
      task.forget();
      return new RunOutcome(config, State.FAILED, null, failure.get());
    }
    return new RunOutcome(
        config,
        State.SENT,
        null,
        taken ? "runs" : "was sent; where that is lost, delete " + task.path());
  }

  private List<CommandRun> started(List<ExperimentConfig> missing, TaskFolder folder) {
    List<TaskFile> tasks = folder.tasks();
    synchronized (commands) {
      for (int i = 0; i < missing.size(); i++) {
        CommandRun command = new CommandRun(missing.get(i), tasks.get(i));
        commands.add(command);
        if (stopped) {
          command.stop();
        }
      }
      return List.copyOf(commands);
    }
  }

  private List<RunOutcome> follow(
      List<CommandRun> started, EarlierRuns folders, SweepListener listener) {
    SentRuns sent = new SentRuns(listener);
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(atOnce, started.size()));
    List<CompletableFuture<RunOutcome>> futures =
        started.stream()
            .map(
                run ->
                    CompletableFuture.supplyAsync(() -> outcome(run, folders, listener), threads))
            .toList();
    threads.shutdown();
    CompletableFuture<Void> all =
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    boolean interrupted = false;
    while (!all.isDone()) {
      folders.refresh();
      for (CommandRun run : started) {
        if (run.isUnderWay()) {
          sent.tell(run.config(), "runs by its command", folders);
        }
      }
      interrupted |= pause(all);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return futures.stream().map(CompletableFuture::join).toList();
  }

  /** Whether the thread was interrupted, so that the commands were asked to end. */
  private boolean pause(CompletableFuture<Void> all) {
    try {
      all.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Time to look again.
      return false;
    } catch (InterruptedException e) {
      stop();
      return true;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a command's thread died", e.getCause());
    }
    return false;
  }

  private RunOutcome outcome(CommandRun run, EarlierRuns folders, SweepListener listener) {
    RunOutcome outcome;
    try {
      outcome = run.outcome(run.follow(template), folders);
    } catch (AdapsException e) {
      outcome = new RunOutcome(run.config(), State.FAILED, null, Sentence.about(e));
    } catch (IOException e) {
      outcome =
          new RunOutcome(
              run.config(), State.FAILED, null, "The shell for its command cannot be started.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      outcome = new RunOutcome(run.config(), State.NOT_BEGUN, null, "");
    }
    if (outcome.state() != State.SENT) {
      listener.ended(outcome);
    }
    return outcome;
  }

  @Override
  public void stop() {
    synchronized (commands) {
      stopped = true;
      commands.forEach(CommandRun::stop);
    }
  }
}
