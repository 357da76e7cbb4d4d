package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.runs.StoppedRuns;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeCommandTest {
  @TempDir Path runs;

  private Path train(String into, String steps, String... settings) throws Exception {
    Terminals adaps = new Terminals();
    List<String> arguments =
        new ArrayList<>(List.of("train", "spread-5-5-5", "--method", "fups", "--steps", steps));
    arguments.addAll(List.of("--set", "testInterval=1000", "--set", "testEpisodes=2"));
    List.of(settings).forEach(setting -> arguments.addAll(List.of("--set", setting)));
    arguments.addAll(List.of("--runs", runs.resolve(into).toString()));
    assertEquals(0, adaps.run(arguments), adaps.err());
    try (Stream<Path> all = Files.list(runs.resolve(into))) {
      return all.findFirst().orElseThrow();
    }
  }

  @Test
  void moreStepsTrainOnAsIfTheRunHadBeenLonger() throws Exception {
    Path whole = train("whole", "6000");
    Path longer = train("longer", "2500");
    Terminals adaps = new Terminals();
    assertEquals(
        0, adaps.run("resume", longer.toString(), "--steps", "6000", "--json"), adaps.err());
    JsonNode json = new ObjectMapper().readTree(adaps.out());
    assertEquals(6000, json.get("envSteps").asLong());
    assertEquals(150, json.get("updates").asLong());
    assertEquals("finished", json.get("state").asText());
    assertEquals(StoppedRuns.timelessRows(whole), StoppedRuns.timelessRows(longer));
    assertTrue(adaps.err().contains("Goes on from update 63."), adaps.err());
  }

  @Test
  void settingsChangeFromTheCheckpointOn() throws Exception {
    Path run = train("changed", "2000");
    Terminals adaps = new Terminals();
    assertEquals(2, adaps.run("resume", run.toString(), "--steps", "4000", "--set", "gamma=0.5"));
    assertEquals(
        "changes: 'gamma' cannot change while a run trains; learningRate and entropyWeight can.\n",
        adaps.err());
    adaps = new Terminals();
    assertEquals(
        0,
        adaps.run("resume", run.toString(), "--steps", "4000", "--set", "learningRate=0.01"),
        adaps.err());
    assertTrue(
        Files.readString(run.resolve("config.yaml")).contains("changes: learningRate=0.01@50"));
    Path whole = train("whole", "4000", "changes=learningRate=0.01@50");
    assertEquals(StoppedRuns.timelessRows(whole), StoppedRuns.timelessRows(run));
  }

  @Test
  void aFinishedRunIsShownAgainAndUntouched() throws Exception {
    Path run = train("done", "2000");
    String summary = Files.readString(run.resolve("summary.json"));
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run("resume", run.toString(), "--json"), adaps.err());
    JsonNode json = new ObjectMapper().readTree(adaps.out());
    JsonNode stored = new ObjectMapper().readTree(summary);
    stored.fieldNames().forEachRemaining(name -> assertTrue(json.has(name), name));
    assertEquals(stored.get("testReturn"), json.get("testReturn"));
    assertEquals(summary, Files.readString(run.resolve("summary.json")));
    assertTrue(adaps.err().contains("has finished; --steps with more than 2000"), adaps.err());
  }

  @Test
  void whatIsNoRunIsRefused() {
    Terminals adaps = new Terminals();
    assertEquals(2, adaps.run("resume", runs.toString()));
    assertEquals(runs + " is not a run folder: it has no config.yaml.\n", adaps.err());
  }

  @Test
  void fewerStepsThanTrainedAreRefused() throws Exception {
    Path run = train("done", "2000");
    Terminals adaps = new Terminals();
    assertEquals(2, adaps.run("resume", run.toString(), "--steps", "1000"));
    assertEquals("steps is 1000 but the run has trained 2000 already.\n", adaps.err());
  }
}
