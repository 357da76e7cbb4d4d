package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short real run from its training to a page on which it moves. */
class AnimatedReportCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static Path run;

  /** What the page of the run holds that moves. */
  private static JsonNode moving;

  @BeforeAll
  static void train() throws Exception {
    Terminals adaps = new Terminals();
    List<String> arguments =
        new ArrayList<>(List.of("train", "spread-5-5-5", "--method", "seps", "--steps", "400"));
    for (String setting :
        List.of("groups=2-2", "clusters=2", "collectSteps=400", "vaeEpochs=2", "testEpisodes=1")) {
      arguments.addAll(List.of("--set", setting));
    }
    arguments.addAll(List.of("--json", "--runs", folder.resolve("a run").toString()));
    assertEquals(0, adaps.run(arguments), adaps.err());
    run = Path.of(JSON.readTree(adaps.out()).get("run").asText());
    moving = runOnPage("--animate", "1", "--seed", "5", "--greedy", "--json");
  }

  @Test
  void theEpisodeIsTheOneThatEvaluatePlays() throws Exception {
    JsonNode world = moving.get("world");
    Terminals adaps = new Terminals();
    assertEquals(
        0,
        adaps.run(
            "evaluate", run.toString(), "--episodes", "1", "--seed", "5", "--greedy", "--json"),
        adaps.err());
    double played = JSON.readTree(adaps.out()).get("meanReturn").doubleValue();
    JsonNode returns = world.get("returns");
    assertEquals(played, returns.get(returns.size() - 1).doubleValue(), 5.1e-4);
  }

  @Test
  void theIdentitiesEndWhereTheRunsFileHasThem() throws Exception {
    JsonNode path = moving.get("path");
    JsonNode identity = JSON.readTree(run.resolve("identity.json").toFile());
    JsonNode kept = JSON.readTree(run.resolve("identity-path.json").toFile()).get("moments");
    assertEquals(kept.size(), path.get("frames").size());
    assertTrue(kept.size() > 5, kept.size() + " moments");
    int last = kept.size() - 1;
    assertEquals(identity.get("epoch"), kept.get(last).get("epoch"));
    double unit = path.get("unit").doubleValue();
    JsonNode end = path.get("frames").get(last);
    // The last pictures differ in everything, so that they are kept whole.
    assertEquals(4 * 4, end.size());
    for (int agent = 0; agent < 4; agent++) {
      for (int axis = 0; axis < 2; axis++) {
        double there = identity.get("plane").get(agent).get(axis).doubleValue();
        assertEquals(there, end.get(4 * agent + axis).intValue() * unit, 0.51 * unit);
        assertEquals(there, kept.get(last).get("plane").get(agent).get(axis).doubleValue(), 1e-6);
      }
    }
  }

  @Test
  void whatCannotBeShownIsSaidOnTheTerminalToo() throws Exception {
    Path copy = Files.createDirectories(folder.resolve("copies").resolve(run.getFileName()));
    for (String file :
        List.of("config.yaml", "experiment.json", "metrics.csv", "summary.json", "identity.json")) {
      Files.copy(run.resolve(file), copy.resolve(file));
    }
    Terminals adaps = new Terminals();
    String out = folder.resolve("copied").toString();
    assertEquals(0, adaps.run("report", copy.toString(), "--animate", "2", "--out", out));
    assertTrue(adaps.err().contains("The world is not shown: " + copy), adaps.err());
    assertTrue(adaps.err().contains("has no identity-path.json"), adaps.err());
  }

  @Test
  void optionsThatSayNothingAreRefusedBeforeAnythingIsWritten() {
    assertRefused("--animate is 13 but must be 0 to 12.", "--animate", "13");
    assertRefused("--seed is -1 but must be 0 or more.", "--animate", "1", "--seed", "-1");
    assertRefused(
        "--seed says how animated episodes are played, but no run is animated; add --animate N.",
        "--seed",
        "3");
    assertRefused(
        "--greedy says how animated episodes are played, but no run is animated; add --animate N.",
        "--greedy");
  }

  private static void assertRefused(String sentence, String... options) {
    Path out = folder.resolve("refused");
    Terminals adaps = new Terminals();
    List<String> arguments =
        new ArrayList<>(List.of("report", run.toString(), "--out", out.toString()));
    arguments.addAll(List.of(options));
    assertEquals(2, adaps.run(arguments));
    assertTrue(adaps.err().contains(sentence), adaps.err());
    assertFalse(Files.exists(out));
  }

  private static JsonNode runOnPage(String... options) throws Exception {
    Path out = folder.resolve("out");
    Terminals adaps = new Terminals();
    List<String> arguments =
        new ArrayList<>(List.of("report", run.toString(), "--out", out.toString()));
    arguments.addAll(List.of(options));
    assertEquals(0, adaps.run(arguments), adaps.err());
    assertEquals("[]", JSON.readTree(adaps.out()).get("notAnimated").toString());
    Matcher numbers =
        Pattern.compile("<script type=\"application/json\" id=\"animations\">(.*?)</script>")
            .matcher(Files.readString(out.resolve("report.html")));
    assertTrue(numbers.find());
    return JSON.readTree(numbers.group(1)).get("runs").get(0);
  }
}
