package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.DiskException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.RunState;
import adaps.report.Report;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/** Disks in memory that are full at a random write; what is on them is gone on with elsewhere. */
public final class FullDisk {
  private static final int BLOCK = 512;
  private static final List<String> METHODS = List.of("fups", "adaps");

  private final Path folder;
  private final UniformRandomProvider random;
  private final Path[] whole = new Path[METHODS.size()];
  private Path report;
  private int number;

  /**
   * @param folder on a disk with room
   * @param random draws where a disk is full
   */
  public FullDisk(Path folder, UniformRandomProvider random) {
    this.folder = folder;
    this.random = random;
  }

  private static ExperimentConfig config(int method) {
    return StoppedRuns.config("match", METHODS.get(method)).with("checkpointUpdates", 10);
  }

  private Path whole(int method) throws IOException {
    if (whole[method] == null) {
      Path runs = Files.createDirectories(folder.resolve("whole " + METHODS.get(method)));
      try (RunHost host = RunHost.create(runs, config(method))) {
        host.prepare(List.of());
        assertEquals(RunState.FINISHED, host.run().state());
        whole[method] = host.folder().path();
      }
    }
    return whole[method];
  }

  /** A new run, on a disk that is full at its beginning, on its way, or after its end. */
  public void run() throws IOException {
    int method = random.nextInt(METHODS.size());
    try (FileSystem disk = disk(random.nextLong(size(whole(method)) * 5 / 4))) {
      Path runs = disk.getPath("/work/runs");
      RunHost host;
      try {
        host = RunHost.create(runs, config(method));
      } catch (DiskException e) {
        assertTrue(e.onTheWay(), e.getMessage());
        assertEquals(
            0, size(disk.getPath("/work")), "something is left of a run that has not begun");
        return;
      }
      assertEndsWell(host, method);
    }
  }

  /** A stopped run that goes on where little room is left. */
  public void resume() throws IOException {
    int method = random.nextInt(METHODS.size());
    Path runs = Files.createDirectories(folder.resolve("stopped " + number++));
    Path stopped = StoppedRuns.stoppedAt(runs, config(method), 5 + random.nextInt(40));
    long room = size(stopped) + random.nextLong(size(whole(method)));
    try (FileSystem disk = disk(room)) {
      Path run = Files.createDirectories(disk.getPath("/work/runs/run"));
      StoppedRuns.copy(stopped, run);
      RunHost host;
      try {
        host = RunHost.resume(run, OptionalLong.empty());
      } catch (DiskException e) {
        assertGoesOnElsewhere(run, method);
        return;
      }
      assertEndsWell(host, method);
    }
  }

  private void assertEndsWell(RunHost host, int method) throws IOException {
    try (host) {
      host.prepare(List.of());
      RunState state = host.run().state();
      assertEquals(host.diskError().isPresent() ? RunState.FAILED : RunState.FINISHED, state);
    }
    Path run = host.folder().path();
    assertEquals(List.of(), unfinished(run));
    assertGoesOnElsewhere(run, method);
  }

  private void assertGoesOnElsewhere(Path run, int method) throws IOException {
    Path copy = Files.createDirectories(folder.resolve("copy " + number++));
    StoppedRuns.copy(run, copy);
    if (Resumption.finished(copy).isEmpty()) {
      StoppedRuns.goOn(copy);
    }
    assertEquals(StoppedRuns.timelessRows(whole(method)), StoppedRuns.timelessRows(copy));
    for (String file : List.of("policy.bin", "best.bin")) {
      assertArrayEquals(
          Files.readAllBytes(whole(method).resolve(file)),
          Files.readAllBytes(copy.resolve(file)),
          file);
    }
  }

  /** A report, new or in place of an earlier one: all of it, or what was there before. */
  public void report() throws IOException {
    Report made = Report.of(List.of(whole(0), whole(1)));
    if (report == null) {
      report = folder.resolve("report");
      made.write(report);
    }
    long size = size(report);
    boolean earlier = random.nextBoolean();
    try (FileSystem disk = disk((earlier ? size : 0) + random.nextLong(size * 5 / 4))) {
      Path out = disk.getPath("/work/report");
      if (earlier) {
        StoppedRuns.copy(report, Files.createDirectories(out));
      }
      boolean written = true;
      try {
        made.write(out);
      } catch (DiskException e) {
        assertTrue(e.onTheWay(), e.getMessage());
        written = false;
      }
      assertEquals(written || earlier ? names(report) : List.of(), names(out));
      assertEquals(written || earlier ? size : 0, size(out));
    }
  }

  private static FileSystem disk(long bytes) {
    return Jimfs.newFileSystem(
        Configuration.unix().toBuilder()
            .setBlockSize(BLOCK)
            .setMaxSize(Math.max(BLOCK, bytes))
            .setMaxCacheSize(0)
            .setAttributeViews("basic", "owner", "posix", "unix")
            .build());
  }

  private static long size(Path where) throws IOException {
    long size = 0;
    for (Path file : files(where)) {
      size += (Files.size(file) + BLOCK - 1) / BLOCK * BLOCK;
    }
    return size;
  }

  private static List<String> unfinished(Path run) throws IOException {
    return names(run).stream().filter(name -> name.endsWith(WholeFile.UNFINISHED)).toList();
  }

  private static List<String> names(Path where) throws IOException {
    return files(where).stream().map(file -> where.relativize(file).toString()).sorted().toList();
  }

  private static List<Path> files(Path where) throws IOException {
    if (!Files.exists(where)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(where)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
