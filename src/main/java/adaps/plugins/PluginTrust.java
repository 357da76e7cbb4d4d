package adaps.plugins;

import adaps.config.DiskException;
import adaps.config.UserFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Which jars a person lets run. A jar is a program that can do whatever its user can, so none runs
 * before somebody has said so; by its checksum, so that another jar of the same name is asked about
 * anew.
 *
 * @param file a line for each: checksum, blank, name
 */
public record PluginTrust(Path file) {
  private static final int DIGITS = 64;

  /** What the user of this process has said. */
  public static PluginTrust ofUser() {
    return new PluginTrust(UserFolder.path().resolve("trusted-plugins"));
  }

  /** Checksums of the jars that may run; none where the file cannot be read. */
  Set<String> checksums() {
    Set<String> checksums = new HashSet<>();
    try {
      for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\\R")) {
        if (line.length() >= DIGITS) {
          checksums.add(line.substring(0, DIGITS));
        }
      }
    } catch (IOException e) {
      // Nobody has said anything that can be read, so nothing may run.
      return Set.of();
    }
    return checksums;
  }

  /**
   * Lets a jar run, from the next start on. One line is added; half a line, of a process that was
   * killed, permits nothing.
   *
   * @throws DiskException if that cannot be written down
   */
  public void give(Plugin plugin) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      // In front, too: what an earlier write left unfinished stays a line of its own.
      Files.writeString(
          file,
          "\n" + plugin.sha256() + " " + plugin.name() + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new DiskException(
          file
              + " cannot be written ("
              + e.getMessage()
              + "), so "
              + plugin.name()
              + " stays unused; make its folder writable.");
    }
  }
}
