package adaps.studio.setup;

import adaps.studio.look.Appearance;
import adaps.studio.look.Icons;
import adaps.studio.look.TypeMark;
import adaps.studio.look.form.ProblemLabel;
import adaps.studio.look.form.StepField;
import adaps.studio.session.EditedParameter;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Agents of each type: a swatch, the type's name, and how many; types come and go. */
final class AgentRows extends VBox {
  private static final double STEPPER_WIDTH = 108;

  private final AgentGroups groups;
  private List<String> typeNames = List.of();
  private final Appearance appearance;
  private final List<StringProperty> texts = new ArrayList<>();
  private final List<Label> names = new ArrayList<>();
  private final VBox rows = new VBox(4);

  AgentRows(AgentGroups groups, Appearance appearance) {
    super(4);
    this.groups = groups;
    this.appearance = appearance;
    setId("agents-per-type");
    Hyperlink add = new Hyperlink("Add a type");
    add.setId("add-type");
    add.setOnAction(e -> groups.add());
    EditedParameter parameter = groups.parameter();
    getChildren()
        .addAll(
            rows, new ProblemLabel(parameter.description().key(), parameter.problem(), rows), add);
    groups.counts().addListener((o, before, now) -> show(now));
    show(groups.counts().get());
  }

  private void show(List<String> counts) {
    if (counts.size() != texts.size()) {
      texts.clear();
      names.clear();
      rows.getChildren().clear();
      for (int type = 0; type < counts.size(); type++) {
        rows.getChildren().add(row(type, counts.get(type), counts.size() > 1));
      }
    }
    for (int type = 0; type < counts.size(); type++) {
      texts.get(type).set(counts.get(type));
    }
    name();
  }

  private HBox row(int type, String count, boolean removable) {
    Label name = new Label();
    name.setGraphic(new TypeMark(type, appearance));
    name.setGraphicTextGap(6);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    names.add(name);
    StringProperty text = new SimpleStringProperty(count);
    texts.add(text);
    StepField field =
        new StepField(
            text, groups.parameter().description().min(), groups.parameter().description().max());
    field.setId("agents-" + type);
    field.setPrefWidth(STEPPER_WIDTH);
    field.setMinWidth(STEPPER_WIDTH);
    // A dash would part one type into two.
    field
        .getEditor()
        .setTextFormatter(
            new TextFormatter<>(change -> change.getText().matches("\\d*") ? change : null));
    text.addListener((o, before, now) -> groups.set(type, now));
    Button remove = Icons.button(Feather.X, "Remove this type", () -> groups.remove(type));
    remove.setId("remove-type-" + type);
    remove.getStyleClass().add("reset-button");
    remove.setMinWidth(USE_PREF_SIZE);
    remove.setVisible(removable);
    HBox row = new HBox(6, name, field, remove);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** What the types are called. */
  void call(List<String> newNames) {
    typeNames = List.copyOf(newNames);
    name();
  }

  private void name() {
    for (int type = 0; type < names.size(); type++) {
      names.get(type).setText(type < typeNames.size() ? typeNames.get(type) : "type " + (type + 1));
    }
  }
}
