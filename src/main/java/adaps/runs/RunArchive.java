package adaps.runs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A whole run folder as one file to hand on, and a run folder's end. */
public final class RunArchive {
  private RunArchive() {}

  /**
   * Packs a run folder, under its own name, into a ZIP file. There is never a part of a file.
   *
   * @param file is replaced if it exists
   */
  public static void write(RunFolder folder, Path file) throws IOException {
    write(folder, file, Map.of());
  }

  /**
   * The same with more files in the folder.
   *
   * @param more their contents by their names in the folder, for example {@code about/curves.png}
   */
  public static void write(RunFolder folder, Path file, Map<String, byte[]> more)
      throws IOException {
    write(folder, file, more, one -> true);
  }

  /**
   * The same without the checkpoints: enough to look at the run and to play its policies, not to go
   * on with it.
   */
  public static void writeLight(RunFolder folder, Path file) throws IOException {
    write(folder, file, Map.of(), one -> !one.startsWith(folder.checkpoints()));
  }

  private static void write(
      RunFolder folder, Path file, Map<String, byte[]> more, Predicate<Path> taken)
      throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(beside))) {
        for (Path one : files(folder.path())) {
          String inside = folder.path().relativize(one).toString().replace('\\', '/');
          if (one.equals(folder.lock()) || more.containsKey(inside) || !taken.test(one)) {
            continue;
          }
          zip.putNextEntry(new ZipEntry(folder.name() + "/" + inside));
          Files.copy(one, zip);
          zip.closeEntry();
        }
        for (Map.Entry<String, byte[]> one : more.entrySet()) {
          zip.putNextEntry(new ZipEntry(folder.name() + "/" + one.getKey()));
          zip.write(one.getValue());
          zip.closeEntry();
        }
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /**
   * Deletes a run folder with everything in it; links are deleted, not followed. The configuration
   * goes last, so that what is left of an interrupted deletion is still seen as a run.
   */
  public static void delete(RunFolder folder) throws IOException {
    if (!StoredRun.isAt(folder.path())) {
      throw new IOException(folder.path() + " is no run folder");
    }
    Path config = folder.config();
    Files.walkFileTree(
        folder.path(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes of) throws IOException {
            if (!file.equals(config)) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path inner, IOException e) throws IOException {
            if (e != null) {
              throw e;
            }
            if (!inner.equals(folder.path())) {
              Files.delete(inner);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    Files.delete(config);
    Files.delete(folder.path());
  }
}
