package adaps.studio.library;

import adaps.words.Quantity;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The stored runs as a table that can be sorted by any column; the newest comes first. */
final class LibraryTable extends TableView<LibraryRun> {
  private static final String NONE =
      "No stored runs here yet: every run is kept, press Run in the Workbench.";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private static final double MIN_FOLDER = 120;
  private static final double SCROLL_BAR = 16;

  LibraryTable(LibraryViewModel library) {
    setId("library-table");
    SortedList<LibraryRun> sorted = new SortedList<>(library.shown());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    TableColumn<LibraryRun, LocalDateTime> began =
        column("Begun", 125, LibraryRun::began, DATE::format, Pos.CENTER_LEFT);
    getColumns().add(began);
    getColumns().add(words("Scenario", 160, LibraryRun::scenario));
    getColumns().add(words("Method", 80, LibraryRun::method));
    getColumns().add(column("Seed", 60, LibraryRun::seed, String::valueOf, Pos.CENTER_RIGHT));
    getColumns()
        .add(column("Steps", 80, LibraryRun::steps, n -> Quantity.compact(n), Pos.CENTER_RIGHT));
    getColumns().add(returns());
    getColumns()
        .add(
            column(
                "Clusters",
                80,
                LibraryRun::clusters,
                k -> k == 0 ? "\u2013" : String.valueOf(k),
                Pos.CENTER_RIGHT));
    getColumns().add(column("State", 90, LibraryRun::status, RunStatus::label, Pos.CENTER_LEFT));
    addFolder();
    began.setSortType(TableColumn.SortType.DESCENDING);
    getSortOrder().add(began);
    Label nothing = new Label();
    nothing.setId("library-empty");
    nothing.getStyleClass().add("empty-note");
    nothing.setWrapText(true);
    nothing
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> whyEmpty(library), library.search(), library.read()));
    setPlaceholder(nothing);
  }

  /** As wide as the others leave room for. */
  private void addFolder() {
    DoubleBinding others = Bindings.createDoubleBinding(() -> 0.0);
    for (TableColumn<LibraryRun, ?> column : getColumns()) {
      others = others.add(column.widthProperty());
    }
    TableColumn<LibraryRun, String> folder = words("Folder", MIN_FOLDER, LibraryRun::name);
    folder
        .prefWidthProperty()
        .bind(Bindings.max(MIN_FOLDER, widthProperty().subtract(others).subtract(SCROLL_BAR)));
    getColumns().add(folder);
  }

  private static String whyEmpty(LibraryViewModel library) {
    if (!library.read().get()) {
      return "The runs folder is being read.";
    }
    return library.search().get().isBlank() ? NONE : "No stored run has all these words.";
  }

  private static TableColumn<LibraryRun, Double> returns() {
    TableColumn<LibraryRun, Double> column =
        column("Test return", 100, LibraryRun::testReturn, Quantity::value, Pos.CENTER_RIGHT);
    // What was never tested counts as worse than everything.
    column.setComparator(
        Comparator.comparing((Double value) -> value.isNaN() ? Double.NEGATIVE_INFINITY : value));
    return column;
  }

  private static TableColumn<LibraryRun, String> words(
      String name, double width, Function<LibraryRun, String> text) {
    return column(name, width, text, Function.identity(), Pos.CENTER_LEFT);
  }

  private static <T> TableColumn<LibraryRun, T> column(
      String name,
      double width,
      Function<LibraryRun, T> value,
      Function<T, String> words,
      Pos alignment) {
    TableColumn<LibraryRun, T> column = new TableColumn<>(name);
    column.setPrefWidth(width);
    if (alignment == Pos.CENTER_RIGHT) {
      column.getStyleClass().add("number-column");
    }
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(
        c ->
            new TableCell<>() {
              {
                setAlignment(alignment);
              }

              @Override
              protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : words.apply(item));
              }
            });
    return column;
  }
}
