package adaps.runs;

import adaps.config.AdapsException;
import adaps.config.DiskException;
import adaps.pipeline.MetricPoint;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes a run's learning curve as a TensorBoard event file, while it runs or afterwards. */
public final class EventWriter implements RunListener, AutoCloseable {
  private final DiskWriter disk = new DiskWriter(error -> {});
  private final long beganMillis = System.currentTimeMillis();
  private final Path folder;

  /** Made with the first point, on the writing thread; null before. */
  private EventFile file;

  /** Writes into the run's own folder while the run goes on. */
  public EventWriter(RunFolder folder) {
    this.folder = folder.path();
  }

  /**
   * Writes the curve of a stored run.
   *
   * @param target the event file goes into a folder with the run's name in it
   * @return that folder
   * @throws AdapsException if it cannot be written
   */
  public static Path export(StoredRun run, Path target) {
    Path folder = target.resolve(run.folder().name());
    try {
      long began = Files.getLastModifiedTime(run.folder().config()).toMillis();
      EventFile.write(folder, began, run.metrics());
      return folder;
    } catch (IOException e) {
      throw new DiskException(
          "The event file cannot be written to "
              + folder
              + " ("
              + DiskError.reason(e)
              + "); choose another folder.",
          !DiskError.isOfThePlace(e));
    }
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.Tested tested) {
      disk.submit(() -> add(tested.point()));
    } else if (event instanceof RunEvent.StateChanged changed && changed.state().ended()) {
      disk.finish(this::closeFile);
    }
  }

  private void add(MetricPoint point) throws IOException {
    if (file == null) {
      file = EventFile.create(folder, beganMillis);
    }
    file.add(point);
  }

  private void closeFile() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  /** What went wrong with the disk, in a sentence, if anything did. */
  public Optional<String> diskError() {
    return disk.failure()
        .map(
            error ->
                "The event file in "
                    + folder
                    + " is not whole ("
                    + DiskError.reason(error)
                    + "); 'adaps export' writes it again from the run.");
  }

  @Override
  public void close() {
    disk.finish(this::closeFile);
    disk.await();
  }
}
