package adaps.studio.stages;

import adaps.pipeline.Stage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The five stages side by side. */
public final class StagesView extends HBox {
  private static final double EQUAL = 100;

  public StagesView(StagesViewModel stages) {
    super(8);
    setId("stages");
    getStyleClass().add("stages");
    for (Stage stage : Stage.values()) {
      StageChip chip = new StageChip(stage);
      chip.setPrefWidth(EQUAL);
      HBox.setHgrow(chip, Priority.ALWAYS);
      chip.setMaxWidth(Double.MAX_VALUE);
      stages.progress(stage).addListener((o, before, now) -> chip.show(now));
      chip.show(stages.progress(stage).get());
      getChildren().add(chip);
    }
  }
}
