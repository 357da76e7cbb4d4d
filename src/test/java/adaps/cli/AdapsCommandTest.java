package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.ParameterDescription;
import adaps.env.EnvironmentKind;
import adaps.env.EnvironmentKinds;
import adaps.sharing.Methods;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AdapsCommandTest {
  @Test
  void theStudioWithoutADisplayIsExitCodeThreeAndOneSentence() {
    Terminals adaps = new Terminals();
    assertEquals(3, adaps.run("studio"));
    assertEquals("", adaps.out());
    assertEquals(1, adaps.err().lines().count());
    assertTrue(adaps.err().contains("there is no display (DISPLAY is not set)"), adaps.err());
  }

  @Test
  void theWindowsExitCodeIsTheCommands() {
    assertEquals(0, new Terminals((file, demonstration) -> 0).run("studio"));
    assertEquals(7, new Terminals((file, demonstration) -> 7).run());
  }

  @Test
  void theWindowOpensAFileOrPlaysTheDemonstration() {
    StudioDoor door = (file, demonstration) -> demonstration ? 5 : file.isPresent() ? 6 : 7;
    assertEquals(5, new Terminals(door).run("studio", "--demonstration"));
    assertEquals(6, new Terminals(door).run("studio", "run"));
    assertEquals(7, new Terminals(door).run("studio"));
    Terminals both = new Terminals(door);
    assertEquals(2, both.run("studio", "run", "--demonstration"));
    assertTrue(both.err().contains("The window opens run or --demonstration, but not both"));
  }

  @Test
  void everyCommandExplainsItself() {
    for (String command :
        List.of(
            "studio", "train", "verify", "scenarios", "methods", "parameters", "runs", "note")) {
      Terminals adaps = new Terminals();
      assertEquals(0, adaps.run(command, "--help"), command);
      assertTrue(adaps.out().contains("Usage: adaps " + command), adaps.out());
      assertTrue(adaps.out().lines().allMatch(line -> line.length() <= 80), adaps.out());
    }
  }

  @Test
  void methodsAreAllListed() throws Exception {
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run("methods"));
    List<String> first = adaps.out().lines().map(line -> line.split(" ")[0]).toList();
    assertEquals(Methods.all().stream().map(m -> m.name()).toList(), first);
    JsonNode json = json("methods");
    assertEquals("adaps", json.get("methods").get(0).get("name").asText());
    assertEquals(7, json.get("methods").size());
  }

  @Test
  void parametersListsEveryKeyThatSetTakes() throws Exception {
    Set<String> expected = new TreeSet<>();
    ExperimentConfig.parameters().forEach(p -> expected.add(p.key()));
    for (EnvironmentKind kind : EnvironmentKinds.all()) {
      kind.parameters().descriptions().stream()
          .map(ParameterDescription::key)
          .forEach(expected::add);
    }
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run("parameters"));
    for (String key : expected) {
      assertTrue(adaps.out().contains("\n  " + key + " "), key + " is missing in\n" + adaps.out());
    }
    assertTrue(adaps.out().lines().allMatch(line -> line.length() <= 80), adaps.out());
    Set<String> inJson = new TreeSet<>();
    json("parameters").get("parameters").forEach(p -> inJson.add(p.get("key").asText()));
    assertEquals(expected, inJson);
  }

  @Test
  void aParameterSaysRangeUnitDefaultAndHelp() throws Exception {
    for (JsonNode parameter : json("parameters").get("parameters")) {
      if (parameter.get("key").asText().equals("nSteps")) {
        assertEquals("A2C", parameter.get("group").asText());
        assertEquals(5, parameter.get("default").asInt());
        assertEquals("1 to 1024", parameter.get("range").asText());
        assertEquals("steps", parameter.get("unit").asText());
        assertFalse(parameter.get("help").asText().isEmpty());
        return;
      }
    }
    throw new AssertionError("nSteps is missing");
  }

  private static JsonNode json(String command) throws Exception {
    Terminals adaps = new Terminals();
    assertEquals(0, adaps.run(command, "--json"));
    assertEquals("", adaps.err());
    return new ObjectMapper().readTree(adaps.out());
  }
}
