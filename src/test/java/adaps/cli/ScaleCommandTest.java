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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleCommandTest {
  @TempDir Path folder;

  private List<String> quick(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "scale",
                "--agents",
                "4,8",
                "--seconds",
                "0.2",
                "--set",
                "collectSteps=400",
                "--set",
                "vaeEpochs=1",
                "--set",
                "clusters=3"));
    arguments.addAll(List.of(more));
    return arguments;
  }

  @Test
  void everyPointHasAllFieldsAndFiles() throws Exception {
    Terminals adaps = new Terminals();
    Path out = folder.resolve("new/scale");
    int code = adaps.run(quick("--methods", "adaps,nops", "--json", "--out", out.toString()));
    assertEquals(ExitCode.DONE, code, adaps.err());
    JsonNode points = new ObjectMapper().readTree(adaps.out()).get("points");
    assertEquals(4, points.size());
    for (JsonNode point : points) {
      assertEquals(10, point.get("observationSize").asInt(), "two numbers for each of 5 places");
      double whole = point.get("microsecondsPerAgentStep").asDouble();
      double parts = 0;
      for (String part : List.of("environment", "acting", "learning")) {
        double microseconds = point.get(part + "Microseconds").asDouble();
        assertTrue(microseconds > 0, part);
        parts += microseconds;
      }
      assertTrue(parts > 0.9 * whole && parts <= 1.001 * whole, parts + " of " + whole);
    }
    assertEquals("adaps", points.get(0).get("method").asText());
    assertEquals(4, points.get(0).get("agents").asInt());
    assertEquals(8, points.get(1).get("agents").asInt());
    long one = points.get(0).get("trainableParameters").asLong();
    assertEquals(one, points.get(1).get("trainableParameters").asLong());
    assertEquals(4 * one, points.get(2).get("trainableParameters").asLong());
    assertEquals(8 * one, points.get(3).get("trainableParameters").asLong());
    for (String stage : List.of("collect", "encode", "cluster", "mask")) {
      assertTrue(points.get(0).get(stage + "Seconds").asDouble() > 0, stage);
      assertTrue(points.get(2).get(stage + "Seconds").isNull(), "NoPS has no " + stage);
    }
    assertEquals(5, Files.readAllLines(out.resolve("scale.csv")).size());
    assertTrue(Files.readString(out.resolve("scale.svg")).contains("Trainable parameters"));
    assertTrue(Files.size(out.resolve("scale.png")) > 1000);
  }

  @Test
  void theTableHasALineForEachPoint() {
    Terminals adaps = new Terminals();
    assertEquals(ExitCode.DONE, adaps.run(quick("--methods", "fups")), adaps.err());
    assertEquals(4, adaps.out().lines().count(), adaps.out());
    assertTrue(adaps.out().lines().skip(2).allMatch(line -> line.startsWith("fups ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
--agents 10,x          | 'x' is no number
--agents 2             | There cannot be 2 agents of 3 types
--agents 10,4000       | There cannot be 4000 agents of 3 types
--methods adaps,sep    | Did you mean 'seps'?
--seconds 0            | --seconds is 0.0 but must be above 0
--set method=nops      | takes --methods instead
--set gama=1           | Did you mean 'gamma'?
--set gamma=2          | gamma is 2 but must be 0 to 1.
--set clusters=20      | has only 10 agents
""")
  void whatCannotBeUsedIsSaidInOneSentence(String options, String sentence) {
    Terminals adaps = new Terminals();
    int code = adaps.run(("scale " + options.trim()).split(" "));
    assertEquals(ExitCode.USAGE, code);
    assertTrue(adaps.err().contains(sentence), adaps.err());
    assertEquals(1, adaps.err().lines().count(), adaps.err());
    assertFalse(adaps.err().contains("Exception"), adaps.err());
    assertEquals("", adaps.out());
  }

  @Test
  void anUnwritableFolderIsNamedBeforeAnythingIsMeasured() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Terminals adaps = new Terminals();
    assertEquals(ExitCode.USAGE, adaps.run("scale", "--out", file.resolve("x").toString()));
    assertTrue(adaps.err().contains("cannot be written to " + file.resolve("x")), adaps.err());
  }
}
