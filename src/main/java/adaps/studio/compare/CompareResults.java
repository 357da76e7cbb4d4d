package adaps.studio.compare;

import adaps.report.TableRow;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The report's table over all runs that have finished; the best of a scenario stands out. */
final class CompareResults extends TableView<TableRow> {
  private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");

  CompareResults(CompareViewModel compare) {
    setId("compare-results");
    setItems(compare.table());
    add("Scenario", 120, Pos.CENTER_LEFT, TableRow::scenario);
    add("Method", 70, Pos.CENTER_LEFT, TableRow::series);
    add("Seeds", 55, Pos.CENTER_RIGHT, TableRow::runs);
    add("Final return", 100, Pos.CENTER_RIGHT, TableRow::finalMean);
    add("Lowest to highest", 140, Pos.CENTER_RIGHT, TableRow::finalRange);
    add("Interquartile mean", 145, Pos.CENTER_RIGHT, TableRow::interquartileMean);
    add("95 % interval", 140, Pos.CENTER_RIGHT, TableRow::interval);
    add("Steps to threshold", 145, Pos.CENTER_RIGHT, TableRow::stepsToThreshold);
    add("Parameters", 95, Pos.CENTER_RIGHT, TableRow::parameters);
    add("Relative", 75, Pos.CENTER_RIGHT, TableRow::relativeSize);
    add("Clusters (agreement)", 165, Pos.CENTER_RIGHT, TableRow::clusters);
    add("Steps/s", 80, Pos.CENTER_RIGHT, TableRow::stepsPerSecond);
    add("Time", 80, Pos.CENTER_RIGHT, TableRow::time);
    Label nothing = new Label("Filled as soon as the first run has finished.");
    nothing.getStyleClass().add("empty-note");
    nothing.setWrapText(true);
    setPlaceholder(nothing);
  }

  private void add(String name, double width, Pos alignment, Function<TableRow, String> text) {
    TableColumn<TableRow, String> column = new TableColumn<>(name);
    column.setPrefWidth(width);
    if (alignment == Pos.CENTER_RIGHT) {
      column.getStyleClass().add("number-column");
    }
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setCellFactory(
        c ->
            new TableCell<>() {
              {
                setAlignment(alignment);
              }

              @Override
              protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item);
                TableRow row = empty ? null : getTableRow().getItem();
                pseudoClassStateChanged(BEST, row != null && row.isBest());
              }
            });
    getColumns().add(column);
  }
}
