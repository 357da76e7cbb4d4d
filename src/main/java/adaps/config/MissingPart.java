package adaps.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Why a class or a native library could not be loaded, in a sentence. Where the system gives the
 * process too little, Java only says that something is not there.
 */
final class MissingPart {
  private static final Path LIMITS = Path.of("/proc/self/limits");
  private static final long FEW_FILES = 512;
  private static final long SMALL_SPACE = 12L << 30;

  private MissingPart() {}

  /** What a person is told of an error while loading. */
  static String sentence(Throwable error) {
    return sentence(error, limits());
  }

  /**
   * The same on a machine with these limits.
   *
   * @param limits lines as in Linux's {@code /proc/PID/limits}; none where that is not known
   */
  static String sentence(Throwable error, List<String> limits) {
    Throwable root = error;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String reason = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return Sentence.of(
        "A part of the program could not be loaded ("
            + reason.replaceFirst("\\.$", "")
            + "); "
            + advice(limits));
  }

  private static String advice(List<String> limits) {
    long files = soft(limits, "Max open files");
    if (files < FEW_FILES) {
      return "this process may open only "
          + files
          + " files, so start it with more, for example after 'ulimit -n 4096'.";
    }
    long space = soft(limits, "Max address space");
    if (space < SMALL_SPACE) {
      return "this process may use only "
          + (space >> 20)
          + " MiB of addresses, so start it with more, for example after 'ulimit -v unlimited'.";
    }
    return "build it again by deleting the folder target and starting the launcher.";
  }

  /** The limit that is in force, or a very large one where there is none. */
  private static long soft(List<String> limits, String name) {
    return limits.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).trim().split("\\s+")[0])
        .filter(word -> word.matches("\\d{1,18}"))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  private static List<String> limits() {
    try {
      return Files.isReadable(LIMITS) ? Files.readAllLines(LIMITS) : List.of();
    } catch (IOException | LinkageError e) {
      // Then nothing is known of them; what failed first is what is told.
      return List.of();
    }
  }
}
