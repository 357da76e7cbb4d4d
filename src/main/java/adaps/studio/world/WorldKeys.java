package adaps.studio.world;

import adaps.studio.session.Selection;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * The world by keyboard: Space plays and stands still, Left and Right step, Home and End go to the
 * oldest and the newest state, Up and Down select another agent, Escape none; where none is
 * selected, Escape is not the world's.
 */
final class WorldKeys {
  private final WorldViewModel world;
  private final Selection selection;

  WorldKeys(WorldViewModel world, Selection selection) {
    this.world = world;
    this.selection = selection;
  }

  void listenTo(Region drawings) {
    drawings.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
          if (plain && press(event)) {
            event.consume();
          }
        });
  }

  private boolean press(KeyEvent event) {
    WorldPlayback playback = world.playback();
    switch (event.getCode()) {
      case SPACE -> playback.playing().set(!playback.playing().get());
      case LEFT -> playback.stepBack();
      case RIGHT -> playback.stepForward();
      case HOME -> playback.scrub(playback.furthest().get());
      case END -> playback.goLive();
      case UP -> select(-1);
      case DOWN -> select(1);
      case ESCAPE -> {
        return unselect();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Whether there was a selection; else Escape is left to others. */
  private boolean unselect() {
    boolean selected = selection.agent().clicked().get() != null;
    selection.agent().clicked().set(null);
    return selected;
  }

  private void select(int further) {
    if (world.spec().get() == null) {
      return;
    }
    int agents = world.spec().get().agents();
    Integer before = selection.agent().clicked().get();
    selection.agent().clicked().set(Selection.next(before, further, agents));
  }
}
