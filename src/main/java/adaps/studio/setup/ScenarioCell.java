package adaps.studio.setup;

import adaps.config.Scenario;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A scenario to choose: its world, its name, what it is. */
final class ScenarioCell extends ListCell<Scenario> {
  private final Thumbnails thumbnails;
  private final Thumbnail picture;
  private final Label name = new Label();
  private final Label title = new Label();
  private final HBox content;

  ScenarioCell(Thumbnails thumbnails) {
    this.thumbnails = thumbnails;
    picture = thumbnails.blank();
    name.getStyleClass().add("choice-name");
    title.getStyleClass().add("hint");
    title.setWrapText(true);
    VBox words = new VBox(2, name, title);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    content = new HBox(8, picture, words);
    content.setAlignment(Pos.CENTER_LEFT);
    content.setPrefHeight(Thumbnail.HEIGHT);
    content.setMaxHeight(Thumbnail.HEIGHT);
    // As wide as the list, so that long titles wrap instead of making it wider.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Scenario scenario, boolean nothing) {
    super.updateItem(scenario, nothing);
    setGraphic(nothing || scenario == null ? null : content);
    picture.show(null);
    if (!nothing && scenario != null) {
      name.setText(scenario.name());
      title.setText(scenario.title());
      thumbnails.request(
          scenario,
          frame -> {
            if (scenario.equals(getItem())) {
              picture.show(frame);
            }
          });
    }
  }
}
