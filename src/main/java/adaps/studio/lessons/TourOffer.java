package adaps.studio.lessons;

import adaps.studio.look.Icons;
import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The line that offers the tour and the demonstration at the very first start. */
public final class TourOffer extends HBox {
  /**
   * @param demonstration shows what the program is about
   * @param offered whether it is seen
   */
  public TourOffer(LessonsViewModel lessons, Runnable demonstration, boolean offered) {
    super(8);
    setId("tour-offer");
    getStyleClass().add("tour-offer");
    setAlignment(Pos.CENTER_LEFT);
    Label words = new Label("New here?");
    words.setMinWidth(USE_PREF_SIZE);
    Button take = button("Take the tour (1 minute)", "take-tour", lessons::openTour);
    Button watch = button("Watch a demonstration", "take-demonstration", demonstration);
    lessons.open().addListener((o, before, now) -> setVisible(false));
    Label later = new Label("The menus Help and Lessons have them at any time.");
    later.getStyleClass().add("hint");
    Button close = Icons.button(Feather.X, "Not now", () -> setVisible(false));
    close.setId("tour-not-now");
    getChildren().addAll(words, take, watch, later, new Spacer(), close);
    managedProperty().bind(visibleProperty());
    setVisible(offered);
  }

  private static Button button(String name, String id, Runnable action) {
    Button button = new Button(name);
    button.setId(id);
    button.getStyleClass().add("small-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(e -> action.run());
    return button;
  }
}
