package adaps.studio.summary;

import adaps.pipeline.Stage;
import adaps.sharing.Methods;
import adaps.sharing.NeuronCounts;
import adaps.words.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The summary's parts, each a heading with a few rows of figures. */
final class SummarySections {
  private static final double WORDS_WIDTH = 720;

  private SummarySections() {}

  static Node returns(RunSummary summary) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("mean over the last tenth", Quantity.value(summary.result().training().testReturn()));
    if (summary.best() != null) {
      rows.put("best test", Quantity.value(summary.best().testMean()));
      rows.put("after environment steps", Quantity.count(summary.best().envSteps()));
      rows.put("after updates", Quantity.count(summary.best().update()));
    }
    return section("Test return", "summary-returns", rows(rows));
  }

  static Node clusters(RunSummary summary) {
    Map<String, String> rows = new LinkedHashMap<>();
    for (int cluster = 0; cluster < summary.clusters().size(); cluster++) {
      RunSummary.Cluster one = summary.clusters().get(cluster);
      rows.put(
          "cluster " + (cluster + 1),
          one.types().entrySet().stream()
              .map(type -> type.getValue() + " " + type.getKey())
              .collect(Collectors.joining(", ")));
    }
    rows.put("adjusted Rand index", Quantity.decimal(summary.result().clusters().agreement(), 2));
    return section("Clusters, by the agents' types", "summary-clusters", rows(rows));
  }

  static Node neurons(RunSummary summary) {
    NeuronCounts counts = summary.neurons();
    GridPane grid = grid();
    String mask = counts.kept().length == summary.clusters().size() ? "cluster " : "mask ";
    row(grid, 0, "", "keeps", "of them alone", "with some", "with all");
    for (int i = 0; i < counts.kept().length; i++) {
      row(
          grid,
          i + 1,
          mask + (i + 1),
          Quantity.count(counts.kept()[i]),
          Quantity.count(counts.privateTo()[i]),
          Quantity.count(counts.sharedBySome(i)),
          Quantity.count(counts.sharedByAll()));
    }
    Label rest =
        new Label(
            "of "
                + Quantity.count(counts.total())
                + " hidden neurons; "
                + counts.unused()
                + " kept by none");
    rest.getStyleClass().add("hint");
    return section("Neurons", "summary-neurons", new VBox(4, grid, rest));
  }

  static Node sizes(RunSummary summary) {
    Map<String, String> rows = new LinkedHashMap<>();
    long own = summary.result().training().trainableParameters();
    rows.put(
        Methods.named(summary.config().run().method()).label() + ", this run", Quantity.count(own));
    summary
        .otherSizes()
        .forEach(
            (label, size) ->
                rows.put(
                    label,
                    Quantity.count(size) + " (" + Quantity.multiple((double) size / own) + ")"));
    return section("Trainable parameters", "summary-sizes", rows(rows));
  }

  static Node times(RunSummary summary) {
    Map<String, String> rows = new LinkedHashMap<>();
    for (Stage stage : Stage.values()) {
      Double seconds = summary.result().stageSeconds().get(stage);
      if (seconds != null) {
        rows.put(stage.label(), Quantity.duration(seconds));
      }
    }
    rows.put("together", Quantity.duration(summary.seconds()));
    int workers = summary.result().training().workers();
    if (workers > 0) {
      rows.put("workers in Train", String.valueOf(workers));
    }
    return section("Time, pauses not counted", "summary-times", rows(rows));
  }

  static Node warnings(Map<String, String> warnings) {
    VBox all = new VBox(4);
    all.setId("summary-warnings");
    all.getChildren().add(heading("Warnings"));
    if (warnings.isEmpty()) {
      all.getChildren().add(words("none"));
    }
    warnings.values().forEach(sentence -> all.getChildren().add(words(sentence)));
    return all;
  }

  private static Label words(String sentence) {
    Label words = new Label(sentence);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(WORDS_WIDTH);
    return words;
  }

  static Label heading(String words) {
    Label heading = new Label(words);
    heading.getStyleClass().add("heading");
    return heading;
  }

  private static Node section(String heading, String id, Node rows) {
    VBox section = new VBox(6, heading(heading), rows);
    section.setId(id);
    section.getStyleClass().add("summary-section");
    return section;
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.setHgap(16);
    grid.setVgap(3);
    return grid;
  }

  private static GridPane rows(Map<String, String> rows) {
    GridPane grid = grid();
    int row = 0;
    for (Map.Entry<String, String> entry : rows.entrySet()) {
      row(grid, row++, entry.getKey(), entry.getValue());
    }
    return grid;
  }

  private static void row(GridPane grid, int row, String name, String... values) {
    Label key = new Label(name);
    key.getStyleClass().add("hint");
    grid.add(key, 0, row);
    for (int i = 0; i < values.length; i++) {
      Label value = new Label(values[i]);
      value.setMinWidth(Region.USE_PREF_SIZE);
      GridPane.setHalignment(value, HPos.RIGHT);
      grid.add(value, i + 1, row);
    }
  }
}
