package adaps.studio.setup;

import adaps.pipeline.PlannedSize;
import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.studio.session.EditedParameter;
import adaps.words.Quantity;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The method as a choice: its name, what it does in one line, and how much it trains. */
final class MethodChoice extends VBox {
  /** Lines of words, kept free so that the form does not move. */
  private static final double SENTENCE_HEIGHT = 34;

  private final SetupViewModel setup;

  MethodChoice(SetupViewModel setup) {
    super(4);
    this.setup = setup;
    EditedParameter method = setup.parameter("method");
    ComboBox<Method> choice = new ComboBox<>();
    choice.setId("method");
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.getItems().setAll(Methods.all());
    choice.getStyleClass().add("method-choice");
    choice.setVisibleRowCount(Methods.all().size());
    choice.setCellFactory(list -> new MethodCell(true));
    choice.setButtonCell(new MethodCell(false));
    Label sentence = new Label();
    sentence.getStyleClass().add("hint");
    sentence.setWrapText(true);
    sentence.setMinHeight(SENTENCE_HEIGHT);
    sentence.setAlignment(Pos.TOP_LEFT);
    choice
        .valueProperty()
        .addListener(
            (o, before, now) -> {
              method.text().set(now.name());
              sentence.setText(now.sentence());
            });
    method.text().addListener((o, before, now) -> choice.setValue(Methods.named(now)));
    choice.setValue(Methods.named(method.text().get()));
    Label size = new Label();
    size.setId("method-size");
    size.getStyleClass().add("hint");
    size.setWrapText(true);
    size.setMinHeight(USE_PREF_SIZE);
    ObservableValue<String> words =
        choice
            .valueProperty()
            .flatMap(chosen -> setup.sizes().map(sizes -> words(sizes.get(chosen))));
    size.textProperty().bind(words);
    getChildren().addAll(choice, sentence, size);
  }

  /** How much is trained, and which K that rests on. */
  static String words(PlannedSize size) {
    if (size == null) {
      return "";
    }
    String count = Quantity.count(size.trainableParameters()) + " trainable parameters";
    if (size.mostParameters() > size.trainableParameters()) {
      return count + " at first, at most " + Quantity.count(size.mostParameters());
    }
    if (size.clusters() == 0) {
      return count;
    }
    String clusters = count + " with K = " + size.clusters();
    return size.clustersAssumed() ? clusters + ", the number of types" : clusters;
  }

  private final class MethodCell extends ListCell<Method> {
    private final boolean withSentence;

    MethodCell(boolean withSentence) {
      this.withSentence = withSentence;
    }

    @Override
    protected void updateItem(Method method, boolean nothing) {
      super.updateItem(method, nothing);
      setText(nothing || withSentence ? null : method.label());
      setGraphic(nothing || !withSentence ? null : described(method));
    }

    private VBox described(Method method) {
      Label name = new Label(method.label());
      name.getStyleClass().add("choice-name");
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      PlannedSize size = setup.sizes().get().get(method);
      Label count = new Label(size == null ? "" : Quantity.count(size.trainableParameters()));
      count.getStyleClass().add("hint");
      Label sentence = new Label(method.sentence());
      sentence.getStyleClass().add("hint");
      return new VBox(new HBox(8, name, gap, count), sentence);
    }
  }
}
