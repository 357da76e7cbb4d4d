package adaps.studio.shell;

import adaps.runs.RunArchive;
import adaps.runs.RunFolder;
import adaps.runs.ShippedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The runs of the demonstration in a folder that is there as long as the window is: they are none
 * of the person's own. Used by several threads.
 */
final class DemonstrationFiles implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DemonstrationFiles.class);

  private final List<Path> runs = new ArrayList<>();
  private Path folder;

  /** Reads both runs, which are unpacked the first time. */
  synchronized DemonstratedRuns read() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("adaps-demonstration");
    }
    for (String method : DemonstratedRuns.METHODS.subList(runs.size(), 2)) {
      runs.add(ShippedRun.unpack(method, folder));
    }
    return DemonstratedRuns.read(runs.get(0), runs.get(1));
  }

  /** Deletes what was unpacked. */
  @Override
  public synchronized void close() {
    try {
      for (Path run : runs) {
        RunArchive.delete(new RunFolder(run));
      }
      runs.clear();
      if (folder != null) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      LOG.info("The demonstration's files were left in {}.", folder, e);
    }
  }
}
