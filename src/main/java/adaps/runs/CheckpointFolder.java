package adaps.runs;

import adaps.config.AdapsException;
import adaps.config.BrokenFileException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.Checkpoint;
import adaps.words.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The checkpoints of a run, numbered as they were taken; the last two are kept, so that one is
 * whole whatever happens to the other. Older programs wrote the number in the digits of the
 * machine's language; these are found, too.
 */
final class CheckpointFolder {
  private static final int KEPT = 2;
  private static final Pattern NAME = Pattern.compile("checkpoint-(\\p{Nd}{1,18})\\.bin");

  private final Path path;
  private int written;
  private long nanos;

  /**
   * A checkpoint and what had to be passed over to find it.
   *
   * @param checkpoint empty when none was taken
   * @param passedOver a sentence for each newer one that is damaged
   * @param damaged the files of these
   */
  record Found(Optional<Checkpoint> checkpoint, List<String> passedOver, List<Path> damaged) {}

  CheckpointFolder(Path path) {
    this.path = path;
  }

  /** Writes a checkpoint as the newest and takes away all but the last two. */
  void write(Checkpoint checkpoint) throws IOException {
    long began = System.nanoTime();
    Files.createDirectories(path);
    List<Path> before = newestFirst();
    long number = before.isEmpty() ? 1 : number(before.get(0)) + 1;
    WholeFile.writeDurably(
        path.resolve(String.format(Locale.ROOT, "checkpoint-%06d.bin", number)),
        CheckpointFile.bytes(checkpoint));
    for (Path old : before.subList(Math.min(KEPT - 1, before.size()), before.size())) {
      Files.deleteIfExists(old);
    }
    written++;
    nanos += System.nanoTime() - began;
  }

  /** What was written and how long that took, in a sentence; to be called where it is written. */
  String cost() {
    return String.format(
        Locale.ROOT,
        "%s written in %.3f s beside the training",
        Quantity.of(written, "checkpoint"),
        nanos / 1e9);
  }

  /**
   * The newest checkpoint that is whole.
   *
   * @throws AdapsException if it is of another experiment or program, or if there are checkpoints
   *     and all are damaged
   */
  Found newest(ExperimentConfig config) throws IOException {
    List<String> passedOver = new ArrayList<>();
    List<Path> damaged = new ArrayList<>();
    for (Path file : newestFirst()) {
      try {
        return new Found(Optional.of(CheckpointFile.read(file, config)), passedOver, damaged);
      } catch (CheckpointFile.DamagedException e) {
        passedOver.add(
            "The checkpoint "
                + file
                + " is damaged ("
                + e.getMessage()
                + "); the one before it is used.");
        damaged.add(file);
      }
    }
    if (!damaged.isEmpty()) {
      throw new BrokenFileException(
          "All checkpoints in "
              + path
              + " are damaged; delete that folder to begin the run from its start.");
    }
    return new Found(Optional.empty(), passedOver, damaged);
  }

  /**
   * Refuses a folder that holds something else, which may be a checkpoint under a name that nobody
   * knows: a run that began anew beside it would write over what the run has learned.
   *
   * @throws AdapsException naming what is there
   */
  void checkAllKnown() throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(path)) {
      throw new BrokenFileException(
          path
              + " is no folder of checkpoints; put back what was there, or delete it to begin the"
              + " run from its start.");
    }
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.sorted().toList()) {
        if (!isKnown(file.getFileName().toString()) && !Files.isHidden(file)) {
          throw new BrokenFileException(
              file
                  + " is no checkpoint that this program knows; move it to another folder and"
                  + " resume the run again.");
        }
      }
    }
  }

  private static boolean isKnown(String name) {
    String whole =
        name.endsWith(WholeFile.UNFINISHED)
            ? name.substring(0, name.length() - WholeFile.UNFINISHED.length())
            : name;
    return NAME.matcher(whole).matches();
  }

  /** The checkpoint files, the newest first. */
  List<Path> newestFirst() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .sorted(Comparator.comparingLong(CheckpointFolder::number).reversed())
          .toList();
    }
  }

  private static long number(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() ? parsed(name.group(1)) : 0;
  }

  /** Digits of any language, also of those beyond Unicode's first plane. */
  private static long parsed(String digits) {
    return digits
        .codePoints()
        .mapToLong(d -> Character.digit(d, 10))
        .reduce(0, (n, d) -> 10 * n + d);
  }
}
