package adaps.studio.compare;

import adaps.report.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/**
 * The report's table over all runs that have finished; the best of a scenario stands out. Where
 * there is no room for all columns, the least important are in the tooltip of a row.
 */
final class CompareResults extends TableView<TableRow> {
  private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");

  /** Pixels of the frame and of the bar that scrolls rows. */
  private static final double EDGES = 16;

  private final List<Figure> figures = new ArrayList<>();

  /**
   * A column.
   *
   * @param rank 0 for the most important
   */
  private record Figure(
      TableColumn<TableRow, String> column, int rank, Function<TableRow, String> text) {
    String words(TableRow row) {
      return column.getText() + ": " + text.apply(row);
    }
  }

  CompareResults(CompareViewModel compare) {
    setId("compare-results");
    setItems(compare.table());
    add("Scenario", 120, 0, TableRow::scenario);
    add("Method", 70, 1, TableRow::series);
    add("Seeds", 55, 3, TableRow::runs);
    add("Final return", 100, 2, TableRow::finalMean);
    add("Lowest to highest", 140, 8, TableRow::finalRange);
    add("Interquartile mean", 145, 4, TableRow::interquartileMean);
    add("95 % interval", 140, 5, TableRow::interval);
    add("Steps to threshold", 140, 6, TableRow::stepsToThreshold);
    add("Parameters", 95, 7, TableRow::parameters);
    add("Relative", 70, 10, TableRow::relativeSize);
    add("Clusters (agreement)", 165, 9, TableRow::clusters);
    add("Steps/s", 80, 12, TableRow::stepsPerSecond);
    add("Time", 80, 11, TableRow::time);
    widthProperty().addListener((o, before, now) -> fit(now.doubleValue() - EDGES));
    setRowFactory(table -> new Row());
    Label nothing = new Label("Filled as soon as the first run has finished.");
    nothing.getStyleClass().add("empty-note");
    nothing.setWrapText(true);
    setPlaceholder(nothing);
  }

  /** The most important columns that fit side by side, and no less important one after them. */
  private void fit(double room) {
    double left = room;
    for (Figure figure : byRank()) {
      left -= figure.column().getPrefWidth();
      figure.column().setVisible(left >= 0 || figure.rank() == 0);
    }
  }

  private List<Figure> byRank() {
    return figures.stream().sorted(Comparator.comparingInt(Figure::rank)).toList();
  }

  private void add(String name, double width, int rank, Function<TableRow, String> text) {
    TableColumn<TableRow, String> column = new TableColumn<>(name);
    Pos alignment = rank < 2 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT;
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
    figures.add(new Figure(column, rank, text));
  }

  /** Tells everything of its series, whatever columns there is room for. */
  private final class Row extends javafx.scene.control.TableRow<TableRow> {
    @Override
    protected void updateItem(TableRow item, boolean empty) {
      super.updateItem(item, empty);
      setTooltip(empty || item == null ? null : new Tooltip(all(item)));
    }

    private String all(TableRow row) {
      return figures.stream().map(f -> f.words(row)).collect(Collectors.joining("\n"));
    }
  }
}
