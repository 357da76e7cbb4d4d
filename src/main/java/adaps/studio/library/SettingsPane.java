package adaps.studio.library;

import adaps.config.ExperimentConfig;
import adaps.config.ParameterDescription;
import adaps.runs.library.RunSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** A run's settings: those that are not as usual, and all others when they are asked for. */
final class SettingsPane extends VBox {
  private static final double GAP = 4;

  private final FactsGrid changed = new FactsGrid();
  private final FactsGrid others = new FactsGrid();
  private final Hyperlink more = new Hyperlink();
  private RunSettings shown = null;

  SettingsPane() {
    super(GAP);
    Label heading = new Label("Not as usual");
    heading.getStyleClass().add("heading");
    changed.setId("library-changed");
    others.setId("library-others");
    others.managedProperty().bind(others.visibleProperty());
    more.setId("library-more");
    more.setOnAction(e -> open(!others.isVisible()));
    managedProperty().bind(visibleProperty());
    getChildren().addAll(heading, changed, more, others);
    open(false);
  }

  void show(RunSettings settings) {
    shown = settings;
    Map<String, String> words = new LinkedHashMap<>();
    for (String key : settings.changed().keySet()) {
      String usual = settings.usualText(key);
      words.put(key, settings.text(key) + (usual.isEmpty() ? "" : "  (usually " + usual + ")"));
    }
    if (words.isEmpty()) {
      words.put("Everything", "is as the scenario comes with it");
    }
    changed.show(words, SettingsPane::help);
    open(others.isVisible());
  }

  /** Made when somebody looks: there are some forty of them. */
  private void open(boolean wanted) {
    Map<String, String> words = new LinkedHashMap<>();
    if (wanted && shown != null) {
      shown.all().keySet().stream()
          .filter(key -> !shown.changed(key))
          .forEach(key -> words.put(key, shown.text(key)));
    }
    others.show(words, SettingsPane::help);
    others.setVisible(wanted);
    more.setText(wanted ? "Hide the settings that are as usual" : "All other settings");
    more.setVisited(false);
  }

  private static Tooltip help(String key) {
    return ExperimentConfig.parameters().stream()
        .filter(parameter -> parameter.key().equals(key))
        .findFirst()
        .map(SettingsPane::help)
        .orElse(null);
  }

  private static Tooltip help(ParameterDescription parameter) {
    Tooltip help = new Tooltip(parameter.label() + ". " + parameter.help());
    help.setWrapText(true);
    help.setMaxWidth(360);
    return help;
  }
}
