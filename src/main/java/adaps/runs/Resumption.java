package adaps.runs;

import adaps.config.AdapsException;
import adaps.config.ConfigException;
import adaps.config.DiskException;
import adaps.config.ExperimentConfig;
import adaps.config.SettingChanges;
import adaps.config.SettingChanges.Change;
import adaps.env.EnvironmentKinds;
import adaps.pipeline.Checkpoint;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunState;
import adaps.pipeline.TrainingState;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A stored run that is about to go on, needing nothing but its folder: its last whole checkpoint,
 * and the writer that holds the folder's lock.
 *
 * @param config what is run
 * @param checkpoint where it goes on; empty when it was stopped before the first one and so begins
 *     from its start, with the same numbers
 * @param writer of the folder; to be closed
 * @param notes sentences on what the person should know
 */
public record Resumption(
    ExperimentConfig config,
    Optional<Checkpoint> checkpoint,
    RunWriter writer,
    List<String> notes) {

  public Resumption {
    notes = List.copyOf(notes);
  }

  /**
   * The run, if it has finished, so that only a longer training could go on with it.
   *
   * @throws AdapsException if it is no run folder or cannot be read
   */
  public static Optional<StoredRun> finished(Path path) {
    checkIsRun(path);
    boolean finished =
        StoredRun.resultIn(new RunFolder(path))
            .filter(result -> result.state() == RunState.FINISHED)
            .isPresent();
    return finished ? Optional.of(StoredRun.read(path)) : Optional.empty();
  }

  private static void checkIsRun(Path path) {
    if (!StoredRun.isAt(path)) {
      throw new ConfigException("run", path + " is not a run folder: it has no config.yaml.");
    }
  }

  /**
   * Opens a run folder to go on with it.
   *
   * @param steps another length of the training, over all parallel environments, or empty
   * @throws AdapsException if it is no run folder, cannot be read or written, is under way in some
   *     process, or holds checkpoints of which none can be used; the sentence says which
   */
  public static Resumption of(Path path, OptionalLong steps) {
    return of(path, steps, Map.of());
  }

  /**
   * Opens a run folder to go on with it.
   *
   * @param steps another length of the training, over all parallel environments, or empty
   * @param settings of the learner that are other ones from here on, by name
   * @throws AdapsException if it is no run folder, cannot be read or written, is under way in some
   *     process, or holds checkpoints of which none can be used, or if a setting cannot change; the
   *     sentence says which
   */
  static Resumption of(Path path, OptionalLong steps, Map<String, String> settings) {
    RunFolder folder = new RunFolder(path);
    checkIsRun(path);
    try {
      ExperimentConfig stored = BegunExperiment.read(folder);
      EnvironmentKinds.of(stored.scenario());
      if (!Files.isWritable(path)) {
        throw new AccessDeniedException(path.toString());
      }
      RunLock lock = RunLock.take(folder);
      try {
        return locked(folder, lock, stored, new Wanted(steps, settings));
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DiskException(
          "The run "
              + path
              + " cannot be resumed ("
              + DiskError.reason(e)
              + "); check the folder's permissions and room.");
    }
  }

  /** What is to be other than it was. */
  private record Wanted(OptionalLong steps, Map<String, String> settings) {
    ExperimentConfig of(ExperimentConfig stored, long updates) {
      SettingChanges changes = stored.a2c().settingChanges();
      for (Map.Entry<String, String> one : settings.entrySet()) {
        Object value = SettingChanges.description(one.getKey()).read(one.getValue());
        changes = changes.with(new Change(updates, one.getKey(), (Double) value));
      }
      ExperimentConfig changed = stored.with(SettingChanges.KEY, changes.text());
      return steps.isPresent() ? changed.with("steps", steps.getAsLong()) : changed;
    }
  }

  private static Resumption locked(
      RunFolder folder, RunLock lock, ExperimentConfig stored, Wanted wanted) throws IOException {
    OptionalLong steps = wanted.steps();
    CheckpointFolder checkpoints = new CheckpointFolder(folder.checkpoints());
    checkpoints.checkAllKnown();
    CheckpointFolder.Found found = checkpoints.newest(stored);
    long updates = found.checkpoint().map(Checkpoint::updates).orElse(0L);
    ExperimentConfig config = wanted.of(stored, updates);
    long done = found.checkpoint().map(Checkpoint::envSteps).orElse(0L);
    if (steps.isPresent() && steps.getAsLong() < done) {
      throw new ConfigException(
          "steps",
          "steps is " + steps.getAsLong() + " but the run has trained " + done + " already.");
    }
    if (found.checkpoint().isEmpty() && finished(folder.path()).isPresent()) {
      throw new ConfigException(
          "run",
          folder.path()
              + " has finished and keeps no checkpoint to train on from; train a new run.");
    }
    List<String> notes = new ArrayList<>(found.passedOver());
    notes.add(
        found
            .checkpoint()
            .flatMap(Checkpoint::inTraining)
            .map(state -> "Goes on from update " + state.a2c().updates() + ".")
            .orElse(
                found.checkpoint().isPresent()
                    ? "Goes on with what the first stages found."
                    : "There is no checkpoint yet, so the run begins from its start."));
    clearAway(folder, found.damaged());
    List<MetricPoint> points =
        found
            .checkpoint()
            .flatMap(Checkpoint::inTraining)
            .map(TrainingState::points)
            .orElse(List.of());
    RunWriter.Before before = new RunWriter.Before(updates, points);
    RunWriter writer = RunWriter.goOn(folder, lock, config, before);
    notes.forEach(writer::note);
    return new Resumption(config, found.checkpoint(), writer, notes);
  }

  /** What a killed process left half written, and checkpoints that are no use to anybody. */
  private static void clearAway(RunFolder folder, List<Path> damaged) throws IOException {
    for (Path file : damaged) {
      Files.deleteIfExists(file);
    }
    for (Path place : List.of(folder.path(), folder.checkpoints())) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> files = Files.list(place)) {
          for (Path file : files.filter(Resumption::isUnfinished).toList()) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }

  private static boolean isUnfinished(Path file) {
    return file.getFileName().toString().endsWith(WholeFile.UNFINISHED);
  }
}
