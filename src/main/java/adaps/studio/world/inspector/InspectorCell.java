package adaps.studio.world.inspector;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Draws a line of the inspector. */
final class InspectorCell extends ListCell<InspectorRow> {
  private final Label name = new Label();
  private final Label figure = new Label();
  private final Region bar = new Region();
  private final StackPane line;

  InspectorCell() {
    getStyleClass().add("inspector-cell");
    name.getStyleClass().add("inspector-name");
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    figure.getStyleClass().add("inspector-figure");
    figure.setMinWidth(USE_PREF_SIZE);
    bar.getStyleClass().add("inspector-bar");
    bar.setMinWidth(0);
    HBox words = new HBox(6, name, figure);
    words.setAlignment(Pos.CENTER_LEFT);
    line = new StackPane(bar, words);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    line.setPrefWidth(0);
  }

  @Override
  protected void updateItem(InspectorRow row, boolean empty) {
    super.updateItem(row, empty);
    figure.textProperty().unbind();
    bar.maxWidthProperty().unbind();
    bar.visibleProperty().unbind();
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    name.setText(row.name());
    name.getStyleClass().remove("heading");
    if (row.isHeading()) {
      name.getStyleClass().add("heading");
    }
    name.setTooltip(row.name().length() > 20 ? new Tooltip(row.name()) : null);
    figure.setId(row.id());
    figure.textProperty().bind(row.figure());
    bar.maxWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Double.isNaN(row.share().get()) ? 0 : row.share().get() * line.getWidth(),
                row.share(),
                line.widthProperty()));
    bar.visibleProperty().bind(row.share().greaterThan(0));
    setGraphic(line);
  }
}
