package adaps.studio.setup;

import adaps.studio.look.AfterLayout;
import adaps.studio.look.FocusFollowing;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Brings a parameter of the form into sight and the cursor to it. */
final class ParameterReach {
  private final Region form;
  private final ScrollPane scroll;
  private final ParameterSearch search;

  /**
   * @param form all of it, with what is found by a search
   * @param scroll the form's groups
   */
  ParameterReach(Region form, ScrollPane scroll, ParameterSearch search) {
    this.form = form;
    this.scroll = scroll;
    this.search = search;
  }

  /**
   * Shows a parameter where it stands, its group opened; or, when it stands there only with another
   * method, among what a search for it finds.
   */
  void show(String key) {
    search.changedOnly().set(false);
    search.words().set("");
    for (Node node : scroll.getContent().lookupAll(".parameter-group")) {
      if (node instanceof ParameterGroup group && group.isVisible() && group.holds(key)) {
        group.setExpanded(true);
      }
    }
    AfterLayout.of(form, () -> reach(key, () -> search(key)));
  }

  private void search(String key) {
    search.words().set(key);
    AfterLayout.of(form, () -> reach(key, () -> {}));
  }

  private void reach(String key, Runnable otherwise) {
    Optional<Node> editor =
        form.lookupAll("#parameter-" + key).stream().filter(ParameterReach::isSeen).findFirst();
    editor.ifPresentOrElse(
        node -> {
          node.requestFocus();
          if (scroll.isVisible()) {
            FocusFollowing.show(scroll, node);
          }
        },
        otherwise);
  }

  private static boolean isSeen(Node node) {
    Node at = node;
    while (at != null && at.isVisible()) {
      at = at.getParent();
    }
    return at == null;
  }
}
