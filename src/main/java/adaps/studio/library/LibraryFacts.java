package adaps.studio.library;

import adaps.pipeline.RunResult;
import adaps.pipeline.Stage;
import adaps.studio.look.Appearance;
import adaps.studio.look.CurvesPane;
import adaps.studio.session.curves.RunCurve;
import adaps.studio.session.curves.SeedCurves;
import adaps.words.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The selected run in figures, with its learning curve. */
final class LibraryFacts extends VBox {
  private static final double WIDTH = 320;
  private static final double CHART = 200;

  private final LibraryViewModel library;
  private final Label name = new Label();
  private final Label problem = new Label();
  private final GridPane facts = new GridPane();
  private final CurvesPane chart;
  private LibraryRun shown;

  LibraryFacts(LibraryViewModel library, Appearance appearance) {
    super(10);
    this.library = library;
    setId("library-facts");
    getStyleClass().add("page-side");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    name.getStyleClass().add("tile-title");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.managedProperty().bind(problem.visibleProperty());
    chart = new CurvesPane(appearance);
    chart.setId("library-curve");
    chart.setMinHeight(CHART);
    chart.setPrefHeight(CHART);
    facts.setHgap(12);
    facts.setVgap(4);
    ColumnConstraints keys = new ColumnConstraints();
    keys.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    facts.getColumnConstraints().addAll(keys, values);
    ScrollPane scroll = new ScrollPane(facts);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("page-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(name, problem, chart, scroll);
    show(null);
  }

  /** Shows a run; none when null. */
  void show(LibraryRun run) {
    shown = run;
    name.setTooltip(run == null ? null : new Tooltip(run.name()));
    name.setText(run == null ? "Choose a run to see what it found." : title(run));
    problem.setText(run == null ? "" : run.problem());
    problem.setVisible(run != null && !run.problem().isEmpty());
    boolean readable = run != null && run.status().readable();
    chart.setVisible(readable);
    facts.getChildren().clear();
    if (readable) {
      fill(facts(run));
      library.readCurves(List.of(run), curves -> showCurve(run, curves));
    }
  }

  /** What it is; the name of its folder, too long for a heading, is what rests below the mouse. */
  private static String title(LibraryRun run) {
    return run.method() + " on " + run.scenario() + ", seed " + run.seed();
  }

  /** Another run may have been chosen while the file was read. */
  private void showCurve(LibraryRun run, List<RunCurve> curves) {
    if (run == shown) {
      chart.show(SeedCurves.plot(curves));
    }
  }

  private void fill(Map<String, String> words) {
    int row = 0;
    for (Map.Entry<String, String> fact : words.entrySet()) {
      Label key = new Label(fact.getKey());
      key.getStyleClass().add("hint");
      key.setMinWidth(USE_PREF_SIZE);
      Label value = new Label(fact.getValue());
      value.setWrapText(true);
      facts.addRow(row++, key, value);
    }
  }

  private static Map<String, String> facts(LibraryRun run) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("State", state(run));
    facts.put("Changed", run.changed().isEmpty() ? "nothing" : run.changed());
    facts.put(
        "Steps", Quantity.count(run.steps()) + " of " + Quantity.count(run.config().run().steps()));
    facts.put("Test return", Quantity.value(run.testReturn()));
    if (run.result() != null) {
      addResult(facts, run.result(), run.clusters());
    }
    return facts;
  }

  private static String state(LibraryRun run) {
    String where =
        run.result() == null
            ? ""
            : run.result().stoppedIn().map(stage -> " in " + stage.label()).orElse("");
    return run.status().label() + where;
  }

  private static void addResult(Map<String, String> facts, RunResult result, int clusters) {
    if (clusters > 0) {
      facts.put(
          "Clusters",
          clusters + ", adjusted Rand index " + Quantity.decimal(result.clusters().agreement(), 2));
    }
    if (result.reachedTraining()) {
      facts.put(
          "Trainable", Quantity.count(result.training().trainableParameters()) + " parameters");
    }
    if (result.training().envSteps() > 0) {
      facts.put(
          "Speed", Quantity.count(Math.round(result.training().envStepsPerSecond())) + " steps/s");
    }
    for (Stage stage : Stage.values()) {
      Double seconds = result.stageSeconds().get(stage);
      if (seconds != null) {
        facts.put(stage.label(), Quantity.duration(seconds));
      }
    }
    result.warnings().forEach((warning, sentence) -> facts.put("Warning: " + warning, sentence));
  }
}
