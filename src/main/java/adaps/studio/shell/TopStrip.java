package adaps.studio.shell;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** A line above the tiles, as long as what it holds is visible. */
final class TopStrip extends StackPane {
  TopStrip(Node line) {
    super(line);
    getStyleClass().add("top-strip");
    visibleProperty().bind(line.visibleProperty());
    managedProperty().bind(line.visibleProperty());
  }
}
