package adaps.studio.setup;

import adaps.config.ParameterDescription;
import adaps.config.ParameterType;
import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One parameter in the form: label and unit, editor, and what is wrong below it. */
final class ParameterRow extends VBox {
  private static final double EDITOR_WIDTH = 112;

  ParameterRow(EditedParameter parameter) {
    super(4);
    ParameterDescription description = parameter.description();
    getStyleClass().add("parameter-row");
    Control editor = editor(parameter);
    editor.setId("parameter-" + description.key());
    editor.setPrefWidth(EDITOR_WIDTH);
    editor.setMinWidth(EDITOR_WIDTH);
    HBox line = new HBox(8, label(description), editor);
    line.setAlignment(Pos.CENTER_LEFT);
    Tooltip help = new Tooltip(help(parameter));
    help.setOnShowing(e -> help.setText(help(parameter)));
    Tooltip.install(line, help);
    editor.setTooltip(help);
    getChildren().addAll(line, problem(parameter, editor));
  }

  private static VBox label(ParameterDescription description) {
    Label name = new Label(description.label());
    VBox label = new VBox(name);
    if (!description.unit().isEmpty()) {
      Label unit = new Label(description.unit());
      unit.getStyleClass().add("unit");
      label.getChildren().add(unit);
    }
    label.setAlignment(Pos.CENTER_LEFT);
    label.setMinWidth(0);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }

  private static String help(EditedParameter parameter) {
    ParameterDescription description = parameter.description();
    return description.help()
        + "\nAllowed: "
        + description.range()
        + ". Normally "
        + parameter.normal()
        + ".\nIn the terminal: --set "
        + description.key()
        + "="
        + parameter.normal();
  }

  private static Control editor(EditedParameter parameter) {
    ParameterDescription description = parameter.description();
    if (description.type() == ParameterType.BOOLEAN) {
      CheckBox box = new CheckBox();
      box.setSelected(Boolean.parseBoolean(parameter.text().get()));
      box.selectedProperty()
          .addListener((o, before, now) -> parameter.text().set(String.valueOf(now)));
      parameter.text().addListener((o, before, now) -> box.setSelected(Boolean.parseBoolean(now)));
      return box;
    }
    if (!description.choices().isEmpty()) {
      ComboBox<String> choice = new ComboBox<>();
      choice.getItems().setAll(description.choices());
      choice.valueProperty().bindBidirectional(parameter.text());
      return choice;
    }
    TextField field = new TextField();
    field.textProperty().bindBidirectional(parameter.text());
    return field;
  }

  private static Label problem(EditedParameter parameter, Control editor) {
    Label problem = new Label();
    problem.setId("problem-" + parameter.description().key());
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.textProperty().bind(parameter.problem());
    problem.visibleProperty().bind(parameter.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    parameter
        .problem()
        .addListener(
            (o, before, now) ->
                editor.pseudoClassStateChanged(Styles.STATE_DANGER, !now.isEmpty()));
    return problem;
  }
}
