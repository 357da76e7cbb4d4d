package adaps.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.TestSeed;
import adaps.config.BrokenFileException;
import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.pipeline.Checkpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointFileTest {
  private static final ExperimentConfig CONFIG = StoppedRuns.config("spread-5-5-5", "adaps");

  @TempDir static Path folder;

  private static byte[] whole;

  @BeforeAll
  static void takeOne() throws Exception {
    Path run = StoppedRuns.stoppedAt(folder, CONFIG, 20);
    Path newest = new CheckpointFolder(run.resolve("checkpoint")).newestFirst().get(0);
    whole = Files.readAllBytes(newest);
  }

  private static Path file(byte[] content) throws Exception {
    return Files.write(folder.resolve("checkpoint-000001.bin"), content);
  }

  @Test
  void whatIsReadIsWrittenAgainByteForByte() throws Exception {
    assertArrayEquals(whole, CheckpointFile.bytes(CheckpointFile.read(file(whole), CONFIG)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"snp-ps", "fups", "seps", "gradps"})
  void everyMethodsCheckpointsReadBack(String method) throws Exception {
    ExperimentConfig config = StoppedRuns.config("spread-5-5-5", method);
    Path run = StoppedRuns.stoppedAt(folder, config, 3);
    for (Path file : new CheckpointFolder(run.resolve("checkpoint")).newestFirst()) {
      assertArrayEquals(
          Files.readAllBytes(file), CheckpointFile.bytes(CheckpointFile.read(file, config)));
    }
  }

  @Test
  void oneFlippedByteAnywhereIsNoticed() throws Exception {
    UniformRandomProvider random = TestSeed.stream("flipped bytes");
    for (int i = 0; i < 500; i++) {
      int at = i < 100 ? i : random.nextInt(whole.length);
      byte[] flipped = whole.clone();
      flipped[at] ^= (byte) (1 + random.nextInt(255));
      Path file = file(flipped);
      assertThrows(
          CheckpointFile.DamagedException.class,
          () -> CheckpointFile.read(file, CONFIG),
          "byte " + at + ", " + TestSeed.words());
    }
  }

  @Test
  void aCutAnywhereIsNoticed() throws Exception {
    UniformRandomProvider random = TestSeed.stream("cuts");
    for (int i = 0; i < 200; i++) {
      int length = i < 50 ? i : random.nextInt(whole.length);
      Path file = file(Arrays.copyOf(whole, length));
      assertThrows(
          CheckpointFile.DamagedException.class,
          () -> CheckpointFile.read(file, CONFIG),
          length + " bytes, " + TestSeed.words());
    }
  }

  @Test
  void anotherVersionIsNamed() throws Exception {
    Path file = file(CheckpointFile.sealed(CheckpointFile.VERSION + 1, Map.of()));
    BrokenFileException refused =
        assertThrows(BrokenFileException.class, () -> CheckpointFile.read(file, CONFIG));
    assertTrue(refused.getMessage().contains("another version of AdaPS Studio"));
    assertTrue(refused.getMessage().contains("format is 4"), refused.getMessage());
  }

  @Test
  void theFirstVersionIsReadAndHasNoBestPolicy() throws Exception {
    Map<String, byte[]> sections = new LinkedHashMap<>(CheckpointFile.sections(file(whole), whole));
    assertTrue(sections.remove("best") != null, sections.keySet().toString());
    Checkpoint read = CheckpointFile.read(file(CheckpointFile.sealed(1, sections)), CONFIG);
    assertNull(read.training().best());
    assertEquals(20, read.updates());
    assertTrue(read.training().points().size() > 0);
  }

  @Test
  void aCurveThatIsLongerThanWhatWasMeasuredBesideItIsDamage() throws Exception {
    Map<String, byte[]> sections = new LinkedHashMap<>(CheckpointFile.sections(file(whole), whole));
    CheckpointOutput one = new CheckpointOutput();
    one.numbers(new double[] {0.5});
    sections.put("diversity", one.bytes());
    Path file = file(CheckpointFile.sealed(CheckpointFile.VERSION, sections));
    assertThrows(CheckpointFile.DamagedException.class, () -> CheckpointFile.read(file, CONFIG));
  }

  /** Older programs wrote the settings of all methods. */
  @Test
  void whatAnotherMethodHasOfItsOwnMayStandThereAndChangesNothing() throws Exception {
    for (String value : List.of("0.5", "0.4")) {
      Path file = file(withLine("keepProbability: " + value));
      assertEquals(20, CheckpointFile.read(file, CONFIG).updates());
      assertEquals(20, CheckpointFile.read(file, CONFIG.with("keepProbability", 0.4)).updates());
    }
  }

  private static byte[] withLine(String line) throws Exception {
    Map<String, byte[]> sections = new LinkedHashMap<>(CheckpointFile.sections(file(whole), whole));
    CheckpointInput in = new CheckpointInput(sections.get("experiment"));
    CheckpointOutput out = new CheckpointOutput();
    int count = in.count(0);
    out.count(count + 1);
    for (int i = 0; i < count; i++) {
      String next = in.text();
      if (next.startsWith("testInterval")) {
        out.text(line);
      }
      out.text(next);
    }
    sections.put("experiment", out.bytes());
    return CheckpointFile.sealed(CheckpointFile.VERSION, sections);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed", "learningRate", "lambda"})
  void aCheckpointOfAnotherExperimentIsRefusedWithBothValues(String key) throws Exception {
    ExperimentConfig other = CONFIG.with(key, key.equals("seed") ? 7 : 0.5);
    Path file = file(whole);
    ConfigException refused =
        assertThrows(ConfigException.class, () -> CheckpointFile.read(file, other));
    assertTrue(refused.getMessage().contains("another experiment"), refused.getMessage());
    assertTrue(
        refused.getMessage().contains("'" + key + ": " + CONFIG.values().get(key) + "'"),
        refused.getMessage());
    assertTrue(
        refused.getMessage().contains("'" + key + ": " + other.values().get(key) + "'"),
        refused.getMessage());
  }

  @Test
  void aCheckpointOfAnotherScenarioIsRefused() throws Exception {
    ExperimentConfig other = StoppedRuns.config("spread-10-10-10", "adaps");
    Path file = file(whole);
    ConfigException refused =
        assertThrows(ConfigException.class, () -> CheckpointFile.read(file, other));
    assertTrue(refused.getMessage().contains("'scenario: spread-5-5-5'"), refused.getMessage());
  }

  @Test
  void lengthAndCheckpointsMayChange() throws Exception {
    ExperimentConfig longer =
        CONFIG.with(Map.of("steps", 9_000, "checkpointSeconds", 1, "workers", 1));
    assertEquals(20, CheckpointFile.read(file(whole), longer).updates());
  }

  @Test
  void lengthsThatLieAreNoReasonToTakeMemory() throws Exception {
    CheckpointOutput identity = new CheckpointOutput();
    identity.number(1);
    identity.count(Integer.MAX_VALUE);
    CheckpointInput in = new CheckpointInput(identity.bytes());
    assertEquals(1, in.number());
    assertThrows(java.io.IOException.class, in::table);
  }
}
