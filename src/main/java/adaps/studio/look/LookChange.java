package adaps.studio.look;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/**
 * Changes how everything looks, or its size, without stopping the window: its largest parts are
 * taken out, so that there is little to work out at once, and come back one for each pulse.
 */
final class LookChange extends AnimationTimer {
  private final List<Part> parts = new ArrayList<>();
  private final Deque<Runnable> away = new ArrayDeque<>();
  private Node focused;
  private boolean begun;

  /**
   * @param place where it is
   * @param take takes its content out, and returns what brings it back in parts
   */
  private record Part(Node place, Supplier<List<Runnable>> take) {}

  /** A tile comes back by itself. */
  void add(Tile tile) {
    parts.add(new Part(tile, tile::takeOut));
  }

  /** What is in a place comes back by itself; meanwhile the place stays as wide. */
  void add(StackPane place) {
    parts.add(
        new Part(
            place,
            () -> {
              List<Node> content = List.copyOf(place.getChildren());
              place.setMinWidth(place.getWidth());
              place.getChildren().clear();
              return List.of(
                  () -> {
                    place.getChildren().setAll(content);
                    place.setMinWidth(StackPane.USE_COMPUTED_SIZE);
                  });
            }));
  }

  /** Changes the look. */
  void make(Runnable change) {
    finish();
    parts.stream().map(Part::place).map(Node::getScene).findFirst().ifPresent(this::remember);
    parts.stream()
        .filter(part -> part.place().getScene() != null)
        .forEach(part -> away.addAll(part.take().get()));
    change.run();
    if (!away.isEmpty()) {
      begun = false;
      start();
    }
  }

  private void remember(Scene scene) {
    focused = scene.getFocusOwner();
  }

  @Override
  public void handle(long now) {
    if (!begun) {
      // At the first pulse the new look comes to what has stayed.
      begun = true;
      return;
    }
    if (!away.isEmpty()) {
      away.poll().run();
    }
    if (away.isEmpty()) {
      finish();
    }
  }

  private void finish() {
    stop();
    while (!away.isEmpty()) {
      away.poll().run();
    }
    if (focused != null && focused.getScene() != null && !focused.isFocused()) {
      focused.requestFocus();
    }
    focused = null;
  }
}
