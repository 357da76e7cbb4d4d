package adaps.env.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Compares the observations of a recorded initial state with those of the loaded one. One number of
 * the state shows in several observations, so several differences mean that the state is wrong and
 * one means that the observation is.
 */
final class InitialObservations {
  private final double[] recorded;
  private final float[] replayed;
  private final int columns;
  private final IntFunction<int[]> orderOfAgent;

  /**
   * Observations of all agents.
   *
   * @param columns entries of one observation
   * @param orderOfAgent for an agent the plain entry that each of its entries shows
   */
  InitialObservations(
      double[] recorded, float[] replayed, int columns, IntFunction<int[]> orderOfAgent) {
    this.recorded = recorded;
    this.replayed = replayed;
    this.columns = columns;
    this.orderOfAgent = orderOfAgent;
  }

  /**
   * Notes the first difference.
   *
   * @param stateField for a plain entry the field of the state that it shows, or null
   * @param fields those fields, first the one whose change would change the others' entries too
   */
  void compare(FirstDifference difference, IntFunction<String> stateField, List<String> fields) {
    Map<String, Integer> agentOfField = new HashMap<>();
    int differing = 0;
    for (int i = 0; i < recorded.length; i++) {
      if ((float) recorded[i] != replayed[i]) {
        differing++;
        String field = stateField.apply(orderOfAgent.apply(i / columns)[i % columns]);
        agentOfField.putIfAbsent(field, i / columns);
      }
    }
    for (String field : fields) {
      if (differing > 1 && agentOfField.containsKey(field)) {
        difference.noteWords(
            field, "disagrees with the obs of agent " + agentOfField.get(field) + "");
      }
    }
    difference.observations("obs", recorded, replayed, columns);
  }
}
