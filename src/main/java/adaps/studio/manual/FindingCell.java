package adaps.studio.manual;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/** A line that was found, below the title of its page. */
final class FindingCell extends ListCell<Finding> {
  private final Label title = new Label();
  private final Label line = new Label();
  private final VBox content = new VBox(2, title, line);

  FindingCell() {
    title.getStyleClass().add("heading");
    line.setWrapText(true);
    line.setMinHeight(0);
    getStyleClass().add("finding");
    content.setMaxHeight(ManualView.FOUND_HEIGHT);
    // As wide as the list, so that long lines wrap instead of making it wider.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Finding finding, boolean empty) {
    super.updateItem(finding, empty);
    if (empty || finding == null) {
      setGraphic(null);
      return;
    }
    title.setText(finding.page().title());
    line.setText(finding.line());
    setGraphic(content);
  }
}
