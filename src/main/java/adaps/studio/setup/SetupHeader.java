package adaps.studio.setup;

import adaps.config.ExperimentConfig;
import adaps.runs.ChangedSettings;
import adaps.sharing.Methods;
import adaps.studio.look.Icons;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is above the form: the setting as a whole, and the search. */
final class SetupHeader extends VBox {
  private final TextField search = new TextField();

  SetupHeader(
      SetupViewModel setup,
      SettingExchange exchange,
      SettingActions actions,
      ParameterSearch wanted) {
    super(6);
    getStyleClass().add("setup-header");
    Label title = new Label("Set up");
    title.getStyleClass().add("tile-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button copy = Icons.button(Feather.COPY, "Copy the setting as YAML text", actions::copy);
    copy.setId("setting-copy");
    copy.disableProperty().bind(setup.config().isNull());
    Button paste =
        Icons.button(Feather.CLIPBOARD, "Paste a setting from YAML text", actions::paste);
    paste.setId("setting-paste");
    Button open = Icons.button(Feather.FOLDER, "Open a setting or a scenario file", actions::open);
    Button save = Icons.button(Feather.SAVE, "Save the setting to a file", actions::save);
    save.disableProperty().bind(setup.config().isNull());
    Button share = Icons.button(Feather.SHARE_2, "As a line and a QR code", actions::share);
    share.setId("setting-share-button");
    HBox line = new HBox(0, title, recent(exchange), copy, paste, open, save, share);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, searchLine(wanted));
  }

  private HBox searchLine(ParameterSearch wanted) {
    search.setId("parameter-search");
    search.setPromptText("Search parameters");
    search.textProperty().bindBidirectional(wanted.words());
    search.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            e.consume();
          }
        });
    HBox.setHgrow(search, Priority.ALWAYS);
    ToggleButton changed = Icons.toggle(Feather.FILTER, "Show only what is changed");
    changed.setId("changed-only");
    changed.selectedProperty().bindBidirectional(wanted.changedOnly());
    HBox line = new HBox(4, search, changed);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** Puts the cursor where parameters are searched. */
  void search() {
    search.requestFocus();
    search.selectAll();
  }

  private static MenuButton recent(SettingExchange exchange) {
    MenuButton recent = new MenuButton(null, Icons.icon(Feather.CLOCK));
    recent.setId("recent-settings");
    recent.getStyleClass().addAll("tile-button", "no-arrow");
    recent.setTooltip(new Tooltip("The last ten settings that were run"));
    recent.setAccessibleText("Last settings");
    Runnable fill =
        () -> {
          recent.getItems().clear();
          for (ExperimentConfig setting : exchange.recent()) {
            MenuItem item = new MenuItem(words(setting));
            item.setMnemonicParsing(false);
            item.setOnAction(e -> exchange.again(setting));
            recent.getItems().add(item);
          }
          recent.setDisable(recent.getItems().isEmpty());
        };
    exchange.recent().addListener((ListChangeListener<ExperimentConfig>) change -> fill.run());
    fill.run();
    return recent;
  }

  /** A setting in a line: scenario, method, seed, and what else is not as usual. */
  static String words(ExperimentConfig setting) {
    Map<String, Object> changed = ChangedSettings.of(setting);
    String rest = changed.isEmpty() ? "" : " \u00b7 " + ChangedSettings.words(changed);
    return setting.scenario().name()
        + " \u00b7 "
        + Methods.named(setting.run().method()).label()
        + " \u00b7 seed "
        + setting.run().seed()
        + rest;
  }
}
