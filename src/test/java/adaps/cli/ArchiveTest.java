package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.runs.StoredRun;
import adaps.runs.UnpackedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run as one file for somebody else, and what comes of it there. */
class ArchiveTest {
  @TempDir Path folder;

  private Path trained() throws IOException {
    String[] line =
        ("train spread-5-5-5 --method fups --steps 400 --set testInterval=400 --set testEpisodes=1"
                + " --runs")
            .split(" ");
    List<String> all = new ArrayList<>(List.of(line));
    all.add(folder.resolve("runs").toString());
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run(all), adaps.err());
    try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
      return runs.findFirst().orElseThrow();
    }
  }

  @Test
  void aRunIsTheSameOnTheOtherSideAndItsArchiveCanBeReadWithoutTheProgram() throws Exception {
    Path run = trained();
    // What a process leaves that is killed.
    Files.createFile(run.resolve("run.lock"));
    Path file = folder.resolve("one.zip");
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run("export", run.toString(), "--archive", file.toString()), adaps.err());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Set<String> names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
      String about = run.getFileName() + "/about/";
      assertTrue(names.contains(about + "run-folder.md"), names.toString());
      assertTrue(names.contains(about + "report.html"), names.toString());
      assertTrue(
          names.stream().anyMatch(n -> n.startsWith(about + "figures/") && n.endsWith(".png")));
      assertFalse(names.contains(run.getFileName() + "/run.lock"));
    }

    Path there = folder.resolve("there");
    for (String name : List.of(run.getFileName().toString(), run.getFileName() + "-2")) {
      assertEquals(0, adaps.run("runs", there.toString(), "--add", file.toString()), adaps.err());
      Path unpacked = there.resolve(name);
      assertEquals(StoredRun.read(run).config(), StoredRun.read(unpacked).config());
      try (Stream<Path> all = Files.list(run)) {
        for (Path one : all.filter(Files::isRegularFile).toList()) {
          if (!one.endsWith("run.lock")) {
            assertEquals(-1, Files.mismatch(one, unpacked.resolve(one.getFileName())));
          }
        }
      }
    }
  }

  @Test
  void aLightArchiveHoldsWhatIsLookedAtAndPlayedAndNoCheckpoint() throws Exception {
    Path run = trained();
    Path file = folder.resolve("light.zip");
    Terminals adaps = new Terminals();
    assertEquals(
        0,
        adaps.run("export", run.toString(), "--archive", file.toString(), "--light"),
        adaps.err());
    Path unpacked = UnpackedRun.of(file, folder.resolve("there"));
    Set<String> without = names(run);
    assertTrue(without.remove("checkpoint"));
    assertEquals(without, names(unpacked));
    assertEquals(0, adaps.run("evaluate", unpacked.toString(), "--episodes", "1"), adaps.err());
    assertEquals(2, adaps.run("export", run.toString(), "--light", "--format", "npz"));
    assertTrue(adaps.err().contains("--light is about --archive, which is missing"), adaps.err());
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run/config.yaml run/../../up",
        "run/config.yaml other/metrics.csv",
        "config.yaml",
        "run/metrics.csv",
        "run/config.yaml run/a\\\\b",
        "/config.yaml",
        "run/config.yaml run",
        "run/config.yaml run/c:d"
      })
  void whatIsNoArchiveOfOneRunIsRefusedAndLeavesNothing(String names) throws IOException {
    Path file = folder.resolve("strange.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names.split(" ")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.closeEntry();
      }
    }
    Path runs = folder.resolve("runs");
    ConfigException error = assertThrows(ConfigException.class, () -> UnpackedRun.of(file, runs));
    assertTrue(
        error.getMessage().endsWith("; take one that 'adaps export RUN --archive' made."),
        error.getMessage());
    assertFalse(Files.exists(runs));
    assertFalse(Files.exists(folder.resolve("up")));
  }

  @Test
  void aFileThatIsNoZipIsSaidInASentence() throws IOException {
    Path file = Files.writeString(folder.resolve("no.zip"), "no");
    ConfigException error =
        assertThrows(ConfigException.class, () -> UnpackedRun.of(file, folder.resolve("runs")));
    assertTrue(
        error.getMessage().startsWith(file + " is no ZIP file that can be read"),
        error.getMessage());
  }
}
