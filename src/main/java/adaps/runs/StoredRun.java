package adaps.runs;

import adaps.config.AdapsException;
import adaps.config.ConfigException;
import adaps.config.DiskException;
import adaps.config.ExperimentConfig;
import adaps.identity.IdentityPath;
import adaps.pipeline.BestPolicy;
import adaps.pipeline.Checkpoint;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.PolicySnapshot;
import adaps.pipeline.RunResult;
import adaps.pipeline.VaePoint;
import adaps.sharing.MaskFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A run as its folder holds it, finished or not.
 *
 * @param folder where it is kept
 * @param config what was run
 * @param metrics its learning curve so far
 */
public record StoredRun(RunFolder folder, ExperimentConfig config, List<MetricPoint> metrics) {

  public StoredRun {
    metrics = List.copyOf(metrics);
  }

  /**
   * Reads a run folder.
   *
   * @throws AdapsException if it is no run folder or one of its files cannot be read; the sentence
   *     names the file and, where there is one, the line
   */
  public static StoredRun read(Path path) {
    RunFolder folder = new RunFolder(path);
    check(path, List.of(folder.config(), folder.metrics()));
    return new StoredRun(
        folder,
        reading(folder.config(), file -> BegunExperiment.read(folder)),
        reading(folder.metrics(), MetricsFile::read));
  }

  private static void check(Path path, List<Path> files) {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new ConfigException(
            "run", path + " is not a run folder: it has no " + file.getFileName() + ".");
      }
    }
  }

  /**
   * Checks that a folder holds a run, whatever became of it.
   *
   * @throws ConfigException if it holds none
   */
  public static void check(Path path) {
    check(path, List.of(new RunFolder(path).config()));
  }

  /**
   * What the run ended with; empty while it is under way, and when it failed or was killed.
   *
   * @throws AdapsException if the file cannot be read
   */
  public Optional<RunResult> result() {
    return resultIn(folder);
  }

  static Optional<RunResult> resultIn(RunFolder folder) {
    return readingIfThere(folder.summary(), RunSummary::read).flatMap(result -> result);
  }

  /**
   * Whether some process, perhaps this one, goes on with the run at the moment.
   *
   * @throws AdapsException if that cannot be told
   */
  public boolean underWay() {
    return reading(folder.lock(), file -> RunLock.isHeld(folder));
  }

  /**
   * Why the run failed, in a sentence; empty when it did not. Where an older program wrote no
   * reason, the log is asked.
   *
   * @throws AdapsException if its files cannot be read
   */
  public Optional<String> failure() {
    if (Files.isRegularFile(folder.summary())) {
      return reading(folder.summary(), RunSummary::failure);
    }
    return reading(folder.log(), RunLog::failure);
  }

  /**
   * When it was begun, in the machine's own time zone, however often it was resumed; empty where
   * its log does not say.
   *
   * @throws AdapsException if the log cannot be read
   */
  public Optional<LocalDateTime> began() {
    return reading(folder.log(), RunLog::began);
  }

  /**
   * What made the run; nothing where an older program did.
   *
   * @throws AdapsException if the file cannot be read
   */
  public Provenance provenance() {
    return reading(folder.provenance(), Provenance::read);
  }

  /**
   * The VAE's loss curve; empty for methods without clusters.
   *
   * @throws AdapsException if the file cannot be read
   */
  public List<VaePoint> vae() {
    return readingIfThere(folder.vae(), VaeFile::read).orElse(List.of());
  }

  /**
   * Where the run can be gone on from, and what its first stages found; empty before the first
   * checkpoint.
   *
   * @throws AdapsException if there are checkpoints and none of them can be used
   */
  public Optional<Checkpoint> checkpoint() {
    return reading(
        folder.checkpoints(), path -> new CheckpointFolder(path).newest(config).checkpoint());
  }

  /**
   * What stages 1 to 3 found; empty for methods without clusters.
   *
   * @throws AdapsException if the file cannot be read
   */
  public Optional<StoredIdentity> identity() {
    return readingIfThere(folder.identity(), IdentityFile::read);
  }

  /**
   * How its identities came about; empty for methods without, for a run that took them over, and
   * for what an older program wrote.
   *
   * @throws AdapsException if the file cannot be read
   */
  public Optional<IdentityPath> identityPath() {
    return readingIfThere(folder.identityPath(), IdentityPathFile::read);
  }

  /**
   * The masks; empty for methods without.
   *
   * @throws AdapsException if the file cannot be read
   */
  public Optional<MaskFrame> masks() {
    return readingIfThere(folder.masks(), MasksFile::read);
  }

  /**
   * The policy that the run ended with.
   *
   * @throws AdapsException if there is none, or its files cannot be read
   */
  public PolicySnapshot policy() {
    if (!Files.isRegularFile(folder.policy())) {
      throw new ConfigException(
          "run",
          folder.path()
              + " holds no policy: the run has not ended, or was stopped before training; resume"
              + " it, or name a run that finished.");
    }
    return reading(folder.policy(), file -> PolicyFile.read(folder));
  }

  /**
   * The policy that did best in a test, and how it did; empty when none was tested, and for runs
   * that an older program wrote.
   *
   * @throws AdapsException if its files cannot be read
   */
  public Optional<BestPolicy> best() {
    return readingIfThere(folder.best(), file -> PolicyFile.readBest(folder));
  }

  /** Whether a folder holds a run, whatever became of it. */
  public static boolean isAt(Path path) {
    return Files.isRegularFile(new RunFolder(path).config());
  }

  private static <T> Optional<T> readingIfThere(Path file, Reading<T> reading) {
    return Files.isRegularFile(file) ? Optional.of(reading(file, reading)) : Optional.empty();
  }

  private interface Reading<T> {
    T of(Path file) throws IOException;
  }

  private static <T> T reading(Path file, Reading<T> reading) {
    try {
      return reading.of(file);
    } catch (IOException e) {
      throw new DiskException(
          file + " cannot be read (" + DiskError.reason(e) + "); check the folder.");
    }
  }
}
