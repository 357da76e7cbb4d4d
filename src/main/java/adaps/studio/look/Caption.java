package adaps.studio.look;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** A few words in a header, or the most important of them where there is no room for all. */
final class Caption extends Label {
  private final StringProperty whole = new SimpleStringProperty(this, "whole", "");
  private final StringProperty brief = new SimpleStringProperty(this, "brief", "");
  private final Text measure = new Text();

  Caption() {
    getStyleClass().add("tile-caption");
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
    whole.addListener((o, before, now) -> fit());
    brief.addListener((o, before, now) -> fit());
    widthProperty().addListener((o, before, now) -> fit());
    fontProperty().addListener((o, before, now) -> fit());
  }

  /** All of it. */
  StringProperty whole() {
    return whole;
  }

  /** What is said where all of it does not fit; all of it, too, while empty. */
  StringProperty brief() {
    return brief;
  }

  /** Asks for room for all, whatever is said at the moment. */
  @Override
  protected double computePrefWidth(double height) {
    return width(whole.get());
  }

  private void fit() {
    boolean fits = brief.get().isEmpty() || width(whole.get()) <= getWidth();
    setText(fits ? whole.get() : brief.get());
    requestLayout();
  }

  private double width(String words) {
    measure.setFont(getFont());
    measure.setText(words);
    return Math.ceil(measure.getLayoutBounds().getWidth());
  }
}
