package adaps.studio.masks.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import adaps.pipeline.RunEvent;
import adaps.studio.session.Selection;
import adaps.studio.session.SmallRun;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkViewModelTest {
  private final Selection selection = new Selection();
  private final NetworkViewModel model = new NetworkViewModel(selection);
  private final SmallRun run = SmallRun.with(Map.of());

  @Test
  void theFirstClustersActorIsDrawnUntilSomethingIsSelected() {
    run.tell(model);
    DrawnNetwork network = model.network().get();
    assertEquals(0, model.first());
    assertArrayEquals(run.masks.bits()[0][1], network.first()[1]);
    assertNull(network.second());
    assertSame(run.policy.actorParameters(), network.parameters());
    assertEquals(run.spec.observationNames(), network.inputs());
    assertEquals(run.spec.actionNames(), network.outputs());
    assertEquals(List.of("actor 1", "actor 2"), network.layerNames());
  }

  @Test
  void itFollowsASelectedClusterAndASelectedAgent() {
    run.tell(model);
    selection.cluster().click(1);
    assertArrayEquals(run.masks.bits()[1][0], model.network().get().first()[0]);
    selection.cluster().click(null);
    int other = 0;
    while (run.masks.maskOfAgent()[other] != 0) {
      other++;
    }
    selection.agent().hovered().set(other);
    assertEquals(0, model.first());
    selection.agent().hovered().set(null);
    assertEquals(0, model.first(), "what was seen last stays");
  }

  @Test
  void anotherMaskIsLaidOverItAndItselfIsNot() {
    run.tell(model);
    model.other().set(1);
    assertArrayEquals(run.masks.bits()[1][1], model.network().get().second()[1]);
    model.choose(1);
    assertNull(model.network().get().second());
  }

  @Test
  void theCriticHasItsOwnWeightsAndMasks() {
    run.tell(model);
    model.part().set(Part.CRITIC);
    DrawnNetwork network = model.network().get();
    assertSame(run.activity.criticParameters(), network.parameters());
    assertArrayEquals(run.masks.bits()[0][2], network.first()[0]);
    assertArrayEquals(run.activity.mean()[0][3], network.mean()[1]);
    assertEquals(List.of("value"), network.outputs());
    assertEquals(List.of("critic 1", "critic 2"), network.layerNames());
  }

  @Test
  void methodsWithoutMasksAndNewRunsHaveNoSubnetwork() {
    run.tell(model);
    model.accept(new RunEvent.Begins(run.config, run.spec));
    assertNull(model.network().get());
    SmallRun.with(Map.of("method", "fups")).tell(model);
    assertNull(model.network().get());
    SmallRun pruned = SmallRun.with(Map.of("method", "snp-ps"));
    pruned.tell(model);
    selection.agent().click(4);
    assertArrayEquals(pruned.masks.bits()[4][0], model.network().get().first()[0]);
  }

  /** Before anything is split, the second place of each neuron of the first layers is spare. */
  @Test
  void roomForCopiesIsNoDroppedNeuron() {
    SmallRun split = SmallRun.with(Map.of("method", "gradps"));
    split.tell(model);
    DrawnNetwork network = model.network().get();
    assertEquals(List.of(2, 1), network.room());
    assertArrayEquals(new int[] {0, 128, 0, 0, 0, 64}, network.counts());
  }
}
