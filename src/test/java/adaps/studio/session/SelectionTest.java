package adaps.studio.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelectionTest {
  private final Selection selection = new Selection();

  @Test
  void whatTheMouseIsOverGoesBeforeWhatWasClicked() {
    selection.agent().click(3);
    selection.agent().hovered().set(5);
    assertThat(selection.agent().shown().get()).isEqualTo(5);
    selection.agent().hovered().set(null);
    assertThat(selection.agent().shown().get()).isEqualTo(3);
  }

  @Test
  void aSecondClickLetsGo() {
    selection.neuron().click(new Neuron("actor 1", 4));
    selection.neuron().click(new Neuron("actor 1", 4));
    assertThat(selection.neuron().shown().get()).isNull();
  }

  @Test
  void aNewRunForgetsEverything() {
    selection.cluster().click(1);
    selection.cluster().hovered().set(2);
    selection.clear();
    assertThat(selection.cluster().shown().get()).isNull();
  }
}
