package adaps.env.trace;

import adaps.env.foraging.ForagingFrame;
import adaps.env.foraging.ForagingFrame.Loading;

/** What happened in the steps of foraging, seen from the states before and after. */
final class ForagingEvents extends EventCounts {
  private static final int LOAD = 5;

  /**
   * Counts one step.
   *
   * @param actions what each agent tried, possible or not
   */
  void count(ForagingFrame before, ForagingFrame after, int[] actions, boolean done) {
    int succeeded = 0;
    int loaded = 0;
    for (Loading loading : after.loadings()) {
      succeeded += loading.succeeded() ? loading.agents().size() : 0;
      loaded += loading.succeeded() ? 1 : 0;
    }
    int tries = after.loadings().stream().mapToInt(loading -> loading.agents().size()).sum();
    add("load_try", tries);
    add("load_ok_players", succeeded);
    add("failed_load_players", tries - succeeded);
    add("food_eaten", loaded);
    for (int i = 0; i < actions.length; i++) {
      boolean stayed = at(before, i) == at(after, i);
      boolean move = after.executed()[i] != 0 && after.executed()[i] != LOAD;
      add("move_ok", !stayed);
      add("move_fail_valid", move && stayed);
      add("invalid", after.executed()[i] != actions[i]);
      countPairs(before, after, i);
    }
    add("done_steps", done);
    add("steps", 1);
  }

  private void countPairs(ForagingFrame before, ForagingFrame after, int agent) {
    for (int other = 0; other < agent; other++) {
      boolean swapped =
          at(after, agent) == at(before, other)
              && at(after, other) == at(before, agent)
              && at(after, agent) != at(after, other);
      add("swaps", swapped);
      add("stacked", at(after, agent) == at(after, other));
    }
  }

  private static int at(ForagingFrame frame, int agent) {
    return frame.positions()[2 * agent] * frame.columns() + frame.positions()[2 * agent + 1];
  }
}
