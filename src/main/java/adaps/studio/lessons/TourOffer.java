package adaps.studio.lessons;

import adaps.studio.look.Icons;
import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The line that offers the tour at the very first start. */
public final class TourOffer extends HBox {
  /**
   * @param offered whether it is seen
   */
  public TourOffer(LessonsViewModel lessons, boolean offered) {
    super(8);
    setId("tour-offer");
    getStyleClass().add("tour-offer");
    setAlignment(Pos.CENTER_LEFT);
    Label words = new Label("New here?");
    words.setMinWidth(USE_PREF_SIZE);
    Button take = new Button("Take the tour (1 minute)");
    take.setId("take-tour");
    take.getStyleClass().add("small-button");
    take.setMinWidth(USE_PREF_SIZE);
    take.setOnAction(e -> lessons.openTour());
    lessons.open().addListener((o, before, now) -> setVisible(false));
    Label later = new Label("Help has it at any time.");
    later.getStyleClass().add("hint");
    Button close = Icons.button(Feather.X, "Not now", () -> setVisible(false));
    close.setId("tour-not-now");
    getChildren().addAll(words, take, later, new Spacer(), close);
    managedProperty().bind(visibleProperty());
    setVisible(offered);
  }
}
