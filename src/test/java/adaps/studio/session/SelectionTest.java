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
  void anAgentStandsForItsClusterAndTheMouseGoesFirst() {
    int[] clusterOfAgent = {0, 0, 1, 2};
    assertNull(selection.clusterAmong(clusterOfAgent));
    selection.agent().click(3);
    assertEquals(2, selection.clusterAmong(clusterOfAgent));
    selection.cluster().click(0);
    assertEquals(0, selection.clusterAmong(clusterOfAgent));
    selection.agent().hovered().set(2);
    assertEquals(1, selection.clusterAmong(clusterOfAgent));
    selection.cluster().hovered().set(0);
    assertEquals(0, selection.clusterAmong(clusterOfAgent));
    selection.clear();
    selection.agent().click(3);
    assertNull(selection.clusterAmong(null), "before clusters are known");
  }

  @Test
  void everyChangeIsTold() {
    int[] calls = new int[1];
    selection.onChange(() -> calls[0]++);
    selection.agent().hovered().set(1);
    selection.cluster().click(2);
    selection.neuron().click(new Neuron("critic 2", 7));
    assertEquals(3, calls[0]);
  }

  @Test
  void aNewRunForgetsEverything() {
    selection.cluster().click(1);
    selection.cluster().hovered().set(2);
    selection.clear();
    assertNull(selection.cluster().shown().get());
  }
}
