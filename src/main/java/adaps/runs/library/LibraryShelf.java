package adaps.runs.library;

import adaps.config.DiskException;
import adaps.runs.RunFolder;
import adaps.runs.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the runs of a folder, and what has not changed since the last time only once. One thread at
 * a time.
 */
public final class LibraryShelf {
  private record Known(List<Instant> changed, LibraryRun run) {}

  private final Path runs;
  private Map<Path, Known> known = new HashMap<>();

  /**
   * @param runs where run folders are kept; need not exist
   */
  public LibraryShelf(Path runs) {
    this.runs = runs;
  }

  /**
   * All runs, in no order.
   *
   * @throws DiskException if the folder cannot be listed
   */
  public List<LibraryRun> read() {
    Map<Path, Known> read = new HashMap<>();
    List<LibraryRun> all = new ArrayList<>();
    for (Path path : folders()) {
      List<Instant> changed = changed(new RunFolder(path));
      Known before = known.get(path);
      boolean settled =
          before != null
              && before.changed().equals(changed)
              && before.run().status() != RunStatus.UNDER_WAY;
      Known present = settled ? before : new Known(changed, LibraryRun.read(path));
      read.put(path, present);
      all.add(present.run());
    }
    known = read;
    return all;
  }

  private List<Path> folders() {
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(runs)) {
      return folders.filter(StoredRun::isAt).toList();
    } catch (IOException e) {
      throw new DiskException(
          "The runs folder " + runs + " cannot be listed; check its permissions.");
    }
  }

  /** Times of all files: one that is taken away, or is older than the rest, is a change too. */
  private static List<Instant> changed(RunFolder folder) {
    return Stream.of(
            folder.config(), folder.metrics(), folder.summary(), folder.log(), folder.notes())
        .map(LibraryRun::changed)
        .toList();
  }
}
