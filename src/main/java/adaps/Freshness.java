package adaps;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * Whether the jar is as new as all it is made of, for the launcher of Windows, whose command
 * processor cannot compare times. The launcher of other systems has the same rule in its own words.
 */
final class Freshness extends SimpleFileVisitor<Path> {
  private static final List<Path> SOURCES =
      List.of(Path.of("pom.xml"), Path.of("src", "main"), Path.of("assets"));

  private final Path pictures;
  private final FileTime built;
  private boolean fresh = true;

  private Freshness(Path project) throws IOException {
    // Pictures of the window are part of nothing.
    pictures = project.resolve("assets").resolve("screenshots");
    built = Files.getLastModifiedTime(project.resolve("target").resolve("adaps-studio.jar"));
  }

  /** Ends with 0 if the jar of the project at this path is fresh, else with 1; says nothing. */
  public static void main(String[] arguments) {
    System.exit(isFresh(Path.of(arguments[0])) ? 0 : 1);
  }

  /**
   * Whether a project has a jar that is as new as its sources. Folders count too: their time tells
   * of files that were taken away.
   *
   * @param project the folder of {@code pom.xml}
   * @return false too where a file cannot be looked at
   */
  static boolean isFresh(Path project) {
    try {
      Freshness look = new Freshness(project);
      for (Path source : SOURCES) {
        Files.walkFileTree(project.resolve(source), look);
      }
      return look.fresh;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return folder.equals(pictures) ? FileVisitResult.SKIP_SUBTREE : visitFile(folder, attributes);
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    fresh &= attributes.lastModifiedTime().compareTo(built) <= 0;
    return fresh ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
  }
}
