package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evaluates a short real run. */
class EvaluateCommandTest {
  @TempDir static Path runs;
  private static String run;

  @BeforeAll
  static void train() throws Exception {
    Terminals adaps = new Terminals();
    String[] arguments = {
      "train",
      "spread-5-5-5",
      "--method",
      "snp-ps",
      "--steps",
      "800",
      "--json",
      "--runs",
      runs.toString()
    };
    assertEquals(0, adaps.run(arguments), adaps.err());
    run = new ObjectMapper().readTree(adaps.out()).get("run").asText();
  }

  @Test
  void twiceGivesTheSameNumberAndAnotherSeedAnother() throws Exception {
    JsonNode first = evaluate("--episodes", "10");
    assertEquals(first, evaluate("--episodes", "10"));
    JsonNode other = evaluate("--episodes", "10", "--seed", "1");
    assertNotEquals(first.get("meanReturn"), other.get("meanReturn"));
  }

  @Test
  void theObjectHasTheFieldsOfThePlan() throws Exception {
    JsonNode json = evaluate("--episodes", "3", "--greedy");
    assertEquals(run, json.get("run").asText());
    assertEquals(3, json.get("episodes").asInt());
    assertTrue(json.get("greedy").asBoolean());
    assertTrue(json.get("standardDeviation").asDouble() > 0);
    double parts = 0;
    for (JsonNode part : json.get("returnByType")) {
      parts += part.asDouble();
    }
    assertEquals(3, json.get("returnByType").size());
    assertEquals(json.get("meanReturn").asDouble(), parts, 1e-6);
  }

  /** The test of the last policy asked it about the same observations. */
  @Test
  void theDiversityOfTheLastPolicyIsThatOfTheLastTest() throws Exception {
    List<String> rows = Files.readAllLines(Path.of(run, "metrics.csv"));
    int column = List.of(rows.get(0).split(",")).indexOf("diversity");
    String last = rows.get(rows.size() - 1).split(",")[column];
    JsonNode found = evaluate("--episodes", "1", "--diversity", "--seed", "5").get("diversity");
    assertEquals(last, found.get("mean").asText());
    assertTrue(found.get("mean").asDouble() > 0, last);
    assertEquals(256, found.get("observations").asInt());
    assertEquals(15, found.get("agentsMeasured").asInt());
    assertEquals("type", found.get("orderedBy").asText());
    JsonNode matrix = found.get("betweenAgents");
    double sum = 0;
    for (int row = 0; row < 15; row++) {
      assertEquals(0, matrix.get(row).get(row).asDouble());
      for (JsonNode value : matrix.get(row)) {
        sum += value.asDouble();
      }
    }
    assertEquals(found.get("mean").asDouble(), sum / (15 * 14), 1e-9);
    assertEquals(3, found.get("betweenParts").size());
    assertFalse(evaluate("--episodes", "1").has("diversity"));
  }

  @Test
  void aPersonSeesTheMatrix() {
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run("evaluate", run, "--episodes", "1", "--diversity"), adaps.err());
    List<String> lines = adaps.out().lines().toList();
    List<String> matrix = lines.subList(lines.size() - 16, lines.size());
    assertTrue(matrix.get(0).matches(" +1 +2 +3 +4 .* 15"), adaps.out());
    assertTrue(matrix.get(1).matches("\\w+ +1   -( \\.\\d\\d){14}"), adaps.out());
    assertTrue(matrix.get(15).matches(" +15( \\.\\d\\d){14}   -"), adaps.out());
    assertTrue(adaps.out().contains("Diversity 0."), adaps.out());
  }

  @Test
  void aPersonGetsATable() {
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run("evaluate", run, "--episodes", "2"), adaps.err());
    assertTrue(adaps.out().contains("2 episodes, sampled actions"), adaps.out());
    assertTrue(adaps.out().contains("Mean return"), adaps.out());
  }

  @Test
  void aPolicyPlaysInAnotherScenarioOfTheSameShape() throws Exception {
    Path shorter = runs.resolve("shorter.yaml");
    String scenario =
        """
        title: Half as long
        environment: spread
        source: a test
        settings: {groups: [5, 5, 5], timeLimit: 25}
        """;
    Files.writeString(shorter, scenario);
    JsonNode half = evaluate("--episodes", "20", "--scenario", shorter.toString());
    assertEquals("shorter", half.get("scenario").asText());
    double whole = evaluate("--episodes", "20").get("meanReturn").asDouble();
    double share = half.get("meanReturn").asDouble() / whole;
    assertTrue(share > 0.1 && share < 0.9, "share of the return in half the time: " + share);
    Terminals adaps = new Terminals();
    assertEquals(2, adaps.run("evaluate", run, "--scenario", "spread-10-10-10"));
    assertEquals(
        "The stored policy has 15 agents but spread-10-10-10 has 30; name a scenario of the same"
            + " shape.",
        adaps.err().trim());
  }

  @Test
  void whatCannotBeUsedIsSaidInOneSentence() {
    Terminals adaps = new Terminals();
    assertEquals(2, adaps.run("evaluate", runs.toString()));
    assertEquals(runs + " is not a run folder: it has no config.yaml.", adaps.err().trim());
    adaps = new Terminals();
    assertEquals(2, adaps.run("evaluate", run, "--episodes", "0"));
    assertEquals("--episodes is 0 but must be 1 to 1000000.", adaps.err().trim());
  }

  private static JsonNode evaluate(String... more) throws Exception {
    Terminals adaps = new Terminals();
    String[] arguments = new String[more.length + 3];
    arguments[0] = "evaluate";
    arguments[1] = run;
    arguments[2] = "--json";
    System.arraycopy(more, 0, arguments, 3, more.length);
    assertEquals(0, adaps.run(arguments), adaps.err());
    return new ObjectMapper().readTree(adaps.out());
  }
}
