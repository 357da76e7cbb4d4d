package adaps.studio.manual;

import adaps.studio.look.AfterLayout;
import adaps.studio.look.ErrorDialog;
import adaps.studio.look.Icons;
import adaps.studio.look.View;
import adaps.studio.session.FileBrowser;
import java.io.IOException;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.commonmark.node.Link;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.feather.Feather;

/** The manual: its pages, or what a search finds in them, at the left; the page that is read. */
public final class ManualView implements View {
  static final double FOUND_HEIGHT = 64;

  private static final double LIST_WIDTH = 300;
  private static final double PADDING = 12;
  private static final double ABOVE = 24;
  private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

  private final ManualViewModel manual;
  private final ManualText text = new ManualText(this::follow);
  private final ScrollPane scroll = new ScrollPane();
  private final ListView<ManualPage> pages = new ListView<>();
  private final BorderPane root = new BorderPane();
  private ManualPage shown;
  private Node found;

  public ManualView(ManualViewModel manual) {
    this.manual = manual;
    root.setId("manual");
    root.getStyleClass().addAll("page", "manual");
    StackPane sheet = new StackPane(text);
    sheet.getStyleClass().add("manual-sheet");
    scroll.setContent(sheet);
    scroll.setId("manual-text");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("tile-frame");
    root.setLeft(left());
    root.setCenter(scroll);
    manual.place().addListener((o, before, now) -> show(now));
    show(manual.place().get());
  }

  @Override
  public Node root() {
    return root;
  }

  private Node left() {
    TextField search = TextFields.createClearableTextField();
    search.setId("manual-search");
    search.setPromptText("Search the manual");
    search.textProperty().bindBidirectional(manual.words());
    search.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            e.consume();
          }
        });
    HBox.setHgrow(search, Priority.ALWAYS);
    Button back = Icons.button(Feather.ARROW_LEFT, "Where you were before", manual::back);
    back.setId("manual-back");
    back.disableProperty().bind(manual.canGoBack().not());
    ListView<Finding> findings = findings();
    fillPages();
    findings.visibleProperty().bind(Bindings.createBooleanBinding(this::searching, manual.words()));
    pages.visibleProperty().bind(findings.visibleProperty().not());
    StackPane lists = new StackPane(pages, findings);
    VBox.setVgrow(lists, Priority.ALWAYS);
    VBox left = new VBox(8, new HBox(4, back, search), lists);
    left.getStyleClass().add("manual-left");
    left.setMinWidth(LIST_WIDTH);
    left.setPrefWidth(LIST_WIDTH);
    left.setMaxWidth(LIST_WIDTH);
    return left;
  }

  private boolean searching() {
    return !manual.words().get().isBlank();
  }

  private void fillPages() {
    pages.setId("manual-pages");
    pages.getItems().setAll(manual.pages());
    pages.setCellFactory(
        list ->
            new ListCell<>() {
              {
                // As wide as the list, on two lines if need be.
                setPrefWidth(0);
                setWrapText(true);
              }

              @Override
              protected void updateItem(ManualPage page, boolean empty) {
                super.updateItem(page, empty);
                setText(empty || page == null ? null : page.title());
              }
            });
    pages
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                manual.open(now);
              }
            });
  }

  private ListView<Finding> findings() {
    ListView<Finding> findings = new ListView<>(manual.findings());
    findings.setId("manual-findings");
    findings.setCellFactory(list -> new FindingCell());
    findings.setFixedCellSize(FOUND_HEIGHT + PADDING);
    Label nothing = new Label("No page holds all these words.");
    nothing.getStyleClass().add("hint");
    findings.setPlaceholder(nothing);
    findings
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                manual.go(now);
              }
            });
    return findings;
  }

  private void show(Finding place) {
    if (place.page() != shown) {
      shown = place.page();
      text.show(shown.document());
    }
    pages.getSelectionModel().select(shown);
    if (found != null) {
      found.pseudoClassStateChanged(FOUND, false);
    }
    found = text.place(place.passage().block());
    boolean top = place.passage() == shown.passages().get(0);
    if (!top) {
      found.pseudoClassStateChanged(FOUND, true);
    }
    Node there = top ? null : found;
    scroll.setVvalue(0);
    AfterLayout.of(root, () -> scrollTo(there));
  }

  private void scrollTo(Node there) {
    Bounds content = scroll.getContent().getLayoutBounds();
    double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
    if (there == null || there.getScene() == null || hidden <= 0) {
      scroll.setVvalue(0);
      return;
    }
    Bounds place = scroll.getContent().sceneToLocal(there.localToScene(there.getLayoutBounds()));
    scroll.setVvalue(Math.max(0, Math.min(1, (place.getMinY() - ABOVE) / hidden)));
  }

  private void follow(Link link) {
    if (!manual.follow(link.getDestination())) {
      try {
        FileBrowser.browse(link.getDestination());
      } catch (IOException e) {
        ErrorDialog.show(
            root, "No browser was found.", "Open " + link.getDestination() + " in one yourself.");
      }
    }
  }
}
