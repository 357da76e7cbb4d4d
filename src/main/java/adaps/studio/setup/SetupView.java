package adaps.studio.setup;

import adaps.studio.look.Appearance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The setting of the next run: what most people change at the top, everything else in groups below.
 */
public final class SetupView extends VBox {
  private static final double WIDTH = 292;
  private static final double SCROLL_BAR = 10;
  private static final List<String> ON_TOP = List.of("seed", "steps");
  private static final String METHOD = "method";

  private final SetupViewModel setup;
  private final VBox environmentGroup = new VBox();

  public SetupView(SetupViewModel setup, Appearance appearance) {
    this.setup = setup;
    setId("setup");
    getStyleClass().add("setup");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    Label title = new Label("Set up");
    title.getStyleClass().addAll("tile-title", "setup-title");
    VBox top =
        new VBox(
            8,
            heading("Scenario"),
            new ScenarioChoice(setup, appearance),
            heading("Method"),
            new MethodChoice(setup.parameter(METHOD)));
    top.getStyleClass().add("setup-top");
    ON_TOP.forEach(key -> top.getChildren().add(new ParameterRow(setup.parameter(key))));
    VBox form = new VBox(top, environmentGroup);
    groups().forEach((name, list) -> form.getChildren().add(new ParameterGroup(name, list)));
    showEnvironment();
    setup
        .environmentParameters()
        .addListener((ListChangeListener<EditedParameter>) change -> showEnvironment());
    // As wide with a scroll bar as without, so that the form does not move when groups open.
    form.setMaxWidth(WIDTH - SCROLL_BAR);
    ScrollPane scroll = new ScrollPane(form);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(title, scroll, bottom());
  }

  private static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("heading");
    return heading;
  }

  private Map<String, List<EditedParameter>> groups() {
    Map<String, List<EditedParameter>> groups = new LinkedHashMap<>();
    List<EditedParameter> rest = new ArrayList<>(setup.experimentParameters());
    rest.removeIf(p -> ON_TOP.contains(p.description().key()));
    rest.removeIf(p -> p.description().key().equals(METHOD));
    rest.forEach(
        p -> groups.computeIfAbsent(p.description().group(), g -> new ArrayList<>()).add(p));
    return groups;
  }

  /** The environment's group is made anew with every scenario; it stays open if it was. */
  private void showEnvironment() {
    List<EditedParameter> parameters = List.copyOf(setup.environmentParameters());
    boolean open =
        environmentGroup.getChildren().stream()
            .anyMatch(node -> node instanceof TitledPane pane && pane.isExpanded());
    environmentGroup.getChildren().clear();
    if (!parameters.isEmpty()) {
      String name = parameters.get(0).description().group();
      ParameterGroup group = new ParameterGroup(name, parameters);
      group.setExpanded(open);
      environmentGroup.getChildren().add(group);
    }
  }

  private Node bottom() {
    Label problems = new Label();
    problems.setId("problem-count");
    problems.getStyleClass().add("problem");
    problems
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> problemWords(setup.problemCount().get()), setup.problemCount()));
    Hyperlink reset = new Hyperlink("Reset all");
    reset.setOnAction(e -> setup.resetAll());
    VBox.setVgrow(problems, Priority.ALWAYS);
    javafx.scene.layout.HBox bottom =
        new javafx.scene.layout.HBox(8, problems, new atlantafx.base.controls.Spacer(), reset);
    bottom.getStyleClass().add("setup-bottom");
    bottom.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return bottom;
  }

  private static String problemWords(int count) {
    return switch (count) {
      case 0 -> "";
      case 1 -> "1 setting needs attention";
      default -> count + " settings need attention";
    };
  }
}
