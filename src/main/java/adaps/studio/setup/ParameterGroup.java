package adaps.studio.setup;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** Parameters under one heading that opens and closes; it opens by itself to show a problem. */
final class ParameterGroup extends TitledPane {
  private static final String CHANGED = "changed";

  ParameterGroup(String heading, List<EditedParameter> parameters) {
    setId("group-" + heading.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
    getStyleClass().add("parameter-group");
    VBox rows = new VBox(12);
    rows.getStyleClass().add("parameter-rows");
    parameters.forEach(parameter -> rows.getChildren().add(new ParameterRow(parameter)));
    setContent(rows);
    setAnimated(false);
    setExpanded(false);
    BooleanBinding changed =
        Bindings.createBooleanBinding(
            () -> parameters.stream().anyMatch(p -> p.changed().get()),
            parameters.stream()
                .map(EditedParameter::changed)
                .toArray(ObservableBooleanValue[]::new));
    textProperty()
        .bind(Bindings.when(changed).then(heading + " \u2022 " + CHANGED).otherwise(heading));
    for (EditedParameter parameter : parameters) {
      parameter
          .problem()
          .addListener(
              (o, before, now) -> {
                if (!now.isEmpty()) {
                  setExpanded(true);
                }
              });
    }
  }
}
