package adaps.sharing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ConfigException;
import adaps.config.ExperimentConfig;
import adaps.config.MaskConfig;
import adaps.config.Scenario;
import adaps.nets.LayerMasks;
import adaps.random.RandomStreams;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MethodsTest {
  private static final int[] CLUSTERS = {0, 1, 1, 2};
  private static final MaskConfig MASKS =
      ExperimentConfig.of(new Scenario("x", "", "spread", "", Map.of())).masks();
  private final NeuronMasks mapped =
      MaskMapping.map(
              new double[][] {{0, 1}, {1, 0}, {3, 3}},
              CLUSTERS,
              List.of(64, 64),
              MASKS,
              new RandomStreams(0))
          .masks();

  private SharingPlan plan(String method) {
    return Methods.named(method)
        .plan(new SharingInputs(4, List.of(64, 64), CLUSTERS, mapped, MASKS, new RandomStreams(0)));
  }

  @Test
  void noSharingGivesEveryAgentItsNetwork() {
    assertEquals(4, plan("nops").networks());
    assertArrayEquals(new int[] {0, 1, 2, 3}, plan("nops").networkOfAgent());
    assertNull(plan("nops").masks());
  }

  @Test
  void selectiveSharingGivesEveryClusterItsNetwork() {
    assertEquals(3, plan("seps").networks());
    assertArrayEquals(CLUSTERS, plan("seps").networkOfAgent());
  }

  @Test
  void fullSharingShowsTheAgentsNumberOnlyWithId() {
    assertEquals(10, plan("fups").inputs(10));
    assertEquals(14, plan("fups+id").inputs(10));
    assertEquals(1, plan("fups+id").networks());
  }

  @Test
  void adaptiveSharingHasOneNetworkAndAMaskForEachCluster() {
    assertEquals(1, plan("adaps").networks());
    assertSame(mapped, plan("adaps").masks());
    assertEquals(1, plan("adaps").maskOfAgent(2));
    assertEquals(10, plan("adaps").inputs(10));
  }

  @Test
  void pruningKeepsHalfOfTheNeuronsOfEveryAgentAtRandom() {
    LayerMasks actor = plan("snp-ps").masks().actor();
    assertEquals(4, actor.count());
    int kept = 0;
    for (int agent = 0; agent < 4; agent++) {
      kept += actor.kept(agent, 0) + actor.kept(agent, 1);
    }
    assertEquals(0.5, kept / 512.0, 0.1);
    assertTrue(!java.util.Arrays.deepEquals(actor.bits()[0], actor.bits()[1]));
  }

  @Test
  void anUnknownMethodIsRefusedWithTheNearestName() {
    ConfigException refused = assertThrows(ConfigException.class, () -> Methods.named("adapts"));
    assertTrue(refused.getMessage().contains("'adaps'"), refused.getMessage());
  }
}
