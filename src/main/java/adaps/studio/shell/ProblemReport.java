package adaps.studio.shell;

import adaps.pipeline.RunState;
import adaps.studio.look.Icons;
import adaps.studio.session.RunSession;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/**
 * A strip above the tiles that says why a run has failed. ControlsFX's notification pane would lie
 * over the tiles' titles and buttons instead of above them, give a long reason one line that cuts
 * it, and keep the keys pressed in it from the window.
 */
final class ProblemReport extends HBox {
  private final Label words = new Label();

  ProblemReport(RunSession session) {
    super(8);
    setId("problem-report");
    getStyleClass().add("problem-report");
    setAlignment(Pos.CENTER_LEFT);
    words.setId("problem-words");
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setMinHeight(USE_PREF_SIZE);
    words.setGraphic(Icons.icon(Feather.ALERT_OCTAGON));
    words.setGraphicTextGap(8);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button close = Icons.button(Feather.X, "Hide", this::hide);
    getChildren().addAll(words, close);
    managedProperty().bind(visibleProperty());
    hide();
    session
        .state()
        .addListener(
            (o, before, now) -> {
              if (now == RunState.FAILED) {
                show("The run failed: " + session.message().get());
              } else if (now == RunState.PREPARING) {
                hide();
              }
            });
  }

  void show(String sentence) {
    words.setText(sentence);
    setVisible(true);
  }

  private void hide() {
    setVisible(false);
  }
}
