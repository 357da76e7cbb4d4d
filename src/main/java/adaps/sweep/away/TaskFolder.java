package adaps.sweep.away;

import adaps.config.DiskException;
import adaps.config.ExperimentConfig;
import adaps.runs.ConfigFile;
import adaps.runs.ExperimentKey;
import adaps.runs.WholeFile;
import adaps.sweep.EarlierRuns;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The tasks that were sent together, in the folder {@code .jobs/NAME} of a runs folder. The name is
 * also the job's at a scheduler, so that nothing more has to be remembered between two commands:
 * whoever sees the folder and the scheduler knows everything.
 *
 * @param path the folder
 */
record TaskFolder(Path path) {
  static final String ALL = ".jobs";

  /** Begins the names of those that Slurm was given. */
  static final String SLURM = "adaps-";

  /** Begins the names of those that commands of the person's own were given. */
  static final String COMMANDS = "commands-";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  /**
   * Makes a folder with a file for each run.
   *
   * @param kind begins its name
   * @throws DiskException if it cannot be written
   */
  static TaskFolder create(Path runs, String kind, List<ExperimentConfig> experiments) {
    try {
      TaskFolder folder = new TaskFolder(newFolder(runs.toAbsolutePath().resolve(ALL), kind));
      for (int i = 0; i < experiments.size(); i++) {
        ExperimentConfig config = experiments.get(i);
        String name = i + "-" + ExperimentKey.of(config).digest() + TaskFile.SUFFIX;
        Files.writeString(folder.path.resolve(name), ConfigFile.text(config));
      }
      return folder;
    } catch (IOException e) {
      throw unwritable(runs);
    }
  }

  private static DiskException unwritable(Path runs) {
    return new DiskException(
        "The folder "
            + runs.resolve(ALL)
            + " cannot be written; make room, or choose other --runs.");
  }

  private static Path newFolder(Path all, String kind) throws IOException {
    Files.createDirectories(all);
    String time = TIME.format(LocalDateTime.now());
    for (int n = 1; ; n++) {
      try {
        return Files.createDirectory(all.resolve(kind + time + "-" + n));
      } catch (FileAlreadyExistsException e) {
        // Sent in the same second by somebody else.
      }
    }
  }

  /** All of a kind that were sent from a runs folder and are not over, the oldest first. */
  static List<TaskFolder> in(Path runs, String kind) {
    Path all = runs.toAbsolutePath().resolve(ALL);
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(all)) {
      return folders
          .filter(folder -> folder.getFileName().toString().startsWith(kind))
          .filter(Files::isDirectory)
          .sorted()
          .map(TaskFolder::new)
          .toList();
    } catch (IOException e) {
      throw new DiskException("The folder " + all + " cannot be listed; check its permissions.");
    }
  }

  /** Also the name of the job. */
  String name() {
    return path.getFileName().toString();
  }

  /** The tasks that are not over, by number. */
  List<TaskFile> tasks() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(TaskFile::isOne)
          .map(TaskFile::new)
          .sorted(Comparator.comparingInt(TaskFile::number))
          .toList();
    } catch (IOException e) {
      throw new DiskException("The folder " + path + " cannot be listed; check its permissions.");
    }
  }

  /** The same without those whose run has finished; these are taken away. */
  List<TaskFile> withoutFinished(EarlierRuns runs) {
    List<TaskFile> left = new ArrayList<>();
    for (TaskFile task : tasks()) {
      if (runs.hasFinished(task.digest())) {
        task.forget();
      } else {
        left.add(task);
      }
    }
    return left;
  }

  /** The script that a scheduler was given. */
  Path script() {
    return path.resolve("array.sh");
  }

  /** Whether any of its tasks has begun, so that the machines of the scheduler see it. */
  boolean isSeen() {
    return Files.exists(path.resolve("seen"));
  }

  void writeScript(String text) {
    try {
      WholeFile.write(script(), text);
    } catch (IOException e) {
      throw unwritable(path.getParent().getParent());
    }
  }

  /** Takes all of it away. */
  void delete() {
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : new ArrayList<>(files.toList())) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(path);
      Files.deleteIfExists(path.getParent());
    } catch (IOException e) {
      // Somebody writes there still, or others have folders beside it; either does no harm.
      return;
    }
  }
}
