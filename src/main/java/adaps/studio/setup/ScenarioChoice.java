package adaps.studio.setup;

import adaps.config.Scenario;
import adaps.env.EnvironmentSpec;
import adaps.studio.look.Appearance;
import adaps.studio.look.TypeMark;
import atlantafx.base.theme.Styles;
import java.util.Collections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The scenario as a choice: its name, what it is, and its agents by type. */
final class ScenarioChoice extends VBox {
  private static final double TITLE_HEIGHT = 34;

  private final Appearance appearance;
  private final Label facts = new Label();
  private final FlowPane types = new FlowPane(12, 2);

  ScenarioChoice(SetupViewModel setup, Appearance appearance) {
    super(4);
    this.appearance = appearance;
    ComboBox<String> choice = new ComboBox<>();
    choice.setId("scenario");
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.getItems().setAll(setup.scenarioNames());
    choice.valueProperty().bindBidirectional(setup.scenarioName());
    Label title = new Label();
    title.getStyleClass().add("hint");
    title.setWrapText(true);
    title.setMinHeight(TITLE_HEIGHT);
    title.setAlignment(javafx.geometry.Pos.TOP_LEFT);
    facts.getStyleClass().add("hint");
    facts.setWrapText(true);
    facts.setMinHeight(USE_PREF_SIZE);
    title.textProperty().bind(setup.scenario().map(Scenario::title).orElse(""));
    setup.spec().addListener((o, before, now) -> show(now));
    show(setup.spec().get());
    getChildren().addAll(choice, title, types, facts, problem(setup, choice));
  }

  private void show(EnvironmentSpec spec) {
    types.getChildren().clear();
    if (spec == null) {
      facts.setText("");
      return;
    }
    for (int type = 0; type < spec.types(); type++) {
      int agents = Collections.frequency(spec.agentTypes(), type);
      Label label = new Label(agents + " " + spec.typeNames().get(type));
      label.setGraphic(new TypeMark(type, appearance));
      label.setGraphicTextGap(4);
      types.getChildren().add(label);
    }
    facts.setText(
        spec.agents()
            + " agents, "
            + spec.observationSize()
            + " observations, "
            + spec.actions()
            + " actions, "
            + spec.timeLimit()
            + " steps");
  }

  private static Label problem(SetupViewModel setup, ComboBox<String> choice) {
    Label problem = new Label();
    problem.setId("problem-scenario");
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.textProperty().bind(setup.scenarioProblem());
    problem.visibleProperty().bind(setup.scenarioProblem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    setup
        .scenarioProblem()
        .addListener(
            (o, before, now) ->
                choice.pseudoClassStateChanged(Styles.STATE_DANGER, !now.isEmpty()));
    return problem;
  }
}
