package adaps.studio.session;

import adaps.pipeline.RunEvent;
import adaps.pipeline.RunListener;
import java.util.ArrayList;
import java.util.List;

/** Tells all watchers, in the order in which they came, also where one of them fails. */
final class Watchers implements RunListener {
  private final List<RunListener> all = new ArrayList<>();

  void add(RunListener watcher) {
    all.add(watcher);
  }

  @Override
  public void accept(RunEvent event) {
    all.forEach(watcher -> Unharmed.run(() -> watcher.accept(event)));
  }
}
