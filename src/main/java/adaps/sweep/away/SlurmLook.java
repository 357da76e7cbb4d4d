package adaps.sweep.away;

import adaps.config.ExperimentConfig;
import adaps.runs.ExperimentClaim;
import adaps.runs.ExperimentKey;
import adaps.sweep.EarlierRuns;
import adaps.sweep.RunOutcome;
import adaps.sweep.RunOutcome.State;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the runs of a sweep stand at one moment, as the folders and Slurm's queue tell. The queue
 * is asked first: what ends between the two is then found finished, not missing.
 */
final class SlurmLook {
  private record Sent(TaskFolder folder, TaskFile file) {}

  private final EarlierRuns folders;
  private final Optional<List<Slurm.Task>> queue;
  private final Map<String, Sent> sent;
  private final Set<String> taken;

  private SlurmLook(
      EarlierRuns folders,
      Optional<List<Slurm.Task>> queue,
      Map<String, Sent> sent,
      Set<String> taken) {
    this.folders = folders;
    this.queue = queue;
    this.sent = sent;
    this.taken = taken;
  }

  static SlurmLook at(
      Path runs, EarlierRuns folders, Slurm slurm, List<ExperimentConfig> experiments) {
    List<TaskFolder> all = TaskFolder.in(runs, TaskFolder.SLURM);
    Map<String, Sent> sent = new HashMap<>();
    for (TaskFolder folder : all) {
      folder.tasks().forEach(file -> sent.put(file.digest(), new Sent(folder, file)));
    }
    Optional<List<Slurm.Task>> queue = slurm.queue(all.stream().map(TaskFolder::name).toList());
    Set<String> taken = new HashSet<>();
    for (ExperimentConfig config : experiments) {
      if (ExperimentClaim.isTaken(runs, config)) {
        taken.add(ExperimentKey.of(config).digest());
      }
    }
    folders.refresh();
    SlurmLook look = new SlurmLook(folders, queue, sent, taken);
    all.forEach(look::clear);
    return look;
  }

  /** Takes away what is over. */
  private void clear(TaskFolder folder) {
    List<TaskFile> left = folder.withoutFinished(folders);
    boolean known = queue.isPresent();
    if (left.isEmpty()
        && known
        && queue.get().stream().noneMatch(task -> task.job().equals(folder.name()))) {
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
    String digest = ExperimentKey.of(config).digest();
    Sent task = sent.get(digest);
    Optional<Slurm.Task> queued = task == null ? Optional.empty() : queued(task);
    if (queued.isPresent()) {
      return SlurmExecutor.sent(config, queued.get().words());
    }
    if (taken.contains(digest)) {
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
