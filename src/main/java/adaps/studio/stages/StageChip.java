package adaps.studio.stages;

import adaps.pipeline.Stage;
import adaps.pipeline.StageProgress;
import adaps.studio.look.Icons;
import adaps.words.Quantity;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One stage: its number and name, how far it is, and what it is doing or has found. */
final class StageChip extends VBox {
  private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass SKIPPED = PseudoClass.getPseudoClass("skipped");

  /** Pixels below which a chip has no room for what a stage will do. */
  private static final double ROOM_FOR_SENTENCE = 130;

  private static final double GAPS = 18;

  private final Stage stage;
  private final Label number = new Label();
  private final Label amount = new Label();
  private final Label words = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Tooltip whole = new Tooltip();
  private final StringProperty sentence = new SimpleStringProperty("");
  private final BooleanProperty waiting = new SimpleBooleanProperty(true);

  StageChip(Stage stage) {
    super(4);
    this.stage = stage;
    setId("stage-" + stage.name().toLowerCase(java.util.Locale.ROOT));
    getStyleClass().add("stage-chip");
    setMinWidth(0);
    Label name = new Label(stage.label());
    name.getStyleClass().add("stage-name");
    name.setMinWidth(USE_PREF_SIZE);
    number.getStyleClass().add("stage-number");
    amount.getStyleClass().add("stage-amount");
    amount.setMinWidth(USE_PREF_SIZE);
    StackPane gap = new StackPane();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(8, number, name, gap, amount);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    // The name goes before the time, which the tooltip has, too.
    amount
        .visibleProperty()
        .bind(
            number
                .widthProperty()
                .add(name.widthProperty())
                .add(amount.widthProperty())
                .add(GAPS)
                .lessThanOrEqualTo(line.widthProperty()));
    words.getStyleClass().add("stage-words");
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMinWidth(0);
    bar.getStyleClass().add("stage-bar");
    getChildren().addAll(line, words, bar);
    whole
        .textProperty()
        .bind(Bindings.createStringBinding(this::explanation, sentence, amount.textProperty()));
    words
        .textProperty()
        .bind(
            Bindings.when(waiting.and(widthProperty().lessThan(ROOM_FOR_SENTENCE)))
                .then("")
                .otherwise(sentence));
    Tooltip.install(this, whole);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(stage.label());
  }

  /** What a click, or Enter or Space when it has the focus, does. */
  void onPressed(Runnable action) {
    setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY) {
            action.run();
          }
        });
    setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
            e.consume();
            action.run();
          }
        });
  }

  /**
   * Shows how far the stage is.
   *
   * @param ended whether nobody works on it any more, however far it is
   */
  void show(StageProgress progress, boolean ended) {
    StageProgress.State state = progress.state();
    pseudoClassStateChanged(RUNNING, state == StageProgress.State.RUNNING && !ended);
    pseudoClassStateChanged(DONE, state == StageProgress.State.DONE);
    pseudoClassStateChanged(SKIPPED, state == StageProgress.State.SKIPPED);
    boolean done = state == StageProgress.State.DONE;
    waiting.set(state == StageProgress.State.WAITING);
    number.setText(done ? "" : String.valueOf(stage.ordinal() + 1));
    if (done != (number.getGraphic() != null)) {
      number.setGraphic(done ? Icons.icon(Feather.CHECK) : null);
    }
    bar.setProgress(progress.done());
    switch (state) {
      case WAITING -> say("", stage.sentence());
      case RUNNING ->
          say(
              Quantity.percent(progress.done()),
              ended ? "stopped; " + progress.result() : progress.result());
      case DONE -> say(Quantity.duration(progress.seconds()), progress.result());
      case SKIPPED -> say("", "This method does not need it.");
      default -> throw new IllegalStateException("unknown state " + state);
    }
  }

  private void say(String newAmount, String newWords) {
    amount.setText(newAmount);
    sentence.set(Quantity.typeset(newWords));
  }

  private String explanation() {
    String time = amount.getText().isEmpty() ? "" : " (" + amount.getText() + ")";
    return sentence.get() + time + "\nPress to learn more.";
  }
}
