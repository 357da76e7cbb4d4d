package adaps.studio.setup;

import java.util.List;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;

/**
 * Puts the rows of closed groups into the window, a few for each pulse, while somebody is about to
 * search: the first letter finds nearly all of them, and all at once would take too long.
 */
final class GroupsAhead extends AnimationTimer {
  private static final int ROWS = 2;

  private final Supplier<List<ParameterGroup>> groups;

  GroupsAhead(Supplier<List<ParameterGroup>> groups) {
    this.groups = groups;
  }

  @Override
  public void handle(long now) {
    for (int row = 0; row < ROWS; row++) {
      if (groups.get().stream().noneMatch(ParameterGroup::prepare)) {
        stop();
        return;
      }
    }
  }

  /** Nobody is about to search any more. */
  void rest() {
    stop();
    groups.get().forEach(ParameterGroup::rest);
  }
}
