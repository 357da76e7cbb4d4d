package adaps.studio.library;

import adaps.runs.RunNotes;
import adaps.runs.library.LibraryRun;
import adaps.runs.library.RunGroup;
import adaps.runs.library.RunStatus;
import adaps.words.Quantity;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.controlsfx.control.table.TableFilter;

/**
 * The stored runs as a table that can be sorted by any column, the newest first; a right click on a
 * column's name chooses which of its values are shown.
 */
final class LibraryTable extends TableView<LibraryRun> {
  private static final String NONE =
      "No stored runs here yet: every run is kept, press Run in the Workbench.";
  private static final String FILTERED =
      "What is chosen in the columns leaves no run: a right click on a column's name changes it.";
  private static final Set<String> SHARED =
      Set.of("Scenario", "Method", "Changed", "Seed", "Steps", "Clusters", "State");

  private static final double MIN_NAME = 130;
  private static final double FOLDER = 300;
  private static final double SCROLL_BAR = 16;
  private static final PseudoClass GROUPED = PseudoClass.getPseudoClass("grouped");

  private final GroupedRuns groups;

  LibraryTable(LibraryViewModel library) {
    setId("library-table");
    setItems(library.shown());
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    TableColumn<LibraryRun, LocalDateTime> began =
        column("Begun", 132, LibraryRun::began, LibraryRun.BEGAN::format, Pos.CENTER_LEFT);
    getColumns().add(began);
    TableColumn<LibraryRun, RunNotes> names = names();
    getColumns().add(names);
    getColumns().add(words("Scenario", 108, LibraryRun::scenario));
    getColumns().add(words("Method", 68, LibraryRun::method));
    getColumns().add(words("Changed", 120, LibraryRun::changed));
    getColumns().add(column("Seed", 48, LibraryRun::seed, String::valueOf, Pos.CENTER_RIGHT));
    getColumns()
        .add(column("Steps", 66, LibraryRun::steps, n -> Quantity.compact(n), Pos.CENTER_RIGHT));
    getColumns().add(returns());
    getColumns()
        .add(
            column(
                "Clusters",
                72,
                LibraryRun::clusters,
                k -> k == 0 ? "\u2013" : String.valueOf(k),
                Pos.CENTER_RIGHT));
    getColumns().add(column("State", 80, LibraryRun::status, RunStatus::label, Pos.CENTER_LEFT));
    widen(names);
    TableColumn<LibraryRun, String> folder = words("Folder", FOLDER, LibraryRun::name);
    folder.setVisible(false);
    getColumns().add(folder);
    setTableMenuButtonVisible(true);
    filterColumns();
    groups = new GroupedRuns(getItems(), library.grouped(), comparatorProperty());
    showGroups(library);
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
                () -> whyEmpty(library),
                library.search(),
                library.read(),
                library.request(),
                getItems()));
    setPlaceholder(nothing);
  }

  /** A row is higher where a group begins; the table sorts within what is together. */
  private void showGroups(LibraryViewModel library) {
    setSortPolicy(table -> true);
    setItems(groups.rows());
    groups.heads().addListener((o, before, now) -> refresh());
    pseudoClassStateChanged(GROUPED, library.grouped().get());
    library.grouped().addListener((o, before, now) -> pseudoClassStateChanged(GROUPED, now));
  }

  /** A row, with the heading of its group where one begins. */
  LibraryRow row() {
    return new LibraryRow(groups.heads(), this::select);
  }

  /** Selects the runs of the focused run's group; nothing while the list has no groups. */
  void selectGroup() {
    LibraryRun focused = getFocusModel().getFocusedItem();
    RunGroup group = focused == null ? null : groups.of(focused);
    if (group != null) {
      select(group);
    }
  }

  private void select(RunGroup group) {
    int first = getItems().indexOf(group.runs().get(0));
    requestFocus();
    getSelectionModel().clearSelection();
    getSelectionModel().selectRange(first, first + group.runs().size());
  }

  /**
   * Where runs have values in common; every run has a folder, a beginning and a return of its own.
   */
  private void filterColumns() {
    TableFilter.forTableView(this).lazy(true).apply();
    for (TableColumn<LibraryRun, ?> column : getColumns()) {
      if (!SHARED.contains(column.getText())) {
        column.setContextMenu(null);
      }
    }
  }

  /** As wide as the others leave room for. */
  private void widen(TableColumn<LibraryRun, ?> column) {
    DoubleBinding others = Bindings.createDoubleBinding(() -> 0.0);
    for (TableColumn<LibraryRun, ?> other : getColumns()) {
      others = other == column ? others : others.add(other.widthProperty());
    }
    column
        .prefWidthProperty()
        .bind(Bindings.max(MIN_NAME, widthProperty().subtract(others).subtract(SCROLL_BAR)));
  }

  /** What people call their runs, in the order of the alphabet; those without a name come last. */
  private static TableColumn<LibraryRun, RunNotes> names() {
    TableColumn<LibraryRun, RunNotes> column = new TableColumn<>("Name and tags");
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().given()));
    column.setCellFactory(c -> new NameCell());
    column.setComparator(
        Comparator.comparing((RunNotes notes) -> notes.name().isEmpty())
            .thenComparing(RunNotes::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(notes -> String.join(",", notes.tags())));
    return column;
  }

  private static String whyEmpty(LibraryViewModel library) {
    if (!library.read().get()) {
      return "The runs folder is being read.";
    }
    if (!library.shown().isEmpty()) {
      return FILTERED;
    }
    if (!library.search().get().isBlank()) {
      return "No stored run has all these words.";
    }
    return library.runs().isEmpty() ? NONE : "None of the stored runs will do for this.";
  }

  private static TableColumn<LibraryRun, Double> returns() {
    TableColumn<LibraryRun, Double> column =
        column("Test return", 96, LibraryRun::testReturn, Quantity::value, Pos.CENTER_RIGHT);
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
