package adaps.studio.shell;

import adaps.studio.look.Appearance;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Prepares pages before somebody turns to them: the first look at a page makes the skins of all its
 * controls, which would stop the window if it came at once. Each page is taken apart and put
 * together again in a scene that nobody sees, one part for each pulse.
 */
final class PagesAhead extends AnimationTimer {
  /** What has fewer nodes comes as a whole. */
  private static final int SMALL = 10;

  /** The window itself comes first. */
  private static final int WAITING = 60;

  private static final double WIDTH = 1200;
  private static final double HEIGHT = 640;

  private final StackPane place = new StackPane();
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private int waited;

  /**
   * @param pages that have no parent yet
   */
  PagesAhead(List<Node> pages) {
    Appearance.dress(new Scene(place, WIDTH, HEIGHT));
    for (Node page : pages) {
      steps.add(
          () -> {
            takeApart(page);
            place.getChildren().setAll(page);
          });
    }
  }

  @Override
  public void handle(long now) {
    if (waited < WAITING) {
      waited++;
      return;
    }
    Runnable step = steps.poll();
    if (step == null) {
      finish();
      return;
    }
    step.run();
    place.applyCss();
    place.layout();
  }

  /** All parts are where they belong, and the pages have no parent any more. */
  void finish() {
    stop();
    while (!steps.isEmpty()) {
      steps.poll().run();
    }
    place.getChildren().clear();
  }

  /** Takes panes apart; the parts come back before whatever else was to be done. */
  private void takeApart(Node whole) {
    Deque<Runnable> later = new ArrayDeque<>(steps);
    steps.clear();
    apart(whole);
    steps.addAll(later);
  }

  private void apart(Node node) {
    if (size(node) < SMALL) {
      return;
    }
    if (node instanceof BorderPane border) {
      part(border.getTop(), border::setTop);
      part(border.getLeft(), border::setLeft);
      part(border.getRight(), border::setRight);
      part(border.getBottom(), border::setBottom);
      part(border.getCenter(), border::setCenter);
    } else if (node instanceof ScrollPane scroll) {
      part(scroll.getContent(), scroll::setContent);
    } else if (node instanceof HBox || node instanceof VBox || node instanceof StackPane) {
      Pane pane = (Pane) node;
      List<Node> children = List.copyOf(pane.getChildren());
      pane.getChildren().clear();
      for (Node child : children) {
        steps.add(() -> pane.getChildren().add(child));
        apart(child);
      }
    }
  }

  private void part(Node part, Consumer<Node> set) {
    if (part != null) {
      set.accept(null);
      steps.add(() -> set.accept(part));
      apart(part);
    }
  }

  /** Nodes of what is seen, and of what a scroll pane without a skin will show. */
  private static int size(Node node) {
    int nodes = 1;
    if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
      nodes += SMALL;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        nodes += size(child);
      }
    }
    return nodes;
  }
}
