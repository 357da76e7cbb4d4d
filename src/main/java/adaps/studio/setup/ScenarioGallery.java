package adaps.studio.setup;

import adaps.config.Scenario;
import adaps.config.Scenarios;
import adaps.studio.look.Appearance;
import adaps.studio.look.Floating;
import adaps.studio.session.Background;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All scenarios that come with the program, drawn, to search and choose from. */
final class ScenarioGallery {
  private static final Logger LOG = LoggerFactory.getLogger(ScenarioGallery.class);
  private static final double WIDTH = 360;
  private static final double HEIGHT = 370;

  private final ObservableList<Scenario> all = FXCollections.observableArrayList();
  private final FilteredList<Scenario> found = new FilteredList<>(all);
  private final TextField search = new TextField();
  private final ListView<Scenario> list = new ListView<>(found);
  private final Background background;
  private final Consumer<String> choose;
  private final Floating floating;

  /**
   * @param choose takes the name of the scenario that was chosen
   * @param openFile asks for a scenario file
   */
  ScenarioGallery(
      Thumbnails thumbnails,
      Background background,
      Appearance appearance,
      Consumer<String> choose,
      Runnable openFile) {
    this.background = background;
    this.choose = choose;
    search.setId("scenario-search");
    search.setPromptText("Search scenarios");
    search.textProperty().addListener((o, before, now) -> filter(now));
    list.setId("scenario-list");
    list.setCellFactory(view -> new ScenarioCell(thumbnails));
    list.setPrefSize(WIDTH, HEIGHT);
    list.setPlaceholder(new Label("No scenario of this name"));
    Hyperlink file = new Hyperlink("Open a scenario file\u2026");
    VBox content = new VBox(8, search, list, file);
    content.getStyleClass().add("gallery");
    floating = new Floating(content, appearance);
    file.setOnAction(
        e -> {
          floating.hide();
          openFile.run();
        });
    list.setOnMouseClicked(e -> take());
    list.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            take();
          }
        });
    search.setOnAction(e -> take());
    // Before the field takes them for the ends of its text.
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
  }

  /** Shows the gallery below a node with the present scenario selected. */
  void showBelow(Node node, String present) {
    if (all.isEmpty()) {
      background.run(
          Scenarios::all,
          scenarios -> {
            all.setAll(scenarios);
            select(present);
          },
          error -> LOG.error("No scenarios.", error));
    }
    search.clear();
    floating.toggleBelow(node);
    search.requestFocus();
    select(present);
  }

  private void select(String name) {
    for (Scenario scenario : found) {
      if (scenario.name().equals(name)) {
        list.getSelectionModel().select(scenario);
        list.scrollTo(scenario);
      }
    }
  }

  private void filter(String words) {
    String wanted = words.toLowerCase(Locale.ROOT).trim();
    found.setPredicate(
        scenario ->
            (scenario.name() + " " + scenario.title()).toLowerCase(Locale.ROOT).contains(wanted));
    if (!wanted.isEmpty() && !found.isEmpty()) {
      choose(0);
    }
  }

  /** Up and Down choose while words are typed. */
  private void move(KeyEvent event) {
    int further = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (further != 0) {
      choose(list.getSelectionModel().getSelectedIndex() + further);
      event.consume();
    }
  }

  /** Chooses a row and makes sure that it is seen. */
  private void choose(int row) {
    int there = Math.max(0, Math.min(found.size() - 1, row));
    list.getSelectionModel().clearAndSelect(there);
    list.scrollTo(there);
  }

  private void take() {
    Scenario chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      floating.hide();
      choose.accept(chosen.name());
    }
  }
}
