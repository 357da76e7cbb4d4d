package adaps.studio.library;

import adaps.runs.library.LibraryRun;
import adaps.runs.library.RunDifferences;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** Selected runs side by side: a column for each, a row for each setting that differs. */
final class DifferencesTable extends TableView<RunDifferences.Row> {
  private static final PseudoClass RESULT = PseudoClass.getPseudoClass("result");
  private static final double NAMES = 84;
  private static final double MIN_VALUES = 92;
  private static final double EDGES = 2;

  DifferencesTable() {
    setId("library-differences");
    setSortPolicy(table -> false);
    setRowFactory(table -> row());
    setPlaceholder(new Label());
  }

  /** What came of a run stands below what was set. */
  private static TableRow<RunDifferences.Row> row() {
    return new TableRow<>() {
      @Override
      protected void updateItem(RunDifferences.Row row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(RESULT, !empty && row != null && !row.setting());
      }
    };
  }

  void show(RunDifferences differences) {
    getItems().clear();
    getColumns().clear();
    TableColumn<RunDifferences.Row, String> names = column(NAMES, RunDifferences.Row::what);
    names.getStyleClass().add("names");
    getColumns().add(names);
    List<LibraryRun> runs = differences.runs();
    double width = Math.max(MIN_VALUES, (getWidth() - NAMES - EDGES) / runs.size());
    for (int i = 0; i < runs.size(); i++) {
      int run = i;
      TableColumn<RunDifferences.Row, String> column = column(width, row -> row.values().get(run));
      Label heading = new Label(heading(runs.get(i)));
      heading.setTooltip(new Tooltip(runs.get(i).title() + "\n" + runs.get(i).name()));
      column.setGraphic(heading);
      getColumns().add(column);
    }
    getItems().setAll(differences.rows());
  }

  private static String heading(LibraryRun run) {
    String name = run.given().name();
    return !name.isEmpty() || run.config() == null
        ? run.title()
        : run.method() + "\nseed " + run.seed();
  }

  private static TableColumn<RunDifferences.Row, String> column(
      double width, Function<RunDifferences.Row, String> text) {
    TableColumn<RunDifferences.Row, String> column = new TableColumn<>();
    column.setPrefWidth(width);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    return column;
  }
}
