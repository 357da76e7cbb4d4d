package adaps.studio.compare;

import adaps.studio.look.Appearance;
import adaps.studio.look.Icons;
import adaps.studio.look.Segments;
import adaps.studio.look.View;
import adaps.studio.session.FileBrowser;
import java.io.IOException;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Compare: what to run at the left; at the right how far it is, its figures, sizes and table. */
public final class CompareView implements View {
  /** Redrawing costs about 20 ms, so that four times a second is enough. */
  private static final long MIN_NANOS = 250_000_000L;

  private static final double HEADING = 40;

  private final CompareViewModel compare;
  private final CompareFigures curves;
  private final SizesPane sizes;
  private final Label progress = new Label();
  private final BorderPane root = new BorderPane();
  private CompareResults results;
  private long drawnVersion = -1;
  private long drawn;

  public CompareView(CompareSetup setup, CompareViewModel compare, Appearance appearance) {
    this.compare = compare;
    curves = new CompareFigures(compare, appearance, HEADING);
    sizes = new SizesPane(appearance);
    root.setId("compare");
    root.getStyleClass().add("page");
    root.setLeft(new CompareForm(setup, compare, appearance));
    VBox right = new VBox(8, bar(), figures(), tables());
    right.getStyleClass().add("compare-right");
    root.setCenter(right);
    curves.scenario().addListener((o, before, now) -> draw());
  }

  private Node bar() {
    ProgressBar whole = new ProgressBar(0);
    whole.setId("compare-progress");
    whole.progressProperty().bind(compare.done());
    whole.visibleProperty().bind(compare.active().or(whole.progressProperty().greaterThan(0)));
    whole.setPrefWidth(180);
    whole.setMinWidth(100);
    progress.setId("compare-progress-words");
    progress.setMinWidth(Region.USE_PREF_SIZE);
    Label notice = new Label();
    notice.setId("compare-notice");
    notice.getStyleClass().add("hint");
    notice.setMinWidth(0);
    notice.setMaxWidth(Double.MAX_VALUE);
    notice.textProperty().bind(compare.notice());
    Tooltip all = new Tooltip();
    all.textProperty().bind(compare.notice());
    notice.setTooltip(all);
    HBox.setHgrow(notice, Priority.ALWAYS);
    HBox bar = new HBox(10, whole, progress, notice, openReport(), writeReport());
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private Node writeReport() {
    Button report = new Button("Write the report", Icons.icon(Feather.FILE_TEXT));
    report.setId("compare-report");
    report.setMinWidth(Region.USE_PREF_SIZE);
    report.setOnAction(e -> compare.writeReport());
    report.setTooltip(
        new Tooltip(
            "HTML, figures (PNG, SVG) and tables (CSV) on the finished runs, in the folder"
                + " 'report' of the runs folder"));
    return report;
  }

  private Node openReport() {
    Button open = new Button("Open it", Icons.icon(Feather.EXTERNAL_LINK));
    open.setId("compare-open-report");
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.visibleProperty().bind(compare.page().isNotNull());
    open.managedProperty().bind(open.visibleProperty());
    open.setOnAction(
        e -> {
          try {
            FileBrowser.open(compare.page().get().toAbsolutePath());
          } catch (IOException problem) {
            compare.notice().set("No browser was found; the page is " + compare.page().get());
          }
        });
    return open;
  }

  private Node figures() {
    HBox sizesHeading = new HBox(heading("Model sizes"));
    sizesHeading.getStyleClass().add("page-bar");
    sizesHeading.setAlignment(Pos.CENTER_LEFT);
    sizesHeading.setMinHeight(HEADING);
    BorderPane bars = new BorderPane(sizes);
    bars.setTop(sizesHeading);
    bars.getStyleClass().add("tile-frame");
    bars.setMinWidth(280);
    bars.setPrefWidth(340);
    HBox figures = new HBox(8, curves, bars);
    curves.setMinWidth(0);
    HBox.setHgrow(curves, Priority.ALWAYS);
    figures.setMinHeight(180);
    figures.setPrefHeight(360);
    VBox.setVgrow(figures, Priority.ALWAYS);
    return figures;
  }

  private static Label heading(String words) {
    Label heading = new Label(words);
    heading.getStyleClass().add("tile-title");
    heading.setMinWidth(Region.USE_PREF_SIZE);
    return heading;
  }

  private Node tables() {
    ToggleButton runs = new ToggleButton("Runs");
    runs.setId("compare-show-runs");
    ToggleButton table = new ToggleButton("Results");
    table.setId("compare-show-results");
    Segments choice = new Segments(runs, table);
    runs.setSelected(true);
    HBox heading = new HBox(choice);
    heading.getStyleClass().add("page-bar");
    CompareQueue queue = new CompareQueue(compare);
    BorderPane tables = new BorderPane(queue);
    table
        .selectedProperty()
        .addListener((o, before, now) -> tables.setCenter(now ? results() : queue));
    tables.setTop(heading);
    tables.getStyleClass().add("tile-frame");
    tables.setMinHeight(150);
    tables.setPrefHeight(280);
    VBox.setVgrow(tables, Priority.ALWAYS);
    return tables;
  }

  /** Made when somebody first asks for it. */
  private Node results() {
    if (results == null) {
      results = new CompareResults(compare);
    }
    return results;
  }

  @Override
  public Node root() {
    return root;
  }

  /** Number of points that are drawn. */
  public int pointCount() {
    return curves.pointCount();
  }

  @Override
  public void pulse(long now) {
    if (compare.version() == drawnVersion || now - drawn < MIN_NANOS) {
      return;
    }
    drawn = now;
    drawnVersion = compare.version();
    draw();
  }

  private void draw() {
    progress.setText(compare.runs().isEmpty() ? "" : compare.progress());
    curves.draw();
    String shown = curves.scenario().get();
    sizes.show(compare.sizes(shown == null ? "" : shown));
  }
}
