package adaps.runs;

import adaps.config.AdapsException;
import adaps.config.ExperimentConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * That one process alone computes an experiment in a runs folder, so that several that are to
 * compute the same ones share the work. It ends with the process, however that ends.
 */
public final class ExperimentClaim implements AutoCloseable {
  private static final String FOLDER = ".claims";

  private final RunLock lock;
  private final Path folder;

  private ExperimentClaim(RunLock lock, Path folder) {
    this.lock = lock;
    this.folder = folder;
  }

  /**
   * Claims an experiment.
   *
   * @param runs where run folders are kept; must exist
   * @return empty where somebody, this program included, computes it at the moment
   * @throws AdapsException if the folder cannot be written
   */
  public static Optional<ExperimentClaim> take(Path runs, ExperimentConfig config) {
    Path file = file(runs, config);
    try {
      while (true) {
        Files.createDirectories(file.getParent());
        try {
          RunLock lock = RunLock.take(file, LockFile.Pulse.USUAL);
          return Optional.of(new ExperimentClaim(lock, file.getParent()));
        } catch (NoSuchFileException e) {
          // Whoever gave the last claim back has just taken the folder away.
          continue;
        }
      }
    } catch (LockedRunException e) {
      return Optional.empty();
    } catch (IOException e) {
      takeAway(file.getParent());
      throw RunFolder.unwritable(runs, e);
    }
  }

  private static void takeAway(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // Others have claims there, or it cannot be deleted; either does no harm.
      return;
    }
  }

  /**
   * Whether somebody computes an experiment at the moment; does not wait.
   *
   * @throws AdapsException if that cannot be told
   */
  public static boolean isTaken(Path runs, ExperimentConfig config) {
    try {
      return RunLock.isHeld(file(runs, config));
    } catch (IOException e) {
      throw RunFolder.unwritable(runs, e);
    }
  }

  private static Path file(Path runs, ExperimentConfig config) {
    return runs.resolve(FOLDER).resolve(ExperimentKey.of(config).digest() + ".lock");
  }

  /** Gives it back. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      // The claim has ended all the same; its file is looked through by the next who asks.
      return;
    }
    takeAway(folder);
  }
}
