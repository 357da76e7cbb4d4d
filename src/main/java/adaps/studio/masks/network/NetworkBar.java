package adaps.studio.masks.network;

import adaps.sharing.MaskFrame;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Chooses whose subnetwork is drawn, what lies over it, and how many weights. */
final class NetworkBar extends HBox {
  private static final String NOTHING = "\u2013";

  private final NetworkViewModel model;
  private final ComboBox<String> first = choice("network-first", "Whose subnetwork is drawn");
  private final ComboBox<String> second =
      choice("network-second", "Another mask laid over it: what both keep, and what only one does");
  private final Label count = new Label();
  private final Label who = new Label();
  private boolean following;

  NetworkBar(NetworkViewModel model) {
    super(6);
    this.model = model;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("tile-bar");
    who.getStyleClass().add("hint");
    who.setMinWidth(USE_PREF_SIZE);
    first.setOnAction(e -> choose());
    second.setOnAction(e -> choose());
    ComboBox<Part> part = new ComboBox<>();
    part.setId("network-part");
    part.getItems().setAll(Part.values());
    part.getStyleClass().add("tile-combo");
    part.setMinWidth(USE_PREF_SIZE);
    part.valueProperty().bindBidirectional(model.part());
    getChildren().addAll(who, first, word("over"), second, part, word("weights"));
    getChildren().addAll(slider(), count);
    count.getStyleClass().add("figure");
    count.setMinWidth(26);
    count.textProperty().bind(model.lines().asString());
    model.masks().addListener((o, before, now) -> show());
    model.network().addListener((o, before, now) -> show());
    model.other().addListener((o, before, now) -> show());
    show();
  }

  private static ComboBox<String> choice(String id, String help) {
    ComboBox<String> choice = new ComboBox<>();
    choice.setId(id);
    choice.getStyleClass().add("tile-combo");
    choice.setMinWidth(52);
    choice.setPrefWidth(52);
    choice.setTooltip(new Tooltip(help));
    return choice;
  }

  private static Label word(String word) {
    Label label = new Label(word);
    label.getStyleClass().add("hint");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private Node slider() {
    Slider slider =
        new Slider(
            Math.log10(NetworkViewModel.MIN_LINES),
            Math.log10(NetworkViewModel.MAX_LINES),
            Math.log10(model.lines().get()));
    slider.setId("network-weights");
    slider.setBlockIncrement(0.1);
    slider.setMinWidth(40);
    slider.setPrefWidth(100);
    slider.setMaxWidth(180);
    slider.setTooltip(
        new Tooltip("How many weights are drawn: the strongest, as many between any two layers"));
    slider
        .valueProperty()
        .addListener(
            (o, before, now) ->
                model.lines().set((int) Math.round(Math.pow(10, now.doubleValue()))));
    HBox.setHgrow(slider, Priority.ALWAYS);
    return slider;
  }

  private void choose() {
    if (following) {
      return;
    }
    model.choose(Math.max(0, first.getSelectionModel().getSelectedIndex()));
    int over = second.getSelectionModel().getSelectedIndex() - 1;
    model.other().set(over < 0 ? null : over);
  }

  private void show() {
    following = true;
    MaskFrame frame = model.masks().get();
    int masks = frame == null ? 0 : frame.bits().length;
    who.setText(model.isByCluster() || frame == null ? "Cluster" : "Agent");
    if (first.getItems().size() != masks) {
      List<String> names = new ArrayList<>();
      for (int mask = 1; mask <= masks; mask++) {
        names.add(String.valueOf(mask));
      }
      first.getItems().setAll(names);
      names.add(0, NOTHING);
      second.getItems().setAll(names);
    }
    first.getSelectionModel().select(Math.min(model.first(), masks - 1));
    second.getSelectionModel().select(model.other().get() == null ? 0 : model.other().get() + 1);
    following = false;
  }
}
