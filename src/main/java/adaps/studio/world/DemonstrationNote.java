package adaps.studio.world;

import adaps.studio.look.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Below the worlds: why those of a demonstration differ, also while they are presented. */
final class DemonstrationNote extends HBox {
  private final Button close;

  DemonstrationNote(WorldDemonstration demonstration) {
    super(8);
    setId("demonstration");
    getStyleClass().add("demonstration");
    setAlignment(Pos.CENTER_LEFT);
    Label words = new Label();
    words.setId("demonstration-words");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    words.textProperty().bind(demonstration.words());
    HBox.setHgrow(words, Priority.ALWAYS);
    close = Icons.button(Feather.X, "End the demonstration", demonstration::end);
    close.setId("demonstration-end");
    close.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(words, close);
    setMinHeight(USE_PREF_SIZE);
    visibleProperty().bind(demonstration.words().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }

  /** Ends it. */
  Button close() {
    return close;
  }
}
