package adaps.studio.library;

import adaps.charts.Plot;
import adaps.runs.library.LibraryRun;
import adaps.runs.library.RunDifferences;
import adaps.studio.look.Appearance;
import adaps.studio.look.CurvesPane;
import adaps.studio.session.curves.RunCurve;
import adaps.studio.session.curves.SeedCurves;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The selected run: what people have written about it, its learning curve, its settings and its
 * figures; of several what differs between them.
 */
final class LibraryFacts extends VBox {
  private static final double WIDTH = 320;
  private static final double CHART = 170;
  private static final int MOST = 12;

  private final LibraryViewModel library;
  private final Label name = new Label();
  private final Label problem = new Label();
  private final NotesEditor notes;
  private final SettingsPane settings = new SettingsPane();
  private final FactsGrid judged = new FactsGrid();
  private final FactsGrid rest = new FactsGrid();
  private final ScrollPane ofOne = new ScrollPane();
  private final DifferencesTable ofSeveral = new DifferencesTable();
  private final CurvesPane chart;
  private List<LibraryRun> shown = List.of();

  LibraryFacts(LibraryViewModel library, Appearance appearance) {
    super(10);
    this.library = library;
    notes = new NotesEditor(library);
    setId("library-facts");
    getStyleClass().add("page-side");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    name.getStyleClass().add("tile-title");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    problem.setId("library-problem");
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.managedProperty().bind(problem.visibleProperty());
    chart = new CurvesPane(appearance);
    chart.setId("library-curve");
    chart.setMinHeight(CHART);
    chart.setPrefHeight(CHART);
    judged.setId("library-judged");
    ofOne.setContent(new VBox(10, judged, settings, rest));
    ofOne.setFitToWidth(true);
    ofOne.getStyleClass().add("page-scroll");
    for (Node part : List.of(ofOne, ofSeveral)) {
      VBox.setVgrow(part, Priority.ALWAYS);
      part.managedProperty().bind(part.visibleProperty());
    }
    getChildren().addAll(name, problem, notes, chart, ofOne, ofSeveral);
    chart.setVisible(false);
    chart.managedProperty().bind(chart.visibleProperty());
    show(List.of());
  }

  /** Shows the runs that are selected: one in full, or what differs between several. */
  void show(List<LibraryRun> selected) {
    List<LibraryRun> first = selected.size() > MOST ? selected.subList(0, MOST) : selected;
    LibraryRun one = selected.size() == 1 ? selected.get(0) : null;
    head(selected, one);
    notes.show(one);
    boolean readable = one != null && one.status().readable();
    ofOne.setVisible(readable);
    ofSeveral.setVisible(first.size() > 1);
    if (first.equals(shown)) {
      return;
    }
    shown = first;
    if (readable) {
      judged.show(RunFacts.judged(one), key -> null);
      settings.show(one.settings());
      rest.show(RunFacts.rest(one), key -> null);
    } else if (shown.size() > 1) {
      ofSeveral.show(RunDifferences.of(shown));
    }
    readCurves();
  }

  private void head(List<LibraryRun> selected, LibraryRun one) {
    name.setTooltip(one == null ? null : new Tooltip(one.name()));
    name.setText(
        one != null
            ? one.config() == null ? one.name() : what(one)
            : selected.isEmpty()
                ? "Choose a run to see what it found, or several to compare them."
                : several(selected.size()));
    problem.setText(one == null ? "" : one.problem());
    problem.setVisible(!problem.getText().isEmpty());
  }

  private static String what(LibraryRun run) {
    return run.method() + " on " + run.scenario() + ", seed " + run.seed();
  }

  private String several(int count) {
    return count > MOST
        ? "The first " + MOST + " of " + count + " runs, and what differs"
        : count + " runs, and what differs";
  }

  private void readCurves() {
    List<LibraryRun> runs = shown.stream().filter(run -> run.status().readable()).toList();
    List<LibraryRun> wanted = shown;
    chart.setVisible(!runs.isEmpty());
    if (!runs.isEmpty()) {
      library.readCurves(runs, curves -> showCurves(wanted, curves));
    }
  }

  /** Others may have been chosen while the files were read. */
  private void showCurves(List<LibraryRun> of, List<RunCurve> curves) {
    if (of == shown) {
      Plot plot = SeedCurves.plot(curves);
      chart.show(plot);
      // Axes without a curve would only seem to say something.
      chart.setVisible(plot.points() > 0);
    }
  }
}
