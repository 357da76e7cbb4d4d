package adaps.studio.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class SelectionTest {
  private final Selection selection = new Selection();

  @Test
  void whatTheMouseIsOverGoesBeforeWhatWasClicked() {
    selection.agent().click(3);
    selection.agent().hovered().set(5);
    assertEquals(5, selection.agent().shown().get());
    selection.agent().hovered().set(null);
    assertEquals(3, selection.agent().shown().get());
  }

  @Test
  void aSecondClickLetsGo() {
    selection.neuron().click(new Neuron("actor 1", 4));
    selection.neuron().click(new Neuron("actor 1", 4));
    assertNull(selection.neuron().shown().get());
  }

  @Test
  void aNewRunForgetsEverything() {
    selection.cluster().click(1);
    selection.cluster().hovered().set(2);
    selection.clear();
    assertNull(selection.cluster().shown().get());
  }
}
