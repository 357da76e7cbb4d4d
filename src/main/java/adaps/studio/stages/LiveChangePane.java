package adaps.studio.stages;

import adaps.studio.look.form.ParameterRow;
import adaps.studio.session.RunSession;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The settings of the run that trains, to be changed without another run. */
final class LiveChangePane extends VBox {
  private final Node first;

  /**
   * @param done called when the change is on its way to the run
   */
  LiveChangePane(LiveChange change, RunSession session, Runnable done) {
    super(8);
    setId("live-change");
    Label heading = new Label("Change while it trains");
    heading.getStyleClass().add("heading");
    getChildren().add(heading);
    change.parameters().forEach(parameter -> getChildren().add(new ParameterRow(parameter)));
    first = lookup(".text-field");
    Button apply = new Button("Change");
    apply.setId("apply-change");
    apply.getStyleClass().add(Styles.ACCENT);
    apply.setDefaultButton(true);
    apply.disableProperty().bind(change.ready().not());
    apply.setOnAction(
        e -> {
          session.set(change.values());
          done.run();
        });
    Label what = new Label("from the next update on; kept with the run");
    what.getStyleClass().add("hint");
    HBox line = new HBox(8, apply, what);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
  }

  /** Puts the cursor where something can be changed. */
  void begin() {
    first.requestFocus();
  }
}
