package adaps.studio.library;

import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names and what is said of each, in two columns. */
final class FactsGrid extends GridPane {
  FactsGrid() {
    setHgap(12);
    setVgap(4);
    ColumnConstraints keys = new ColumnConstraints();
    keys.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(keys, values);
  }

  /**
   * Shows other lines.
   *
   * @param help what the mouse reads at a name; null for nothing
   */
  void show(Map<String, String> words, Function<String, Tooltip> help) {
    getChildren().clear();
    int row = 0;
    for (Map.Entry<String, String> fact : words.entrySet()) {
      Label key = new Label(fact.getKey());
      key.getStyleClass().add("hint");
      key.setMinWidth(USE_PREF_SIZE);
      key.setTooltip(help.apply(fact.getKey()));
      Label value = new Label(fact.getValue());
      value.setWrapText(true);
      addRow(row++, key, value);
    }
  }
}
