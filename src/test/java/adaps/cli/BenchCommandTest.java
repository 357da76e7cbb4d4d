package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchCommandTest {
  @Test
  void theLoopsSpeedHasAllFields() throws Exception {
    JsonNode fields = json("bench", "spread-5-5-5", "--seconds", "1", "--json");

    assertEquals("spread-5-5-5", fields.get("scenario").asText());
    assertEquals("adaps", fields.get("method").asText());
    assertTrue(fields.get("updatesPerSecond").asDouble() > 0);
    assertTrue(fields.get("envStepsPerSecond").asDouble() > 0);
    double shares = 0;
    for (String part : new String[] {"environment", "acting", "learning", "evaluating"}) {
      shares += fields.get("shares").get(part).asDouble();
    }
    assertTrue(shares > 0.9 && shares < 1.01, "parts of the loop make up all of it: " + shares);
    double roofline = fields.get("shareOfRoofline").asDouble();
    assertTrue(roofline > 0 && roofline < 1, "nothing is faster than registers: " + roofline);
    double computed = fields.get("computedShare").asDouble();
    assertTrue(computed > 0.2 && computed < 0.9, "AdaPS leaves out masked neurons: " + computed);
    double asIfWhole = fields.get("shareOfRooflineAsIfWhole").asDouble();
    assertEquals(1, asIfWhole * computed / roofline, 0.01);
  }

  @Test
  void theMemoryIsLookedAtTenTimes() throws Exception {
    JsonNode fields = json("bench", "spread-5-5-5", "--updates", "205", "--json");

    JsonNode looks = fields.get("looks");
    assertEquals(10, looks.size());
    assertEquals(20, looks.get(0).get("updates").asInt());
    assertEquals(205, looks.get(9).get("updates").asInt());
    for (JsonNode look : looks) {
      assertTrue(look.get("heapBytes").asLong() > 1_000_000);
      assertTrue(look.get("processBytes").asLong() > 1_000_000);
      assertTrue(look.get("offHeapBytes").asLong() >= 0);
      assertTrue(look.get("heapBytesPerUpdate").asLong() >= 0);
      assertTrue(look.get("updatesPerSecond").asLong() > 0);
    }
  }

  @Test
  void theMemoryIsPrintedLineByLine() {
    Terminals adaps = new Terminals();
    assertEquals(ExitCode.DONE, adaps.run("bench", "spread-5-5-5", "--updates", "10"));
    assertEquals(11, adaps.out().lines().count(), adaps.out());
    assertTrue(adaps.out().lines().findFirst().orElseThrow().contains("allocated/update"));
  }

  @Test
  void workersAreComparedInTurn() throws Exception {
    JsonNode fields =
        json("bench", "spread-5-5-5", "--workers", "1,3", "--seconds", "0.4", "--json");

    assertEquals(2, fields.get("speeds").size());
    JsonNode three = fields.get("speeds").get(1);
    assertEquals(1, fields.get("speeds").get(0).get("workers").asInt());
    assertEquals(1.0, fields.get("speeds").get(0).get("times").asDouble());
    assertEquals(3, three.get("workers").asInt());
    assertTrue(three.get("updatesPerSecond").asLong() > 0);
    assertTrue(three.get("envStepsPerSecond").asLong() > three.get("updatesPerSecond").asLong());
    assertTrue(three.get("times").asDouble() > 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
--seconds 0                      | --seconds is 0.0 but must be above 0
--seconds NaN                    | --seconds is NaN but must be above 0
--updates 9                      | --updates is 9 but must be 10 to
--updates 20 --seconds 3         | leave out --seconds.
--updates 20 --environment-only  | leave out --environment-only.
--updates many                   | --updates
--workers 1,0                    | --workers has 0 but must have numbers from 1 to 64.
--workers 2 --updates 20         | leave out --updates.
--method adap                    | Did you mean 'adaps'?
--steps 400                      | --steps
""")
  void whatCannotBeUsedIsSaidInOneSentence(String options, String sentence) {
    Terminals adaps = new Terminals();
    int code = adaps.run(("bench spread-5-5-5 " + options.trim()).split(" "));
    assertEquals(ExitCode.USAGE, code);
    assertTrue(adaps.err().contains(sentence), adaps.err());
    assertEquals(1, adaps.err().lines().count(), adaps.err());
    assertFalse(adaps.err().contains("Exception"), adaps.err());
    assertEquals("", adaps.out());
  }

  private static JsonNode json(String... arguments) throws Exception {
    Terminals adaps = new Terminals();
    int code = adaps.run(arguments);
    assertEquals(ExitCode.DONE, code, adaps.err());
    assertEquals(1, adaps.out().lines().count(), adaps.out());
    return new ObjectMapper().readTree(adaps.out());
  }
}
