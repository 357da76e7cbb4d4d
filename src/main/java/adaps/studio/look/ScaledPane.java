package adaps.studio.look;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Shows its content larger: laid out in less room, drawn into all of it. */
public final class ScaledPane extends Region {
  private final Parent content;
  private final Scale scale = new Scale();

  public ScaledPane(Parent content, ObservableDoubleValue size) {
    this.content = content;
    getChildren().add(content);
    content.getTransforms().add(scale);
    scale.xProperty().bind(size);
    scale.yProperty().bind(size);
    scale.xProperty().addListener((o, before, now) -> requestLayout());
  }

  @Override
  protected void layoutChildren() {
    double width = Math.ceil(getWidth() / scale.getX());
    double height = Math.ceil(getHeight() / scale.getY());
    content.resizeRelocate(0, 0, width, height);
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(-1) * scale.getX();
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(-1) * scale.getY();
  }
}
