package adaps.studio.look;

import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;

/** Buttons side by side, one of which is always chosen: a click on that one leaves it chosen. */
public final class Segments extends SegmentedButton {
  /**
   * @param buttons from left to right; none is chosen yet
   */
  public Segments(ToggleButton... buttons) {
    super(buttons);
    getStyleClass().add("segments");
    getToggleGroup()
        .selectedToggleProperty()
        .addListener(
            (o, before, now) -> {
              if (now == null) {
                before.setSelected(true);
              }
            });
  }

  /** Runs something whenever one is chosen. */
  public void onChoice(Runnable action) {
    getToggleGroup()
        .selectedToggleProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                action.run();
              }
            });
  }
}
