package adaps;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/**
 * Native libraries that lie as files beside the program's jar, as in an application image. Where
 * there are none, ND4J unpacks its own into the user's folders at the first start.
 *
 * @param folder holds the files
 */
record UnpackedNatives(Path folder) {
  private static final String FOLDER = "natives";
  private static final String PATHS_FIRST = "org.bytedeco.javacpp.pathsFirst";
  private static final String LIBRARY_PATH = "java.library.path";

  /** Those beside the jar that a class comes from; empty where there are none. */
  static Optional<UnpackedNatives> beside(Class<?> program) {
    CodeSource source = program.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      Path folder = Path.of(source.getLocation().toURI()).resolveSibling(FOLDER);
      return Files.isDirectory(folder)
          ? Optional.of(new UnpackedNatives(folder))
          : Optional.empty();
    } catch (URISyntaxException | InvalidPathException e) {
      // Then it is as in any other folder: the libraries are unpacked.
      return Optional.empty();
    }
  }

  /**
   * Tells the loader of native libraries, which has to be asked for none before. A person's own
   * settings count.
   */
  void announce() {
    String before = System.getProperty(LIBRARY_PATH, "");
    System.setProperty(
        LIBRARY_PATH, folder + (before.isEmpty() ? "" : java.io.File.pathSeparator + before));
    System.getProperties().putIfAbsent(PATHS_FIRST, "true");
  }
}
