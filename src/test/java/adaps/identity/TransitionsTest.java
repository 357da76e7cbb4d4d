package adaps.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TransitionsTest {
  private static void put(Transitions transitions, int place, int agent, float reward) {
    float[] now = {place, agent};
    float[] next = {reward, -agent};
    transitions.put(place, agent, now, 0, agent % 2, reward, next, 0);
  }

  @Test
  void aReplacedTransitionIsForgottenWithItsReward() {
    Transitions transitions = new Transitions(3, 2, 2, 1);
    put(transitions, 0, 0, 5);
    put(transitions, 1, 1, 0);
    put(transitions, 2, 2, 7);
    assertEquals(2, transitions.rewarded());
    assertEquals(0, transitions.fewestRewarded());

    put(transitions, 0, 1, 3);

    assertEquals(3, transitions.size());
    assertEquals(2, transitions.rewarded(), "agent 0 lost its reward, agent 1 has one");
    assertEquals(1, transitions.agentOf()[0]);
    assertEquals(3, transitions.rewardOf()[0]);
    assertEquals(1, transitions.actionOf()[0]);
    assertEquals(3, transitions.nextObservations()[0]);
    assertEquals(2, transitions.agentOf()[2], "the others stay");
    assertEquals(7, transitions.rewardOf()[2]);
  }

  @Test
  void everyTransitionKeepsItsObservationsWhileTheArraysGrow() {
    Transitions transitions = new Transitions(2, 2, 3, 1);
    float[] now = {9, 1, 2, 3, 4, 5, 6};
    float[] next = {7, 7, 10, 20, 30, 40, 50, 60};
    for (int i = 0; i < 3; i++) {
      transitions.add(i % 2, now, 1 + 2 * i, i, i + 1, next, 2 + 2 * i);
    }
    assertEquals(3, transitions.size());
    assertEquals(2, transitions.observationSize());
    assertEquals(3, transitions.actions());
    for (int entry = 0; entry < 6; entry++) {
      assertEquals(entry + 1, transitions.observations()[entry]);
      assertEquals(10 * (entry + 1), transitions.nextObservations()[entry]);
    }
    assertEquals(1, transitions.fewestRewarded(), "agent 1 has one, agent 0 two");
  }
}
