package adaps.studio.compare;

import adaps.sharing.Method;
import adaps.sharing.Methods;
import adaps.studio.look.Appearance;
import adaps.studio.look.Icons;
import adaps.sweep.Comparisons;
import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.controlsfx.control.CheckComboBox;
import org.kordamp.ikonli.feather.Feather;

/** The form at the left: what is compared, and the buttons that begin and end it. */
final class CompareForm extends BorderPane {
  private static final double WIDTH = 300;
  private static final double SAMPLE = 16;

  private final CompareSetup setup;
  private final CompareViewModel compare;
  private final Appearance appearance;

  CompareForm(CompareSetup setup, CompareViewModel compare, Appearance appearance) {
    this.setup = setup;
    this.compare = compare;
    this.appearance = appearance;
    setId("compare-form");
    getStyleClass().addAll("page-side", "compare-form");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    VBox rows =
        new VBox(
            10,
            heading(),
            field("Scenarios", "scenarios", scenarios()),
            field("Methods", "methods", methods()),
            field("Seeds", "seeds", text("compare-seeds", setup.seeds(), "0-3 or 0,2,5")),
            field(
                "Steps of each run",
                "steps",
                text("compare-steps", setup.steps(), "what suits each scenario")),
            field("Parameters to sweep", "sweep", sweeps()),
            field(
                "Other parameters, for all runs",
                "settings",
                text("compare-settings", setup.settings(), "lambda=0.3 gain=2")),
            labelled("Where the runs are computed", new WherePane(setup.where())));
    rows.getStyleClass().add("compare-rows");
    rows.disableProperty().bind(compare.active());
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("page-scroll");
    setCenter(scroll);
    setBottom(buttons());
  }

  private Node heading() {
    Label title = new Label("What to compare");
    title.getStyleClass().add("tile-title");
    MenuButton named = new MenuButton("Ready-made");
    named.setId("compare-named");
    named.getStyleClass().add(Styles.SMALL);
    for (String name : Comparisons.names()) {
      MenuItem item = new MenuItem(name + ": " + Comparisons.named(name).title());
      item.setId("compare-named-" + name);
      item.setOnAction(e -> setup.choose(name));
      named.getItems().add(item);
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox heading = new HBox(8, title, gap, named);
    heading.setAlignment(Pos.CENTER_LEFT);
    return heading;
  }

  private Node scenarios() {
    CheckComboBox<String> choice = new CheckComboBox<>();
    choice.setId("compare-scenarios");
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.getItems().setAll(setup.allScenarios());
    showScenarios(choice);
    choice
        .getCheckModel()
        .getCheckedItems()
        .addListener(
            (ListChangeListener<String>)
                change -> {
                  if (!choice.getCheckModel().getCheckedItems().equals(setup.scenarios())) {
                    setup.scenarios().setAll(choice.getCheckModel().getCheckedItems());
                  }
                });
    setup.scenarios().addListener((ListChangeListener<String>) change -> showScenarios(choice));
    return choice;
  }

  private void showScenarios(CheckComboBox<String> choice) {
    for (String name : setup.allScenarios()) {
      boolean wanted = setup.scenarios().contains(name);
      if (wanted != choice.getCheckModel().isChecked(name)) {
        if (wanted) {
          choice.getCheckModel().check(name);
        } else {
          choice.getCheckModel().clearCheck(name);
        }
      }
    }
  }

  private Node methods() {
    VBox boxes = new VBox(6);
    for (Method method : Methods.all()) {
      CheckBox box = new CheckBox(method.label());
      box.setId("compare-method-" + method.name().toLowerCase(Locale.ROOT).replace('+', '-'));
      Line sample = new Line(0, 0, SAMPLE, 0);
      sample.setStrokeWidth(3);
      int place = Methods.all().indexOf(method);
      sample.setStroke(appearance.palette().series(place));
      appearance
          .theme()
          .addListener((o, before, now) -> sample.setStroke(now.palette().series(place)));
      box.setSelected(setup.methods().contains(method.name()));
      box.setOnAction(
          e -> {
            if (box.isSelected()) {
              setup.methods().add(method.name());
            } else {
              setup.methods().remove(method.name());
            }
          });
      setup
          .methods()
          .addListener(
              (SetChangeListener<String>)
                  change -> box.setSelected(setup.methods().contains(method.name())));
      box.setTooltip(new Tooltip(method.sentence()));
      HBox row = new HBox(8, box, sample);
      row.setAlignment(Pos.CENTER_LEFT);
      boxes.getChildren().add(row);
    }
    return boxes;
  }

  private Node sweeps() {
    VBox sweeps = new VBox(4, new SweepRows(setup), problem("sample"));
    sweeps.setFillWidth(true);
    return sweeps;
  }

  private static TextField text(String id, StringProperty value, String prompt) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private Node field(String name, String key, Node control) {
    if (control instanceof TextField text) {
      setup
          .problem(key)
          .addListener(
              (o, before, now) ->
                  text.pseudoClassStateChanged(Styles.STATE_DANGER, !now.isEmpty()));
    }
    VBox field = new VBox(4, labelled(name, control), problem(key));
    field.setFillWidth(true);
    return field;
  }

  private Label problem(String key) {
    Label problem = new Label();
    problem.setId("compare-problem-" + key);
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.textProperty().bind(setup.problem(key));
    problem.visibleProperty().bind(setup.problem(key).isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return problem;
  }

  private static Node labelled(String name, Node control) {
    Label label = new Label(name);
    label.getStyleClass().add("heading");
    label.setLabelFor(control);
    return new VBox(4, label, control);
  }

  private Node buttons() {
    Button start = new Button("Start", Icons.icon(Feather.PLAY));
    start.setId("compare-start");
    start.getStyleClass().add(Styles.ACCENT);
    start.setOnAction(e -> compare.start(setup.plan(), setup.where().executor()));
    start
        .disableProperty()
        .bind(
            setup
                .runs()
                .isEqualTo(0)
                .or(compare.active())
                .or(setup.where().problem().isNotEmpty()));
    start.setTooltip(
        new Tooltip(
            "Runs that have finished before with the same setting are not run again; interrupted"
                + " ones go on"));
    Button stop = new Button("Stop", Icons.icon(Feather.SQUARE));
    stop.setId("compare-stop");
    stop.setOnAction(e -> compare.stop());
    stop.disableProperty().bind(compare.active().not());
    Label count = new Label();
    count.setId("compare-count");
    count.getStyleClass().add("hint");
    count
        .textProperty()
        .bind(
            setup
                .runs()
                .map(n -> n.intValue() == 0 ? "" : n.intValue() == 1 ? "1 run" : n + " runs"));
    HBox buttons = new HBox(8, start, stop, count);
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("setup-bottom");
    return buttons;
  }
}
