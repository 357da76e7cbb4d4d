package adaps.sweep.away;

import adaps.config.ExperimentConfig;
import adaps.runs.ExperimentClaim;
import adaps.runs.ExperimentKey;
import adaps.sweep.EarlierRuns;
import adaps.sweep.RunOutcome;
import adaps.sweep.RunOutcome.State;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the runs of a sweep stand at one moment, as the folders and Slurm's queue tell. The queue
 * is asked first: what ends between the two is then found finished, not missing.
 */
final class SlurmLook {
  private record Sent(TaskFolder folder, TaskFile file) {}

  private final Path runs;
  private final EarlierRuns folders;
  private final Optional<List<Slurm.Task>> queue;
  private final Map<String, Sent> sent = new HashMap<>();

  private SlurmLook(Path runs, EarlierRuns folders, Optional<List<Slurm.Task>> queue) {
    this.runs = runs;
    this.folders = folders;
    this.queue = queue;
  }

  static SlurmLook at(Path runs, EarlierRuns folders, Slurm slurm) {
    List<TaskFolder> all = TaskFolder.in(runs, TaskFolder.SLURM);
    SlurmLook look =
        new SlurmLook(runs, folders, slurm.queue(all.stream().map(TaskFolder::name).toList()));
    folders.refresh();
    all.forEach(look::sort);
    return look;
  }

  /** Takes away what is over, and remembers the rest. */
  private void sort(TaskFolder folder) {
    boolean anyLeft = false;
    for (TaskFile file : folder.tasks()) {
      if (folders.hasFinished(file.digest())) {
        file.forget();
      } else {
        sent.put(file.digest(), new Sent(folder, file));
        anyLeft = true;
      }
    }
    boolean known = queue.isPresent();
    if (!anyLeft && known && queue.get().stream().noneMatch(t -> t.job().equals(folder.name()))) {
      folder.delete();
    }
  }

  /** Where each stands; what is missing has not begun. */
  List<RunOutcome> of(List<ExperimentConfig> experiments) {
    return experiments.stream().map(this::of).toList();
  }

  private RunOutcome of(ExperimentConfig config) {
    Optional<Path> finished = folders.finished(config);
    if (finished.isPresent()) {
      return new RunOutcome(config, State.FINISHED, finished.get(), "");
    }
    Sent task = sent.get(ExperimentKey.of(config).digest());
    Optional<Slurm.Task> queued = task == null ? Optional.empty() : queued(task);
    if (queued.isPresent()) {
      return SlurmExecutor.sent(config, queued.get().words());
    }
    if (ExperimentClaim.isTaken(runs, config)) {
      return SlurmExecutor.sent(config, "runs");
    }
    return task == null ? missing(config) : left(config, task);
  }

  private Optional<Slurm.Task> queued(Sent task) {
    return queue.orElse(List.of()).stream()
        .filter(one -> one.job().equals(task.folder.name()))
        .filter(one -> one.number() == task.file.number())
        .findFirst();
  }

  /** A task that is in no queue, as far as one is known, and that nobody computes. */
  private RunOutcome left(ExperimentConfig config, Sent task) {
    Optional<String> failure = task.file.failure();
    if (failure.isPresent()) {
      return new RunOutcome(config, State.FAILED, null, failure.get());
    }
    if (queue.isEmpty()) {
      return SlurmExecutor.sent(config, "was sent");
    }
    return task.folder.isSeen()
        ? missing(config)
        : new RunOutcome(config, State.FAILED, null, unseen(task.folder));
  }

  private static String unseen(TaskFolder folder) {
    return "Slurm has ended "
        + folder.name()
        + " and no task of it left anything in "
        + folder.path()
        + ": the nodes do not see that folder, or somebody cancelled the job; choose --runs on a"
        + " disk that the nodes share and give the command again.";
  }

  private static RunOutcome missing(ExperimentConfig config) {
    return new RunOutcome(config, State.NOT_BEGUN, null, "");
  }

  /** What failed has been told and is tried again by the next sweep. */
  void forget(List<RunOutcome> told) {
    for (RunOutcome outcome : told) {
      Sent task = sent.get(ExperimentKey.of(outcome.config()).digest());
      if (outcome.state() == State.FAILED && task != null) {
        task.file.forget();
        if (task.folder.tasks().isEmpty()) {
          task.folder.delete();
        }
      }
    }
  }
}
