package adaps.studio.library;

import adaps.runs.RunFolder;
import adaps.studio.look.Appearance;
import adaps.studio.look.View;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;

/** The library: the stored runs, one of them in detail, and what can be done with them. */
public final class LibraryView implements View {
  private static final double SPINNER = 14;
  private static final double GAP = 8;

  private final LibraryViewModel library;
  private final LibraryTable table;
  private final LibraryFacts facts;
  private final RunActions actions;
  private List<RunFolder> chosen = List.of();
  private final BorderPane root = new BorderPane();

  public LibraryView(LibraryViewModel library, LibraryActions window, Appearance appearance) {
    this.library = library;
    table = new LibraryTable(library);
    facts = new LibraryFacts(library, appearance);
    actions = new RunActions(library, window, table.getSelectionModel().getSelectedItems(), root);
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<LibraryRun>) change -> showSelected());
    library.changing().addListener((o, before, now) -> keepSelection(now));
    table.setContextMenu(actions.menu());
    table.setRowFactory(view -> row());
    table.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            actions.open();
          } else if (e.getCode() == KeyCode.DELETE) {
            actions.askToDelete();
          }
        });
    root.setId("library");
    root.getStyleClass().add("page");
    root.setTop(new VBox(bar(), actions.buttons()));
    StackPane place = new StackPane(table);
    place.setAlignment(Pos.TOP_CENTER);
    place.getStyleClass().add("tile-frame");
    BorderPane.setMargin(place, new Insets(0, GAP, 0, 0));
    root.setCenter(place);
    root.setRight(facts);
    root.setBottom(notice());
  }

  /** A double click opens. */
  private TableRow<LibraryRun> row() {
    TableRow<LibraryRun> row = new TableRow<>();
    row.setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && !row.isEmpty()) {
            actions.open();
          }
        });
    return row;
  }

  private void showSelected() {
    if (!library.changing().get()) {
      List<LibraryRun> selected = table.getSelectionModel().getSelectedItems();
      facts.show(selected.size() == 1 ? selected.get(0) : null);
    }
  }

  /** A table selects rows by their number; a person selects runs. */
  private void keepSelection(boolean changing) {
    if (changing) {
      chosen =
          table.getSelectionModel().getSelectedItems().stream().map(LibraryRun::folder).toList();
      return;
    }
    table.getSelectionModel().clearSelection();
    for (int row = 0; row < table.getItems().size(); row++) {
      if (chosen.contains(table.getItems().get(row).folder())) {
        table.getSelectionModel().select(row);
      }
    }
    showSelected();
  }

  private Node bar() {
    TextField search = TextFields.createClearableTextField();
    search.setId("library-search");
    search.setPromptText("Search: spread adaps gain=1 seed 3 finished");
    search.textProperty().bindBidirectional(library.search());
    HBox.setHgrow(search, Priority.ALWAYS);
    Label count = new Label();
    count.setId("library-count");
    count.getStyleClass().add("hint");
    count.setMinWidth(HBox.USE_PREF_SIZE);
    table.getItems().addListener((ListChangeListener<LibraryRun>) change -> count(count));
    library.runs().addListener((ListChangeListener<LibraryRun>) change -> count(count));
    count(count);
    ProgressIndicator busy = new ProgressIndicator();
    busy.setMinSize(SPINNER, SPINNER);
    busy.setPrefSize(SPINNER, SPINNER);
    busy.visibleProperty().bind(library.busy());
    HBox bar = new HBox(12, search, busy, count);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("page-bar");
    return bar;
  }

  private void count(Label label) {
    int all = library.runs().size();
    int shown = table.getItems().size();
    String runs = all == 1 ? " run" : " runs";
    label.setText(shown == all ? all + runs : shown + " of " + all + runs);
  }

  private Node notice() {
    Label notice = new Label();
    notice.setId("library-notice");
    notice.getStyleClass().addAll("hint", "page-notice");
    notice.setWrapText(true);
    notice.textProperty().bind(library.notice());
    notice.visibleProperty().bind(library.notice().isNotEmpty());
    notice.managedProperty().bind(notice.visibleProperty());
    return notice;
  }

  @Override
  public Node root() {
    return root;
  }
}
