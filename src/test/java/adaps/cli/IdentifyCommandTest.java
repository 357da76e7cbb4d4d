package adaps.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class IdentifyCommandTest {
  private final Terminals adaps = new Terminals();

  private int run(String... more) {
    String[] all = new String[more.length + 6];
    String[] quick = {
      "identify", "spread-5-5-5", "--set", "groups=2-2", "--set", "collectSteps=400"
    };
    System.arraycopy(quick, 0, all, 0, quick.length);
    System.arraycopy(more, 0, all, quick.length, more.length);
    return adaps.run(all);
  }

  @Test
  void everySeedIsAnswered() throws Exception {
    assertEquals(0, run("--seeds", "3-4", "--json"));
    JsonNode identified = new ObjectMapper().readTree(adaps.out()).get("identified");
    assertEquals(2, identified.size());
    assertEquals(4, identified.get(1).get("seed").asInt());
    assertEquals(4, identified.get(1).get("agents").asInt());
    assertEquals(2, identified.get(1).get("types").asInt());
    assertTrue(identified.get(1).get("clusters").asInt() >= 1);
    assertTrue(identified.get(1).get("seconds").asDouble() > 0);
  }

  @Test
  void aMethodWithoutClustersIsRefused() {
    assertEquals(2, run("--set", "method=nops"));
    assertTrue(adaps.err().contains("nops has no clusters"), adaps.err());
  }
}
