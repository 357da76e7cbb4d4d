package adaps.studio.library;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/**
 * Tags as chips with a text behind them: Enter, a comma or leaving the text makes a chip of it, the
 * cross of a chip or Backspace in an empty text takes one away.
 */
final class TagField extends FlowPane {
  private static final double GAP = 4;
  private static final double TEXT = 96;

  private final ObservableList<String> tags = FXCollections.observableArrayList();
  private final TextField text = new TextField();
  private final Runnable changed;

  /**
   * @param changed hears when a person has changed the tags
   */
  TagField(Runnable changed) {
    super(GAP, GAP);
    this.changed = changed;
    setId("library-tags");
    text.setId("library-tag");
    text.setPromptText("Add a tag");
    text.setAccessibleText("Add a tag");
    text.setPrefWidth(TEXT);
    text.setOnAction(e -> take());
    text.focusedProperty()
        .addListener(
            (o, before, now) -> {
              if (!now) {
                take();
              }
            });
    text.addEventFilter(
        KeyEvent.KEY_TYPED,
        e -> {
          if (e.getCharacter().equals(",")) {
            e.consume();
            take();
          }
        });
    text.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.BACK_SPACE && text.getText().isEmpty() && !tags.isEmpty()) {
            remove(tags.get(tags.size() - 1));
          }
        });
    tags.addListener((ListChangeListener<String>) change -> lay());
    lay();
  }

  /** A chip that only shows. */
  static Label chip(String tag) {
    Label chip = new Label(tag);
    chip.getStyleClass().add("tag-chip");
    chip.setMinWidth(USE_PREF_SIZE);
    return chip;
  }

  List<String> tags() {
    return List.copyOf(tags);
  }

  /** Shows other tags; nobody hears of it. */
  void show(List<String> shown) {
    if (!tags.equals(shown)) {
      tags.setAll(shown);
    }
  }

  /** Forgets what is half typed. */
  void forget() {
    text.clear();
  }

  /** Makes chips of what is typed. */
  private void take() {
    List<String> typed =
        List.of(text.getText().split(",")).stream()
            .map(String::strip)
            .filter(tag -> !tag.isEmpty() && tags.stream().noneMatch(tag::equalsIgnoreCase))
            .toList();
    text.clear();
    if (!typed.isEmpty()) {
      tags.addAll(typed);
      changed.run();
    }
  }

  private void remove(String tag) {
    tags.remove(tag);
    text.requestFocus();
    changed.run();
  }

  /** The text keeps its place in the window, and so the focus, while chips come and go. */
  private void lay() {
    getChildren().removeIf(node -> node != text);
    if (getChildren().isEmpty()) {
      getChildren().add(text);
    }
    List<Node> chips = tags.stream().<Node>map(this::removable).toList();
    getChildren().addAll(0, chips);
  }

  private Label removable(String tag) {
    Label chip = chip(tag);
    Button cross = new Button("\u00d7");
    cross.getStyleClass().add("tag-cross");
    cross.setTooltip(new Tooltip("Take the tag away"));
    cross.setAccessibleText("Take the tag " + tag + " away");
    cross.setOnAction(e -> remove(tag));
    chip.setAccessibleRole(AccessibleRole.TEXT);
    chip.setGraphic(cross);
    chip.setContentDisplay(ContentDisplay.RIGHT);
    return chip;
  }
}
