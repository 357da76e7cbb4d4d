package adaps.studio.palette;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A row: its kind, its title above what is said of it or why it cannot be done now, its keys. */
final class PaletteCell extends ListCell<PaletteEntry> {
  private static final PseudoClass GREY = PseudoClass.getPseudoClass("grey");

  private final Label kind = new Label();
  private final Label title = new Label();
  private final Label detail = new Label();
  private final Label keys = new Label();
  private final HBox row;

  PaletteCell() {
    getStyleClass().add("palette-row");
    kind.getStyleClass().add("palette-kind");
    title.getStyleClass().add("palette-title");
    detail.getStyleClass().add("hint");
    keys.getStyleClass().add("keys");
    keys.setMinWidth(USE_PREF_SIZE);
    VBox words = new VBox(1, title, detail);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(12, kind, words, keys);
    row.setAlignment(Pos.CENTER_LEFT);
    // As wide as the list: long lines end in dots instead of making it wider.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(PaletteEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText("");
      pseudoClassStateChanged(GREY, false);
      return;
    }
    String whyNot = entry.deed().whyNot().get();
    String below = whyNot.isEmpty() ? entry.words().detail() : whyNot;
    kind.setText(entry.kind().label());
    title.setText(entry.title());
    detail.setText(below);
    detail.setVisible(!below.isEmpty());
    detail.setManaged(!below.isEmpty());
    keys.setText(entry.words().keys());
    pseudoClassStateChanged(GREY, !whyNot.isEmpty());
    setAccessibleText(
        String.join(", ", entry.kind().label(), entry.title(), below, entry.words().keys()));
    setGraphic(row);
  }
}
