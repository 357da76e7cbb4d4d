package adaps.a2c;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Those who look at gradients, each at the updates that it wants to see. */
final class GradientWatchers {
  private final List<GradientWatcher> watchers = new ArrayList<>();
  private final Consumer<RolloutGradients> showing = this::show;
  private long update;

  void add(GradientWatcher watcher) {
    watchers.add(watcher);
  }

  /**
   * Who is to be shown an update; null where nobody wants it.
   *
   * @param number of the update, from 1
   */
  Consumer<RolloutGradients> of(long number) {
    update = number;
    boolean wanted = false;
    for (int i = 0; i < watchers.size(); i++) {
      wanted |= watchers.get(i).wants(number);
    }
    return wanted ? showing : null;
  }

  private void show(RolloutGradients gradients) {
    for (GradientWatcher watcher : watchers) {
      if (watcher.wants(update)) {
        watcher.see(gradients);
      }
    }
  }
}
