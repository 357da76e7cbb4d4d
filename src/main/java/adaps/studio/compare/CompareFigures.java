package adaps.studio.compare;

import adaps.charts.IntervalsChart;
import adaps.charts.Plot;
import adaps.report.Statistics;
import adaps.report.SweepCoordinates;
import adaps.studio.look.Appearance;
import adaps.studio.look.CurvesPane;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;

/**
 * Learning curves while runs are under way, and how sure the differences of the finished ones are,
 * on a scenario or on all together.
 */
final class CompareFigures extends BorderPane {
  private final CompareViewModel compare;
  private final Appearance appearance;
  private final StackPane drawings = new StackPane();
  private CurvesPane chart;
  private IntervalsPane intervals;
  private ParallelPane parallel;
  private final ComboBox<CompareFigure> figure = new ComboBox<>();
  private final ComboBox<String> scenario = new ComboBox<>();
  private final Label nothing = new Label();

  /**
   * @param heading pixels from the top to the drawing
   */
  CompareFigures(CompareViewModel compare, Appearance appearance, double heading) {
    this.compare = compare;
    this.appearance = appearance;
    figure.setId("compare-figure");
    figure.getStyleClass().add("small-choice");
    figure.setMinWidth(USE_PREF_SIZE);
    figure.getItems().setAll(CompareFigure.values());
    figure.setValue(CompareFigure.CURVES);
    scenario.setId("compare-scenario");
    scenario.getStyleClass().add("small-choice");
    scenario.setMinWidth(180);
    scenario.visibleProperty().bind(Bindings.size(scenario.getItems()).greaterThan(1));
    scenario.managedProperty().bind(scenario.visibleProperty());
    HBox bar = new HBox(10, figure, scenario);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("page-bar");
    bar.setMinHeight(heading);
    nothing.getStyleClass().add("empty-note");
    nothing.setWrapText(true);
    nothing.setTextAlignment(TextAlignment.CENTER);
    setTop(bar);
    drawings.getChildren().add(nothing);
    setCenter(drawings);
    getStyleClass().add("tile-frame");
    compare.scenarios().addListener((ListChangeListener<String>) change -> offer(true));
    compare.statistics().addListener((ListChangeListener<Statistics>) change -> offer(false));
    figure.valueProperty().addListener((o, before, now) -> offer(false));
    scenario.valueProperty().addListener((o, before, now) -> draw());
    draw();
  }

  /** The scenario that is looked at, or that all are; null before the first comparison. */
  ObjectProperty<String> scenario() {
    return scenario.valueProperty();
  }

  /** All together are offered where there is something to say about them. */
  private void offer(boolean anew) {
    String present = scenario.getValue();
    List<String> offered =
        figure.getValue().ofFinished() ? compare.statisticsNames() : compare.scenarios();
    if (!offered.equals(scenario.getItems())) {
      scenario.getItems().setAll(offered);
    }
    if (!offered.isEmpty()) {
      scenario.setValue(!anew && offered.contains(present) ? present : offered.get(0));
    }
    draw();
  }

  /** Draws what is known by now. */
  void draw() {
    CompareFigure shown = figure.getValue();
    Plot plot = plot(shown);
    List<IntervalsChart.Row> rows =
        shown == CompareFigure.IMPROVEMENT
            ? compare
                .statistics(scenario.getValue())
                .map(Statistics::improvementRows)
                .orElse(List.of())
            : List.of();
    showCurves(plot);
    showIntervals(rows);
    Optional<SweepCoordinates> sweep =
        shown == CompareFigure.PARALLEL ? compare.sweep(scenario.getValue()) : Optional.empty();
    showParallel(sweep);
    nothing.setText(shown.waiting());
    nothing.setVisible(plot.curves().isEmpty() && rows.isEmpty() && sweep.isEmpty());
  }

  /** A chart is made when there is first something in it. */
  private void showCurves(Plot plot) {
    if (chart == null && !plot.curves().isEmpty()) {
      chart = new CurvesPane(appearance);
      chart.setId("compare-chart");
      drawings.getChildren().add(chart);
    }
    if (chart != null) {
      chart.setVisible(!plot.curves().isEmpty());
      chart.show(plot);
    }
  }

  private void showIntervals(List<IntervalsChart.Row> rows) {
    if (intervals == null && !rows.isEmpty()) {
      intervals = new IntervalsPane(appearance);
      drawings.getChildren().add(intervals);
    }
    if (intervals != null) {
      intervals.setVisible(!rows.isEmpty());
      intervals.show(rows);
    }
  }

  private void showParallel(Optional<SweepCoordinates> sweep) {
    if (parallel == null && sweep.isPresent()) {
      parallel = new ParallelPane(appearance);
      drawings.getChildren().add(parallel);
    }
    if (parallel != null) {
      parallel.setVisible(sweep.isPresent());
      sweep.ifPresent(parallel::show);
    }
  }

  private Plot plot(CompareFigure shown) {
    String name = scenario.getValue();
    if (shown == CompareFigure.CURVES) {
      return compare.plot(name == null ? "" : name);
    }
    return compare.statistics(name).map(shown::plot).orElse(Plot.empty("", ""));
  }

  /** Number of points that are drawn. */
  int pointCount() {
    return chart == null ? 0 : chart.pointCount();
  }
}
