package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.runs.StoredRun;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short runs of the real thing. */
class TrainCommandTest {
  private static final List<String> SHORT =
      List.of(
          "train",
          "spread-5-5-5",
          "--steps",
          "4000",
          "--set",
          "testInterval=2000",
          "--set",
          "testEpisodes=2",
          "--set",
          "collectSteps=400",
          "--set",
          "vaeEpochs=1",
          "--set",
          "clusters=3");

  @TempDir Path runs;

  @Test
  void jsonIsExactlyOneObjectAndAllElseGoesToStandardError() throws Exception {
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run(with("--seed", "5", "--json")), adaps.err());
    JsonNode json;
    try (JsonParser parser = new ObjectMapper().createParser(adaps.out())) {
      json = parser.readValueAsTree();
      assertEquals(null, parser.nextToken());
    }
    for (String field :
        List.of(
            "run",
            "scenario",
            "method",
            "seed",
            "envSteps",
            "updates",
            "testReturn",
            "clusters",
            "clusterAgreement",
            "maskKeep",
            "maskOverlap",
            "warnings",
            "trainableParameters",
            "envStepsPerSecond",
            "stageSeconds")) {
      assertTrue(json.has(field), field);
    }
    assertEquals("spread-5-5-5", json.get("scenario").asText());
    assertEquals(5, json.get("seed").asLong());
    assertEquals(4000, json.get("envSteps").asLong());
    assertEquals(100, json.get("updates").asLong());
    assertEquals(15, json.get("clusters").size());
    assertEquals(3, json.get("maskKeep").size());
    assertEquals(4, json.get("maskKeep").get(0).size());
    assertEquals(1, json.get("maskOverlap").get(2).get(2).asDouble());
    assertTrue(adaps.err().contains("5 Train"), adaps.err());
    assertTrue(Files.isDirectory(Path.of(json.get("run").asText())));
  }

  @Test
  void jsonSaysWhyARunFailed() throws Exception {
    Path scenario = runs.resolve("endless.yaml");
    Files.writeString(scenario, "environment: match\nsettings: {reward: 1e30}\n");
    Terminals adaps = new Terminals();
    int code =
        adaps.run(
            "train", scenario.toString(), "--method", "fups", "--runs", runs.toString(), "--json");
    assertEquals(ExitCode.FAILED, code);
    JsonNode json = new ObjectMapper().readTree(adaps.out());
    assertEquals("failed", json.get("state").asText());
    assertTrue(json.get("reason").asText().contains("finite"), adaps.out());
  }

  @Test
  void aSettingAsALineIsTrainedAndOptionsCountBeforeIt() {
    Terminals adaps = new Terminals();
    String line = "adaps:spread-5-5-5?method=fups&seed=3&steps=400&testEpisodes=1&gamma=0.5";
    assertEquals(
        0, adaps.run("train", line, "--seed", "4", "--runs", runs.toString()), adaps.err());
    ExperimentConfig config = StoredRun.read(onlyRun()).config();
    assertEquals("fups", config.run().method());
    assertEquals(4, config.run().seed());
    assertEquals(0.5, config.a2c().gamma());
    adaps = new Terminals();
    assertEquals(2, adaps.run("train", "adaps:spread-5-5-5?gian=2"));
    assertTrue(adaps.err().startsWith("There is no parameter 'gian' for spread"), adaps.err());
  }

  @Test
  void theRunFolderStandsAlone() {
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run(with("--set", "gamma=0.9", "--set", "timeLimit=20")), adaps.err());
    StoredRun run = StoredRun.read(onlyRun());
    assertEquals(0.9, run.config().a2c().gamma());
    assertEquals(20, run.config().scenario().settings().get("timeLimit"));
    assertEquals(List.of(0L, 2000L, 4000L), run.metrics().stream().map(p -> p.envSteps()).toList());
    for (String file : List.of("identity.json", "masks.json", "summary.json", "run.log")) {
      assertTrue(Files.isRegularFile(onlyRun().resolve(file)), file);
    }
  }

  @Test
  void itEndsWithAPictureAndTheRunFolder() {
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run(with()), adaps.err());
    List<String> lines = adaps.out().lines().toList();
    assertTrue(lines.get(lines.size() - 1).endsWith(onlyRun().toString()), adaps.out());
    for (String part : List.of("Masks", "actor 1", "critic 2", "Identities", "Test return")) {
      assertTrue(adaps.out().contains(part), part + " is missing in\n" + adaps.out());
    }
    int widest =
        lines.stream().limit(lines.size() - 1L).mapToInt(String::length).max().orElseThrow();
    assertTrue(widest <= 80, widest + " columns:\n" + adaps.out());
    assertFalse(adaps.out().contains("\u001b"), "colour codes where there is no terminal");
  }

  @Test
  void aMethodWithoutMasksAndClustersShowsItsCurveAlone() {
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run(with("--method", "fups")), adaps.err());
    assertTrue(adaps.out().contains("Test return"), adaps.out());
    assertFalse(adaps.out().contains("Masks"), adaps.out());
    assertFalse(Files.exists(onlyRun().resolve("masks.json")));
  }

  @Test
  void gainOneWarnsThatMasksAreNearlyIdentical() {
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run(with("--set", "gain=1")), adaps.err());
    assertTrue(adaps.err().contains("Warning: Masks nearly identical"), adaps.err());
  }

  private List<String> with(String... more) {
    return Stream.of(SHORT, List.of("--runs", runs.toString()), List.of(more))
        .flatMap(List::stream)
        .toList();
  }

  private Path onlyRun() {
    try (Stream<Path> all = Files.list(runs)) {
      List<Path> found = all.toList();
      assertEquals(1, found.size());
      return found.get(0);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
