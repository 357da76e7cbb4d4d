package adaps.a2c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import adaps.nets.LayerMasks;
import adaps.nets.RowBlock;
import adaps.sharing.NeuronMasks;
import adaps.sharing.SharingPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowLayoutTest {
  private static final int AGENTS = 7;

  /** Two networks and three masks, taking turns. */
  private static SharingPlan plan() {
    int[] network = IntStream.range(0, AGENTS).map(agent -> (agent + 1) % 2).toArray();
    int[] mask = IntStream.range(0, AGENTS).map(agent -> (2 * agent + 1) % 3).toArray();
    LayerMasks all = LayerMasks.allOnes(3, List.of(4));
    return new SharingPlan(2, network, new NeuronMasks(mask, all, all), false);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 1", "1, 4", "3, 4"})
  void everyAgentCopyAndStepHasARowOfItsOwnInABlockOfItsNetworkAndMask(int copies, int steps) {
    SharingPlan plan = plan();
    RowLayout layout = new RowLayout(plan, copies, steps);
    Set<Integer> taken = new HashSet<>();
    for (int agent = 0; agent < AGENTS; agent++) {
      for (int copy = 0; copy < copies; copy++) {
        for (int step = 0; step < steps; step++) {
          int row = layout.row(step, agent) + copy;
          assertIn(layout.step(step), row, plan, agent);
          assertIn(layout.rollout(), row, plan, agent);
          taken.add(row);
        }
      }
    }
    assertEquals(AGENTS * copies * steps, layout.rolloutRows());
    assertEquals(range(0, layout.rolloutRows()), taken);
    for (int agent = 0; agent < AGENTS; agent++) {
      for (int copy = 0; copy < copies; copy++) {
        assertIn(layout.next(), layout.nextRow(agent) + copy, plan, agent);
        assertIn(layout.last(), layout.lastRow(agent) + copy, plan, agent);
        taken.add(layout.nextRow(agent) + copy);
        taken.add(layout.lastRow(agent) + copy);
      }
    }
    assertEquals(AGENTS * copies * (steps + 2), layout.allRows());
    assertEquals(range(0, layout.allRows()), taken);
  }

  private static Set<Integer> range(int from, int to) {
    return new HashSet<>(IntStream.range(from, to).boxed().toList());
  }

  private static void assertIn(RowBlock[] blocks, int row, SharingPlan plan, int agent) {
    List<RowBlock> holding = new ArrayList<>();
    for (RowBlock block : blocks) {
      if (row >= block.first() && row < block.first() + block.rows()) {
        holding.add(block);
      }
    }
    assertEquals(1, holding.size(), "blocks that hold row " + row);
    assertEquals(plan.networkOfAgent()[agent], holding.get(0).network());
    assertEquals(plan.maskOfAgent(agent), holding.get(0).mask());
  }

  /** A block costs calls: there is one for each pair of network and mask, not one an agent. */
  @Test
  void agentsOfOneNetworkAndMaskShareABlock() {
    RowLayout layout = new RowLayout(plan(), 2, 3);
    for (RowBlock[] blocks :
        List.of(layout.step(1), layout.rollout(), layout.next(), layout.last())) {
      assertEquals(6, blocks.length);
    }
    RowLayout shared = new RowLayout(new SharingPlan(1, new int[AGENTS], null, false), 2, 3);
    assertEquals(new RowBlock(0, 0, 0, 42), shared.rollout()[0]);
    assertEquals(1, shared.step(0).length);
  }
}
