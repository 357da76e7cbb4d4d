package adaps.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that a reader sees either its old content or its new one, never a part. */
final class WholeFile {
  private WholeFile() {}

  /** Writes beside the target and renames. */
  static void write(Path target, String content) throws IOException {
    write(target, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes beside the target and renames. */
  static void write(Path target, byte[] content) throws IOException {
    Path beside = target.resolveSibling(target.getFileName() + ".new");
    Files.write(beside, content);
    try {
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
