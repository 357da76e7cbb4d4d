package adaps.studio.compare;

import adaps.words.Quantity;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.ProgressBarTableCell;

/** The runs of a comparison, a row each, with how far each is. */
final class CompareQueue extends TableView<ComparedRun> {
  CompareQueue(CompareViewModel compare) {
    setId("compare-queue");
    setItems(compare.runs());
    getColumns()
        .add(fixed("Scenario", 180, run -> run.config().scenario().name(), Pos.CENTER_LEFT));
    getColumns().add(fixed("Method", 150, ComparedRun::name, Pos.CENTER_LEFT));
    getColumns()
        .add(fixed("Seed", 60, run -> String.valueOf(run.config().run().seed()), Pos.CENTER_RIGHT));
    TableColumn<ComparedRun, Double> done = new TableColumn<>("Progress");
    done.setPrefWidth(140);
    done.setCellValueFactory(row -> row.getValue().done().asObject());
    done.setCellFactory(ProgressBarTableCell.forTableColumn());
    getColumns().add(done);
    getColumns()
        .add(
            column(
                "Test return",
                100,
                run -> run.testReturn().map(value -> Quantity.value(value.doubleValue())),
                Pos.CENTER_RIGHT));
    getColumns().add(column("State", 260, ComparedRun::state, Pos.CENTER_LEFT));
    Label nothing = new Label("Press Start: every chosen method runs with every seed.");
    nothing.getStyleClass().add("empty-note");
    nothing.setWrapText(true);
    setPlaceholder(nothing);
  }

  private static TableColumn<ComparedRun, String> fixed(
      String name, double width, Function<ComparedRun, String> text, Pos alignment) {
    return column(name, width, run -> new ReadOnlyObjectWrapper<>(text.apply(run)), alignment);
  }

  private static TableColumn<ComparedRun, String> column(
      String name,
      double width,
      Function<ComparedRun, ObservableValue<String>> text,
      Pos alignment) {
    TableColumn<ComparedRun, String> column = new TableColumn<>(name);
    column.setPrefWidth(width);
    if (alignment == Pos.CENTER_RIGHT) {
      column.getStyleClass().add("number-column");
    }
    column.setCellValueFactory(row -> text.apply(row.getValue()));
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
              }
            });
    return column;
  }
}
