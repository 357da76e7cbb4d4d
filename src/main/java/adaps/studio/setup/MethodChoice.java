package adaps.studio.setup;

import adaps.sharing.Method;
import adaps.sharing.Methods;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/** The method as a choice: its name and what it does in one line. */
final class MethodChoice extends VBox {
  /** Two lines of words, kept free so that the form does not move. */
  private static final double SENTENCE_HEIGHT = 34;

  MethodChoice(EditedParameter method) {
    super(4);
    ComboBox<Method> choice = new ComboBox<>();
    choice.setId("method");
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.getItems().setAll(Methods.all());
    choice.getStyleClass().add("method-choice");
    choice.setCellFactory(list -> new MethodCell(true));
    choice.setButtonCell(new MethodCell(false));
    Label sentence = new Label();
    sentence.getStyleClass().add("hint");
    sentence.setWrapText(true);
    sentence.setMinHeight(SENTENCE_HEIGHT);
    sentence.setAlignment(javafx.geometry.Pos.TOP_LEFT);
    choice
        .valueProperty()
        .addListener(
            (o, before, now) -> {
              method.text().set(now.name());
              sentence.setText(now.sentence());
            });
    method.text().addListener((o, before, now) -> choice.setValue(Methods.named(now)));
    choice.setValue(Methods.named(method.text().get()));
    getChildren().addAll(choice, sentence);
  }

  private static final class MethodCell extends ListCell<Method> {
    private final boolean withSentence;

    MethodCell(boolean withSentence) {
      this.withSentence = withSentence;
    }

    @Override
    protected void updateItem(Method method, boolean nothing) {
      super.updateItem(method, nothing);
      setText(nothing ? null : method.label());
      setGraphic(null);
      if (!nothing && withSentence) {
        Label name = new Label(method.label());
        Label sentence = new Label(method.sentence());
        sentence.getStyleClass().add("hint");
        setGraphic(new VBox(name, sentence));
        setText(null);
      }
    }
  }
}
