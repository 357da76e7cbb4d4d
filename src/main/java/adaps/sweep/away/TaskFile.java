package adaps.sweep.away;

import adaps.config.AdapsException;
import adaps.config.ConfigException;
import adaps.config.DiskException;
import adaps.config.ExperimentConfig;
import adaps.runs.ConfigFile;
import adaps.runs.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run's settings in a file, by which {@code adaps task} runs it wherever its folder is seen. It
 * lies in the runs folder, is named {@code NUMBER-DIGEST.yaml}, and is gone when the run has
 * finished.
 *
 * @param path the file
 */
public record TaskFile(Path path) {
  static final String SUFFIX = ".yaml";
  private static final Pattern NAME = Pattern.compile("(\\d{1,9})-([0-9a-f]{24})\\.yaml");

  /** Whether a file is named like one. */
  static boolean isOne(Path path) {
    return NAME.matcher(path.getFileName().toString()).matches();
  }

  private String part(int group) {
    Matcher name = NAME.matcher(path.getFileName().toString());
    if (!name.matches()) {
      throw new ConfigException(
          "task",
          path
              + " is no task: name a file NUMBER-DIGEST.yaml that 'adaps compare --on' has"
              + " written.");
    }
    return name.group(group);
  }

  /** Its number among the tasks that were sent together, from 0. */
  int number() {
    return Integer.parseInt(part(1));
  }

  /** What tells its experiment from others. */
  String digest() {
    return part(2);
  }

  /**
   * What is to be run.
   *
   * @throws AdapsException if it is no task, or cannot be read
   */
  public ExperimentConfig config() {
    part(1);
    try {
      return ConfigFile.parse(path.toString(), Files.readString(path));
    } catch (IOException e) {
      throw new DiskException(path + " cannot be read; is its folder seen from this machine?");
    }
  }

  /**
   * The runs folder in which it lies.
   *
   * @throws AdapsException if it lies in none
   */
  public Path runs() {
    Path jobs = path.toAbsolutePath().getParent().getParent();
    if (jobs == null || !jobs.endsWith(TaskFolder.ALL)) {
      throw new ConfigException(
          "task", path + " lies in no runs folder; name the runs folder with --runs.");
    }
    return jobs.getParent();
  }

  /** What the task has printed, where that is kept. */
  Path output() {
    return path.resolveSibling(number() + ".txt");
  }

  private Path mark(String suffix) {
    String name = path.getFileName().toString();
    return path.resolveSibling(name.substring(0, name.length() - SUFFIX.length()) + suffix);
  }

  private Path failureFile() {
    return mark(".failed");
  }

  /** Whether a command has handed it on. */
  boolean isSent() {
    return Files.exists(mark(".sent"));
  }

  /** A command has handed it on, and ended. */
  void markSent() {
    try {
      WholeFile.write(mark(".sent"), "");
    } catch (IOException e) {
      throw new DiskException(mark(".sent") + " cannot be written; make room.", true);
    }
  }

  /** Why the task failed, in a sentence; empty where it did not. */
  Optional<String> failure() {
    try {
      return Optional.of(Files.readString(failureFile()).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps why it failed for whoever looks at the comparison next. */
  public void fail(String sentence) {
    try {
      WholeFile.write(failureFile(), sentence + "\n");
    } catch (IOException e) {
      throw new DiskException(failureFile() + " cannot be written; make room.", true);
    }
  }

  /** The run has finished, or its failure has been told; nothing is left of the task. */
  public void forget() {
    try {
      Files.deleteIfExists(path);
      Files.deleteIfExists(failureFile());
      Files.deleteIfExists(mark(".sent"));
      Files.deleteIfExists(output());
    } catch (IOException e) {
      // A file more in a folder that nobody looks into; the run itself counts.
      return;
    }
  }
}
