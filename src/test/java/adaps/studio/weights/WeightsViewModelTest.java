package adaps.studio.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import adaps.config.ExperimentConfig;
import adaps.config.Scenarios;
import adaps.pipeline.RunEvent;
import adaps.pipeline.RunState;
import adaps.studio.session.LatestAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsViewModelTest {
  private static final long SECOND = 1_000_000_000L;

  private int asked;

  private final WeightsViewModel model =
      new WeightsViewModel(() -> asked++, new LatestAnswer(Runnable::run, Runnable::run));

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

  private void tellGradients(long update) {
    model.accept(new RunEvent.GradientsRead(HandMadeNetworks.gradients(update)));
  }

  private void tellState(RunState state) {
    model.accept(new RunEvent.StateChanged(state, ""));
  }

  @Test
  void aRunIsAskedForGradientsOnlyWhileSomebodyLooksAtThem() {
    tellState(RunState.RUNNING);
    tell(7);
    model.look(SECOND);
    assertEquals(0, asked, "weights are looked at");
    model.kind().set(Numbers.GRADIENTS);
    assertEquals(0, asked, "the tile may be hidden");
    model.look(SECOND + 1);
    assertEquals(1, asked);
    model.look(SECOND + SECOND / 2);
    assertEquals(1, asked);
    tellState(RunState.PAUSED);
    model.look(3 * SECOND);
    assertEquals(2, asked);
    model.kind().set(Numbers.WEIGHTS);
    model.look(5 * SECOND);
    assertEquals(2, asked);
    model.kind().set(Numbers.GRADIENTS);
    tellState(RunState.FINISHED);
    model.look(7 * SECOND);
    assertEquals(2, asked, "nobody is there to answer");
  }

  @Test
  void weightsAndGradientsAreNeverTakenForEachOther() {
    tell(7);
    model.network().set(0);
    model.look(1);
    model.kind().set(Numbers.GRADIENTS);
    assertNull(model.frame().get());
    tell(8);
    model.look(2);
    assertNull(model.frame().get());
    tellGradients(8);
    model.look(3);
    assertEquals(Numbers.GRADIENTS, model.frame().get().kind());
    assertEquals(8, model.frame().get().update());
    assertEquals(0.25, layer(0).weights().mean());
    assertEquals(0.5, layer(0).biases().mean());
    assertEquals(-3, layer(2).weights().mean());
    assertEquals("actor 1: 1 \u00d7 2 neurons", layer(0).words().lines().findFirst().orElse(""));
    assertTrue(layer(0).words().contains("2 gradients of weights: mean 0.25"), layer(0).words());
    assertTrue(
        WeightsTable.csv(model.frame().get())
            .startsWith("update,layer,from,to,gradients of weights,gradients of biases\n"));
    model.kind().set(Numbers.WEIGHTS);
    model.look(4);
    assertEquals(Numbers.WEIGHTS, model.frame().get().kind());
    assertEquals(8, model.frame().get().update());
    model.kind().set(Numbers.GRADIENTS);
    model.look(5);
    assertEquals(8, model.frame().get().update(), "what was read stays");
  }

  @Test
  void aRunWithoutALearnerSaysThatItHasNoGradients() {
    assertEquals(WeightsViewModel.WAITING, model.note().get());
    model.kind().set(Numbers.GRADIENTS);
    assertEquals(WeightsViewModel.WAITING_FOR_UPDATE, model.note().get());
    tell(7);
    tellState(RunState.FINISHED);
    model.look(1);
    assertNull(model.frame().get());
    assertEquals(WeightsViewModel.NO_LEARNER, model.note().get());
    model.accept(new RunEvent.Begins(ExperimentConfig.of(Scenarios.load("spread-5-5-5")), null));
    assertEquals(WeightsViewModel.WAITING_FOR_UPDATE, model.note().get());
    tellState(RunState.FINISHED);
    model.kind().set(Numbers.WEIGHTS);
    assertEquals(WeightsViewModel.WAITING, model.note().get());
  }

  @Test
  void gradientsOfAnEarlierRunAreForgotten() {
    model.kind().set(Numbers.GRADIENTS);
    tellGradients(3);
    model.look(1);
    model.accept(new RunEvent.Begins(ExperimentConfig.of(Scenarios.load("spread-5-5-5")), null));
    assertNull(model.frame().get());
    model.network().set(0);
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
