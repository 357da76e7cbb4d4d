package adaps.runs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files that belong together in one folder: they are written beside and moved into their places
 * when all are whole. Until then the folder is as it was, and what could not be finished is taken
 * away.
 *
 * <p>Usage: make it, {@link #add} every file, {@link #finish}, {@link #close} whatever happened.
 */
public final class WholeFolder implements AutoCloseable {
  private static final Pattern BESIDE = Pattern.compile("\\.unfinished-(\\d{1,18})-\\d+");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Path target;
  private final Path beside;
  private final Set<String> names = new LinkedHashSet<>();

  /** Folders that were not there before, the outermost first. */
  private final List<Path> made = new ArrayList<>();

  private boolean finished;

  /**
   * @param target made when missing
   * @throws IOException if nothing can be written there; nothing is left then
   */
  public WholeFolder(Path target) throws IOException {
    this.target = target.toAbsolutePath();
    beside =
        this.target.resolve(
            ".unfinished-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet());
    try {
      make(this.target);
      takeAwayWhatKilledProcessesLeft();
      Files.createDirectory(beside);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void make(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      if (folder.getParent() != null) {
        make(folder.getParent());
      }
      Files.createDirectory(folder);
      made.add(folder);
    }
  }

  private void takeAwayWhatKilledProcessesLeft() throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      for (Path file : files.toList()) {
        Matcher name = BESIDE.matcher(file.getFileName().toString());
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          deleteAll(file);
        }
      }
    }
  }

  /**
   * Adds a file.
   *
   * @param name in the folder, for example {@code figures/curves.svg}
   */
  public void add(String name, byte[] content) throws IOException {
    Path file = beside.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    names.add(name);
  }

  /** Adds a text file in UTF-8. */
  public void add(String name, String content) throws IOException {
    add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Moves all files into their places, in the order in which they were added. */
  public void finish() throws IOException {
    for (String name : names) {
      make(target.resolve(name).getParent());
    }
    for (String name : names) {
      WholeFile.rename(beside.resolve(name), target.resolve(name));
    }
    finished = true;
  }

  /** Takes away what is not finished. */
  @Override
  public void close() {
    try {
      deleteAll(beside);
      for (int i = made.size() - 1; i >= 0 && !finished; i--) {
        Files.deleteIfExists(made.get(i));
      }
    } catch (IOException e) {
      // Why it could not be finished matters more, and is what the caller hears.
      return;
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes of) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path inner, IOException e) throws IOException {
            Files.delete(inner);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
