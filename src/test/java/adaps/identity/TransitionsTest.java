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
}
