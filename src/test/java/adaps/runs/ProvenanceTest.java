package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.runs.ProvenanceDifferences.Difference;
import adaps.runs.library.LibraryRun;
import adaps.runs.library.RunDifferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What made a run, as its folder says. */
class ProvenanceTest {
  @TempDir Path runs;

  private RunFolder begun() {
    try (RunWriter writer = RunWriter.create(runs, Examples.config())) {
      return writer.folder();
    }
  }

  @Test
  void whatMakesARunStandsInItsFolderBeforeItsFirstStep() throws IOException {
    Provenance made = StoredRun.read(begun().path()).provenance();
    assertEquals(1, made.makers().size());
    Maker maker = made.makers().get(0);
    assertEquals(0, maker.updates());
    assertEquals(
        List.of("program", "commit", "java", "processor", "system", "kernel", "workers", "host"),
        List.copyOf(maker.facts().keySet()));
    assertTrue(maker.facts().get("java").startsWith(System.getProperty("java.version")));
    assertTrue(maker.facts().get("system").contains(System.getProperty("os.name")));
    assertEquals("1", maker.facts().get("workers"));
    assertEquals("vector", maker.facts().get("kernel"));
    assertEquals(pomVersion(), maker.facts().get("program"));
  }

  /** The build put them in, whatever it is built from. */
  private static String pomVersion() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    return pom.split("<version>")[1].split("</version>")[0];
  }

  @Test
  void theBuildWritesTheCommitOrNothing() throws IOException {
    Properties built = new Properties();
    built.load(ProvenanceTest.class.getResourceAsStream("/program.properties"));
    assertTrue(built.getProperty("commit").matches("[0-9a-f]{40}(-dirty)?|"), built.toString());
    assertEquals("0.1.0", new Program("0.1.0", "", false).words());
    String commit = "0123456789abcdef0123456789abcdef01234567";
    assertEquals(
        "0.1.0 (commit 0123456789ab, changed)", new Program("0.1.0", commit, true).words());
  }

  @Test
  void whoResumesARunIsAddedAndDecidesNothing() throws IOException {
    RunFolder folder = begun();
    String before = Files.readString(folder.experiment());
    Map<String, String> elsewhere = Map.of("host", "far-away");
    Files.delete(folder.provenance());
    Provenance.add(folder, new Maker("2026-11-27T10:00", 0, elsewhere, Map.of("a.jar", "12ab")));
    Resumption.of(folder.path(), OptionalLong.empty()).writer().close();
    Provenance made = StoredRun.read(folder.path()).provenance();
    assertEquals(2, made.makers().size());
    assertEquals("far-away, then " + LockOwner.thisHost(), made.words().get("host"));
    assertEquals("a.jar 12ab", made.words().get("plugins"));
    assertEquals(before, Files.readString(folder.experiment()));
  }

  @Test
  void aFileThatCannotBeReadIsNoObstacleForWhoGoesOn() throws IOException {
    RunFolder folder = begun();
    Files.writeString(folder.provenance(), "{\"made\": 7}");
    Resumption.of(folder.path(), OptionalLong.empty()).writer().close();
    assertEquals(1, StoredRun.read(folder.path()).provenance().makers().size());
  }

  @Test
  void runsOfOneExperimentOnTwoHostsDifferInThatAlone() throws IOException {
    RunFolder one = begun();
    RunFolder other = begun();
    Maker maker = StoredRun.read(one.path()).provenance().makers().get(0);
    Map<String, String> facts = new LinkedHashMap<>(maker.facts());
    facts.put("host", "n2");
    Files.delete(other.provenance());
    Provenance.add(other, new Maker(maker.at(), 0, facts, maker.plugins()));
    List<Provenance> made =
        List.of(
            StoredRun.read(one.path()).provenance(),
            StoredRun.read(other.path()).provenance(),
            Provenance.UNKNOWN);
    List<Difference> two = ProvenanceDifferences.of(made.subList(0, 2));
    assertEquals(
        List.of("host: " + LockOwner.thisHost() + " (1 run), n2 (1 run)"),
        two.stream().map(Difference::words).toList());
    assertEquals(
        "workers: 1 (2 runs), not recorded (1 run)",
        ProvenanceDifferences.of(made).stream()
            .filter(difference -> difference.what().equals("workers"))
            .findFirst()
            .orElseThrow()
            .words());
    RunDifferences shown =
        RunDifferences.of(List.of(LibraryRun.read(one.path()), LibraryRun.read(other.path())));
    assertTrue(
        shown
            .rows()
            .contains(new RunDifferences.Row("host", false, List.of(LockOwner.thisHost(), "n2"))),
        shown.rows().toString());
    assertTrue(shown.sameSetting());
  }
}
