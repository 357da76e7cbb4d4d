package adaps.studio.library;

import adaps.runs.RunFolder;
import adaps.runs.library.LibraryRun;
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
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
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
  private static final KeyCombination GROUP = KeyCombination.valueOf("Shortcut+Shift+A");

  private final LibraryViewModel library;
  private final LibraryTable table;
  private final LibraryFacts facts;
  private final RunActions actions;
  private final RequestBanner banner;
  private List<RunFolder> chosen = List.of();
  private boolean restoring;
  private final BorderPane root = new BorderPane();

  public LibraryView(LibraryViewModel library, LibraryActions window, Appearance appearance) {
    this.library = library;
    table = new LibraryTable(library);
    facts = new LibraryFacts(library, appearance);
    actions = new RunActions(library, window, table.getSelectionModel().getSelectedItems(), root);
    banner = new RequestBanner(library, window, table.getSelectionModel().getSelectedItems());
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<LibraryRun>) change -> showSelected());
    library.changing().addListener((o, before, now) -> keepSelection(now));
    table.setContextMenu(actions.menu());
    table.setRowFactory(view -> row());
    table.setOnKeyPressed(this::press);
    root.setId("library");
    root.getStyleClass().add("page");
    root.setTop(new VBox(bar(), banner, buttons()));
    root.setOnKeyPressed(this::escape);
    StackPane place = new StackPane(table);
    place.setAlignment(Pos.TOP_CENTER);
    place.getStyleClass().add("tile-frame");
    BorderPane.setMargin(place, new Insets(0, GAP, 0, 0));
    root.setCenter(place);
    root.setRight(facts);
    root.setBottom(notice());
  }

  /** While somebody wants runs there is one thing to do with them. */
  private Node buttons() {
    Node buttons = actions.buttons();
    buttons.visibleProperty().bind(banner.visibleProperty().not());
    buttons.managedProperty().bind(buttons.visibleProperty());
    return buttons;
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      act();
    } else if (event.getCode() == KeyCode.DELETE) {
      actions.askToDelete();
    } else if (GROUP.match(event)) {
      table.selectGroup();
      event.consume();
    }
  }

  private void act() {
    if (library.request().get() == null) {
      actions.open();
    } else {
      banner.takeSelected();
    }
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && library.request().get() != null) {
      banner.leave();
      event.consume();
    }
  }

  /** A double click opens, or gives the run to who asked for one. */
  private TableRow<LibraryRun> row() {
    LibraryRow row = table.row();
    row.setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && !row.isEmpty()) {
            act();
          }
        });
    return row;
  }

  private void showSelected() {
    if (!library.changing().get() && !restoring) {
      facts.show(List.copyOf(table.getSelectionModel().getSelectedItems()));
    }
  }

  /**
   * A table selects rows by their number; a person selects runs. Nothing is seen of the moment in
   * which none is selected: what is being typed about a run would lose the focus.
   */
  private void keepSelection(boolean changing) {
    if (changing) {
      chosen =
          table.getSelectionModel().getSelectedItems().stream().map(LibraryRun::folder).toList();
      return;
    }
    restoring = true;
    table.getSelectionModel().clearSelection();
    for (int row = 0; row < table.getItems().size(); row++) {
      if (chosen.contains(table.getItems().get(row).folder())) {
        table.getSelectionModel().select(row);
      }
    }
    restoring = false;
    showSelected();
  }

  private Node bar() {
    TextField search = TextFields.createClearableTextField();
    search.setId("library-search");
    search.setPromptText(
        "Search: spread adaps gain=1 seed 3 finished, or words of name, tags and notes");
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
    HBox bar = new HBox(12, search, busy, count, new GroupChoice(library));
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
