package adaps.studio.look;

import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ObservableList;
import javafx.scene.layout.Region;

/**
 * Lets a list or a table grow a few rows for each pulse when it gets its first rows: all cells at
 * once would stop the window.
 */
public final class Unrolling extends AnimationTimer {
  private static final double STEP = 60;

  private final Region rows;
  private final BooleanBinding empty;

  private Unrolling(Region rows, ObservableList<?> items) {
    this.rows = rows;
    empty = Bindings.isEmpty(items);
    empty.addListener((o, before, now) -> changed(now));
  }

  /**
   * Makes a list or table grow from now on, whenever it has been empty.
   *
   * @param rows what shows the items, in a place that lets it be smaller
   */
  public static void of(Region rows, ObservableList<?> items) {
    // A binding that nobody holds is forgotten with its listeners.
    rows.getProperties().put(Unrolling.class, new Unrolling(rows, items));
  }

  private void changed(boolean nothing) {
    if (nothing) {
      rest();
    } else {
      rows.setMaxHeight(STEP);
      start();
    }
  }

  @Override
  public void handle(long now) {
    double room = rows.getParent() == null ? 0 : rows.getParent().getLayoutBounds().getHeight();
    if (rows.getMaxHeight() >= room) {
      rest();
    } else {
      rows.setMaxHeight(rows.getMaxHeight() + STEP);
    }
  }

  private void rest() {
    stop();
    rows.setMaxHeight(Region.USE_COMPUTED_SIZE);
  }
}
