package adaps.runs;

import adaps.config.AdapsException;
import adaps.config.DiskException;
import adaps.config.ExperimentConfig;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Where the files of one run are.
 *
 * @param path the folder itself
 */
public record RunFolder(Path path) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  /**
   * Makes the folder {@code <scenario>-<method>-seed<N>-<yyyyMMdd-HHmmss>}, with {@code -2}, {@code
   * -3}… behind it when runs begin in the same second.
   *
   * @param runs where run folders are kept; made when missing
   * @throws AdapsException if it cannot be written
   */
  public static RunFolder create(Path runs, ExperimentConfig config, LocalDateTime began) {
    String name =
        String.join(
            "-",
            plain(config.scenario().name()),
            config.run().method(),
            "seed" + config.run().seed(),
            TIME.format(began));
    try {
      if (!Files.isDirectory(runs)) {
        Files.createDirectories(runs);
      }
      for (int n = 1; ; n++) {
        Path path = runs.resolve(n == 1 ? name : name + "-" + n);
        try {
          return new RunFolder(Files.createDirectory(path));
        } catch (FileAlreadyExistsException e) {
          // Another run of the same second has the name.
        }
      }
    } catch (IOException e) {
      throw unwritable(runs, e);
    }
  }

  /**
   * Makes a runs folder where it is missing.
   *
   * @throws AdapsException if nothing can be written there
   */
  public static void checkWritable(Path runs) {
    try {
      if (!Files.isDirectory(runs)) {
        Files.createDirectories(runs);
      }
      if (!Files.isWritable(runs)) {
        throw new AccessDeniedException(runs.toString());
      }
    } catch (IOException e) {
      throw unwritable(runs, e);
    }
  }

  /** Takes the folder of a run that did not begin away again. */
  void discard() {
    for (Path file :
        List.of(config(), experiment(), provenance(), metrics(), log(), lock(), path)) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // What cannot be deleted stays: the reason why the run did not begin matters more.
        return;
      }
    }
  }

  static DiskException unwritable(Path runs, IOException error) {
    return new DiskException(
        "The runs folder "
            + runs
            + " cannot be written ("
            + DiskError.reason(error)
            + "); "
            + (DiskError.isOfThePlace(error)
                ? "choose another one."
                : "make room, or choose another one."),
        !DiskError.isOfThePlace(error));
  }

  /** Name of the folder, which tells its runs apart. */
  public String name() {
    return path.toAbsolutePath().normalize().getFileName().toString();
  }

  /** All parameters, defaults included, and the scenario. */
  public Path config() {
    return path.resolve("config.yaml");
  }

  /** What decides the run's numbers, under a checksum. */
  public Path experiment() {
    return path.resolve("experiment.json");
  }

  /** One row for each point of the learning curve. */
  public Path metrics() {
    return path.resolve("metrics.csv");
  }

  /** One row for each point of the VAE's loss curve; only for methods that encode. */
  public Path vae() {
    return path.resolve("vae.csv");
  }

  /** Identities and clusters of the agents. */
  public Path identity() {
    return path.resolve("identity.json");
  }

  /** How the identities came about; only where the run itself trained the VAE. */
  public Path identityPath() {
    return path.resolve("identity-path.json");
  }

  /** The masks and what they have in common. */
  public Path masks() {
    return path.resolve("masks.json");
  }

  /** The policy that the run ended with, all but its parameters. */
  public Path policy() {
    return path.resolve("policy.json");
  }

  /** The parameters of {@link #policy}. */
  public Path policyParameters() {
    return path.resolve("policy.bin");
  }

  /** The policy that did best in a test, all but its parameters. */
  public Path best() {
    return path.resolve("best.json");
  }

  /** The parameters of {@link #best}. */
  public Path bestParameters() {
    return path.resolve("best.bin");
  }

  /** What the run ended with. */
  public Path summary() {
    return path.resolve("summary.json");
  }

  /** Where the run can be gone on from. */
  public Path checkpoints() {
    return path.resolve("checkpoint");
  }

  /** Names the process that writes the run, as long as one does. */
  public Path lock() {
    return path.resolve("run.lock");
  }

  /** What made the run: program, Java and machine, of every part of it. */
  public Path provenance() {
    return path.resolve("provenance.json");
  }

  /** What happened, with the time. */
  public Path log() {
    return path.resolve("run.log");
  }

  /** What a person has written about the run; only where somebody has. */
  public Path notes() {
    return path.resolve("notes.json");
  }

  /** A scenario's name without what a file name cannot hold. */
  private static String plain(String scenario) {
    String plain = scenario.replaceAll("[^A-Za-z0-9._+-]+", "-").replaceAll("^[.-]+", "");
    return plain.isEmpty() ? "scenario" : plain;
  }
}
