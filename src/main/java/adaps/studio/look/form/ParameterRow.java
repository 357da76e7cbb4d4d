package adaps.studio.look.form;

import adaps.config.ParameterDescription;
import adaps.config.ParameterType;
import adaps.studio.look.Icons;
import adaps.studio.session.EditedParameter;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.kordamp.ikonli.feather.Feather;

/**
 * One parameter in the form: a mark where it was changed, label, unit and range, editor, reset, and
 * what is wrong below it.
 */
public final class ParameterRow extends VBox {
  private static final double EDITOR_WIDTH = 108;
  private static final double RESET_WIDTH = 18;
  private static final double GAP = 6;
  private static final double MARGIN = GAP + 3;

  public ParameterRow(EditedParameter parameter) {
    super(4);
    ParameterDescription description = parameter.description();
    getStyleClass().add("parameter-row");
    Control editor = editor(parameter);
    editor.setId("parameter-" + description.key());
    editor.setPrefWidth(EDITOR_WIDTH);
    editor.setMinWidth(EDITOR_WIDTH);
    editor.setAccessibleText(description.label());
    editor.setAccessibleHelp(description.help());
    Region mark = mark(parameter);
    // In the margin of the form, so that labels begin where headings do.
    HBox.setMargin(mark, new Insets(0, 0, 0, -MARGIN));
    HBox line = new HBox(GAP, mark, label(parameter), editor, resetPlace(parameter));
    line.setAlignment(Pos.CENTER_LEFT);
    line.setOnMouseEntered(e -> explain(parameter, line, editor));
    getChildren().addAll(line, new ProblemLabel(description.key(), parameter.problem(), editor));
  }

  /** A tooltip is a window: it is made for what somebody points at. */
  private static void explain(EditedParameter parameter, HBox line, Control editor) {
    if (editor.getTooltip() == null) {
      Tooltip help = new Tooltip(ParameterWords.help(parameter));
      help.setOnShowing(e -> help.setText(ParameterWords.help(parameter)));
      Tooltip.install(line, help);
      editor.setTooltip(help);
    }
  }

  private static Region mark(EditedParameter parameter) {
    Region mark = new Region();
    mark.setId("changed-" + parameter.description().key());
    mark.getStyleClass().add("changed-mark");
    mark.visibleProperty().bind(parameter.changed());
    return mark;
  }

  private static VBox label(EditedParameter parameter) {
    ParameterDescription description = parameter.description();
    Label name = new Label(description.label());
    name.setWrapText(true);
    VBox label = new VBox(name);
    String words = ParameterWords.unitAndRange(description);
    if (!words.isEmpty()) {
      Label unit = new Label(words);
      unit.getStyleClass().add("unit");
      unit.setWrapText(true);
      label.getChildren().add(unit);
    }
    parameter.note().addListener((o, before, now) -> showNote(label, now));
    showNote(label, parameter.note().get());
    label.setAlignment(Pos.CENTER_LEFT);
    label.setMinWidth(0);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }

  /** Few parameters ever have one: it is made when there is something to say. */
  private static void showNote(VBox label, String words) {
    label.getChildren().removeIf(line -> line.getStyleClass().contains("note"));
    if (!words.isEmpty()) {
      Label note = new Label(words);
      note.getStyleClass().addAll("unit", "note");
      note.setWrapText(true);
      label.getChildren().add(note);
    }
  }

  /** Has its button once there is something to undo; its room is there from the first. */
  private static StackPane resetPlace(EditedParameter parameter) {
    StackPane place = new StackPane();
    place.setMinWidth(RESET_WIDTH);
    Runnable show =
        () -> {
          if (parameter.changed().get() && place.getChildren().isEmpty()) {
            place.getChildren().add(reset(parameter));
          }
        };
    parameter.changed().addListener((o, before, now) -> show.run());
    show.run();
    return place;
  }

  private static Button reset(EditedParameter parameter) {
    Button reset = Icons.button(Feather.ROTATE_CCW, "", parameter::reset);
    reset.setId("reset-" + parameter.description().key());
    reset.getStyleClass().add("reset-button");
    reset.setMinWidth(USE_PREF_SIZE);
    reset.visibleProperty().bind(parameter.changed());
    reset
        .getTooltip()
        .setOnShowing(e -> reset.getTooltip().setText("Back to " + parameter.normal()));
    reset.setAccessibleText("Reset " + parameter.description().label());
    return reset;
  }

  private static Control editor(EditedParameter parameter) {
    ParameterDescription description = parameter.description();
    if (description.type() == ParameterType.BOOLEAN) {
      return onOff(parameter);
    }
    if (!description.choices().isEmpty()) {
      ComboBox<String> choice = new ComboBox<>();
      choice.getItems().setAll(description.choices());
      choice.valueProperty().bindBidirectional(parameter.text());
      return choice;
    }
    if (description.type() == ParameterType.INTEGER) {
      return new StepField(parameter.text(), description.min(), description.max());
    }
    TextField field = new TextField();
    field.textProperty().bindBidirectional(parameter.text());
    return field;
  }

  private static ToggleSwitch onOff(EditedParameter parameter) {
    ToggleSwitch onOff = new ToggleSwitch();
    onOff.setSelected(Boolean.parseBoolean(parameter.text().get()));
    onOff
        .selectedProperty()
        .addListener((o, before, now) -> parameter.text().set(String.valueOf(now)));
    parameter.text().addListener((o, before, now) -> onOff.setSelected(Boolean.parseBoolean(now)));
    return onOff;
  }
}
