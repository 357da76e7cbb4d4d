package adaps.runs;

import adaps.config.ConfigException;
import adaps.config.DiskException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The run in an archive that {@link RunArchive} made, put among the runs of this machine. */
public final class UnpackedRun {
  private static final String CONFIG = "config.yaml";
  private static final int MAX_FILES = 10_000;
  private static final long MAX_BYTES = 4L << 30;

  private final Path archive;
  private long bytes;

  private UnpackedRun(Path archive) {
    this.archive = archive;
  }

  /**
   * Unpacks a run; all of it, or nothing. Where a folder of its name is there already, it gets a
   * number.
   *
   * @param runs the folder of runs, made when missing
   * @return the run folder
   * @throws ConfigException if the file is no archive of one run
   * @throws DiskException if it cannot be read, or the run cannot be written
   */
  public static Path of(Path archive, Path runs) {
    return new UnpackedRun(archive).into(runs);
  }

  private Path into(Path runs) {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      List<ZipEntry> files = new ArrayList<>(zip.stream().filter(e -> !e.isDirectory()).toList());
      String name = name(files);
      // By it a folder is known for a run, so it comes when the rest is there.
      files.sort(Comparator.comparing(file -> file.getName().equals(name + "/" + CONFIG)));
      Path target = free(runs, name);
      try (WholeFolder folder = new WholeFolder(target)) {
        for (ZipEntry file : files) {
          folder.add(file.getName().substring(name.length() + 1), content(zip, file));
        }
        folder.finish();
      }
      return target;
    } catch (ZipException e) {
      throw refused("is no ZIP file that can be read (" + e.getMessage() + ")");
    } catch (IOException e) {
      throw new DiskException(
          archive + " cannot be unpacked into " + runs + " (" + DiskError.reason(e) + ").");
    }
  }

  private ConfigException refused(String why) {
    return new ConfigException(
        "archive", archive + " " + why + "; take one that 'adaps export RUN --archive' made.");
  }

  /** The one folder that holds everything, and nothing that would lie outside of it. */
  private String name(List<ZipEntry> files) {
    if (files.isEmpty() || files.size() > MAX_FILES) {
      throw refused("holds " + files.size() + " files, and so no run");
    }
    String first = files.get(0).getName();
    String name = first.substring(0, Math.max(0, first.indexOf('/')));
    for (ZipEntry file : files) {
      List<String> parts = List.of(file.getName().split("/", -1));
      boolean strange =
          parts.stream().anyMatch(p -> p.isEmpty() || p.startsWith("..") || p.equals("."))
              || file.getName().contains("\\")
              || file.getName().contains(":");
      if (parts.size() < 2 || strange || !parts.get(0).equals(name)) {
        throw refused("holds '" + file.getName() + "', which is not in one run folder");
      }
    }
    if (files.stream().noneMatch(file -> file.getName().equals(name + "/" + CONFIG))) {
      throw refused("holds no " + CONFIG + ", and so no run");
    }
    return name;
  }

  private static Path free(Path runs, String name) {
    Path target = runs.resolve(name);
    for (int number = 2; Files.exists(target); number++) {
      target = runs.resolve(name + "-" + number);
    }
    return target;
  }

  /** A size that an archive only names is not believed. */
  private byte[] content(ZipFile zip, ZipEntry file) throws IOException {
    int most = (int) Math.min(Integer.MAX_VALUE - 8, MAX_BYTES - bytes);
    try (InputStream in = zip.getInputStream(file)) {
      byte[] content = in.readNBytes(most);
      if (in.read() >= 0) {
        throw refused("would take more than 4 GiB");
      }
      bytes += content.length;
      return content;
    }
  }
}
