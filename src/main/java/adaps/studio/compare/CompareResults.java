package adaps.studio.compare;

import adaps.report.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/**
 * The report's table over all runs that have finished; the best of a scenario stands out from three
 * seeds on. Where there is no room for all columns, the least important are in the tooltip of a
 * row.
 */
final class CompareResults extends TableView<TableRow> {
  private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");

  private static final int ENOUGH_SEEDS = 3;

  /** Pixels of the frame and of the bar that scrolls rows. */
  private static final double EDGES = 16;

  /** Pixels of the narrowest and of the widest column of methods, and of a letter in it. */
  private static final double NARROW = 90;

  private static final double WIDE = 260;
  private static final double LETTER = 7.2;

  private final List<Figure> figures = new ArrayList<>();

  /**
   * A column.
   *
   * @param name what it is called
   * @param rank 0 for the most important
   */
  private record Figure(
      String name,
      TableColumn<TableRow, String> column,
      int rank,
      Function<TableRow, String> text) {
    String words(TableRow row) {
      return name + ": " + text.apply(row);
    }
  }

  CompareResults(CompareViewModel compare) {
    setId("compare-results");
    setItems(compare.table());
    add("Scenario", 120, 0, "Environment and groups of agents", TableRow::scenario);
    add("Method", NARROW, 1, "Method, and what else tells its runs from others", TableRow::series);
    add("Seeds", 75, 3, "Runs that have finished; each has a seed of its own", TableRow::runs);
    add(
        "Final return",
        115,
        2,
        "Test return, mean over the last tenth of the steps and over seeds; bold is the "
            + "highest, from three seeds on",
        TableRow::finalMean);
    add(
        "Lowest to highest",
        140,
        8,
        "Final return of the worst and of the best seed",
        TableRow::finalRange);
    add(
        "IQM",
        80,
        4,
        "Interquartile mean, that of the middle half of the final returns: single lucky and unlucky"
            + " seeds do not count",
        TableRow::interquartileMean);
    add(
        "95 % interval",
        140,
        5,
        "Bootstrap interval of the interquartile mean: where two overlap, the difference "
            + "may be chance",
        TableRow::interval);
    add(
        "Steps to threshold",
        160,
        6,
        "Environment steps until a test return first reaches the threshold, median over "
            + "seeds; the report says which",
        TableRow::stepsToThreshold);
    add(
        "Parameters",
        115,
        7,
        "Trainable parameters of all actors and critics",
        TableRow::parameters);
    add(
        "Relative",
        90,
        10,
        "Trainable parameters in multiples of a single network",
        TableRow::relativeSize);
    add(
        "Clusters (agreement)",
        165,
        9,
        "Clusters found, and their adjusted Rand index against the types: 1 when they "
            + "are the same",
        TableRow::clusters);
    add(
        "Steps/s",
        80,
        12,
        "Environment steps a second while training, mean over seeds",
        TableRow::stepsPerSecond);
    add("Time", 80, 11, "All stages, mean over seeds", TableRow::time);
    TableColumn<TableRow, ?> methods = figures.get(1).column();
    getItems()
        .addListener(
            (ListChangeListener<TableRow>)
                change -> {
                  methods.setPrefWidth(methodWidth(getItems()));
                  fit(getWidth() - EDGES);
                });
    methods.setPrefWidth(methodWidth(getItems()));
    widthProperty().addListener((o, before, now) -> fit(now.doubleValue() - EDGES));
    setRowFactory(table -> new Row());
    Label nothing = new Label("Filled as soon as the first run has finished.");
    nothing.getStyleClass().add("empty-note");
    nothing.setWrapText(true);
    setPlaceholder(nothing);
  }

  /** As wide as the longest name, which has the values of a sweep in it. */
  private static double methodWidth(List<TableRow> rows) {
    int letters = rows.stream().mapToInt(row -> row.series().length()).max().orElse(0);
    return Math.max(NARROW, Math.min(WIDE, EDGES + LETTER * letters));
  }

  /** The most important columns that fit side by side, and no less important one after them. */
  private void fit(double room) {
    double left = room;
    for (Figure figure : byRank()) {
      left -= figure.column().getPrefWidth();
      figure.column().setVisible(left >= 0 || figure.rank() == 0);
    }
  }

  private List<Figure> byRank() {
    return figures.stream().sorted(Comparator.comparingInt(Figure::rank)).toList();
  }

  private void add(
      String name, double width, int rank, String help, Function<TableRow, String> text) {
    TableColumn<TableRow, String> column = new TableColumn<>();
    Label heading = new Label(name);
    heading.setTooltip(new Tooltip(help));
    column.setGraphic(heading);
    Pos alignment = rank < 2 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT;
    column.setPrefWidth(width);
    if (alignment == Pos.CENTER_RIGHT) {
      column.getStyleClass().add("number-column");
    }
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setCellFactory(
        c ->
            new TableCell<>() {
              {
                setAlignment(alignment);
              }

              @Override
              protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item);
                TableRow row = empty ? null : getTableRow().getItem();
                pseudoClassStateChanged(BEST, row != null && standsOut(row));
              }
            });
    getColumns().add(column);
    figures.add(new Figure(name, column, rank, text));
  }

  /** The highest of two seeds is as likely luck. */
  static boolean standsOut(TableRow row) {
    return row.isBest() && Integer.parseInt(row.runs()) >= ENOUGH_SEEDS;
  }

  /** Tells everything of its series, whatever columns there is room for. */
  private final class Row extends javafx.scene.control.TableRow<TableRow> {
    @Override
    protected void updateItem(TableRow item, boolean empty) {
      super.updateItem(item, empty);
      setTooltip(empty || item == null ? null : new Tooltip(all(item)));
    }

    private String all(TableRow row) {
      return figures.stream().map(f -> f.words(row)).collect(Collectors.joining("\n"));
    }
  }
}
