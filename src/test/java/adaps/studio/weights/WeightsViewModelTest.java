package adaps.studio.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.pipeline.RunEvent;
import adaps.studio.session.LatestAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsViewModelTest {
  private static final long SECOND = 1_000_000_000L;

  private final WeightsViewModel model =
      new WeightsViewModel(new LatestAnswer(Runnable::run, Runnable::run));

  private void tell(long update) {
    model.accept(new RunEvent.PolicyChanged(HandMadeNetworks.of(update, true)));
  }

  private LayerNumbers layer(int layer) {
    return model.frame().get().layers().get(layer);
  }

  @Test
  void everyLayerOfActorAndCriticHasItsWeightsAndItsBiases() {
    tell(7);
    model.look(1);
    assertEquals(
        List.of("actor 1", "actor, outputs", "critic 1", "critic, outputs"),
        model.frame().get().layers().stream().map(LayerNumbers::name).toList());
    model.network().set(0);
    model.look(2);
    assertEquals(2, layer(0).weights().total());
    assertEquals(-0.5, layer(0).weights().mean());
    assertEquals(0.25, layer(0).biases().mean());
    assertEquals(2, layer(0).weights().limit());
    assertEquals(4, layer(1).weights().total());
    assertEquals(3, layer(1).weights().mean());
    assertEquals(0, layer(1).biases().mean());
    assertEquals(-1, layer(2).weights().mean());
    assertEquals(1, layer(3).biases().total());
  }

  @Test
  void allNetworksAreCountedTogetherOrOneAlone() {
    tell(7);
    model.look(1);
    assertEquals(2, model.networks().get());
    assertEquals(4, layer(0).weights().total());
    assertEquals(1.75, layer(0).weights().mean());
    model.network().set(1);
    model.look(2);
    assertEquals(4, layer(0).weights().mean());
    int[] counts = new int[LayerNumbers.BINS];
    counts[LayerNumbers.BINS - 1] = 2;
    assertArrayEquals(counts, layer(0).weights().counts());
  }

  @Test
  void nothingIsWorkedOutWhileNobodyLooksAndOnceASecondAtMost() {
    tell(1);
    assertNull(model.frame().get());
    model.look(SECOND);
    tell(2);
    model.look(SECOND + SECOND / 2);
    assertEquals(1, model.frame().get().update());
    model.look(2 * SECOND);
    assertEquals(2, model.frame().get().update());
    tell(0);
    model.look(4 * SECOND);
    assertEquals(2, model.frame().get().update(), "the initial policy came late");
  }

  @Test
  void anotherRunBeginsWithNothing() {
    tell(1);
    model.look(1);
    model.network().set(1);
    model.accept(new RunEvent.Begins(ExperimentConfig.of(Scenarios.load("spread-5-5-5")), null));
    assertNull(model.frame().get());
    assertNull(model.network().get());
    assertEquals(0, model.networks().get());
    model.look(10 * SECOND);
    assertNull(model.frame().get());
  }

  @Test
  void theTableHasEveryBinOfEveryLayer() {
    tell(7);
    model.network().set(0);
    model.look(1);
    List<String> lines = WeightsTable.csv(model.frame().get()).lines().toList();
    assertEquals("update,layer,from,to,weights,biases", lines.get(0));
    assertEquals(1 + 4 * LayerNumbers.BINS, lines.size());
    assertTrue(lines.get(1).startsWith("7,actor 1,-2.0,"), lines.get(1));
    assertTrue(lines.get(1).endsWith(",1,0"), lines.get(1));
    assertTrue(lines.get(LayerNumbers.BINS).contains(",2.0,0,0"), lines.get(LayerNumbers.BINS));
  }

  @Test
  void anOlderRunHasNoCritic() {
    model.accept(new RunEvent.PolicyChanged(HandMadeNetworks.of(7, false)));
    model.look(1);
    assertFalse(model.frame().get().hasCritics());
    assertEquals(2, model.frame().get().layers().size());
  }
}
