package adaps.studio.latent;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;

/** Chooses what an axis of the latent drawing shows. */
final class AxisChoice extends ComboBox<LatentAxis> {
  private static final double WIDTH = 74;
  private static final double WIDTH_OF_DIMENSIONS = 64;

  /**
   * @param principal the plane's axis that may be chosen here, or none
   */
  AxisChoice(
      String id,
      String help,
      LatentAxis principal,
      ObjectProperty<LatentAxis> axis,
      LatentViewModel latent) {
    setId(id);
    getStyleClass().add("tile-combo");
    double width = principal.equals(LatentAxis.NONE) ? WIDTH_OF_DIMENSIONS : WIDTH;
    setMinWidth(width);
    setPrefWidth(width);
    setTooltip(new Tooltip(help));
    setAccessibleText(help);
    getItems().setAll(principal);
    latent
        .frame()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                offer(now.mu()[0].length);
              }
            });
    valueProperty().bindBidirectional(axis);
  }

  /** Only the end of the list changes, so that what is chosen stays chosen. */
  private void offer(int dimensions) {
    while (getItems().size() > dimensions + 1) {
      getItems().remove(getItems().size() - 1);
    }
    while (getItems().size() < dimensions + 1) {
      getItems().add(new LatentAxis(false, getItems().size() - 1));
    }
  }
}
