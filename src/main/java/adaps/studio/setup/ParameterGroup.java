package adaps.studio.setup;

import adaps.studio.look.form.ParameterRow;
import adaps.studio.session.EditedParameter;
import java.util.List;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/**
 * Parameters under one heading that opens and closes; it opens by itself to show a problem. Its
 * rows are made when it first opens.
 */
final class ParameterGroup extends TitledPane {
  private final List<EditedParameter> parameters;

  ParameterGroup(String heading, List<EditedParameter> parameters) {
    this.parameters = parameters;
    setId("group-" + heading.toLowerCase(Locale.ROOT).replace(' ', '-'));
    getStyleClass().add("parameter-group");
    setAnimated(false);
    setExpanded(false);
    textProperty().bind(words(heading, parameters));
    expandedProperty().addListener((o, before, now) -> makeRows());
    for (EditedParameter parameter : parameters) {
      parameter.problem().addListener((o, before, now) -> openFor(now));
    }
  }

  /** Whether a parameter is among its own. */
  boolean holds(String key) {
    return parameters.stream().anyMatch(p -> p.description().key().equals(key));
  }

  private void makeRows() {
    if (getContent() == null) {
      VBox rows = new VBox(12);
      rows.getStyleClass().add("parameter-rows");
      parameters.forEach(parameter -> rows.getChildren().add(new ParameterRow(parameter)));
      setContent(rows);
    }
  }

  private void openFor(String problem) {
    if (!problem.isEmpty()) {
      setExpanded(true);
    }
  }

  private static StringBinding words(String heading, List<EditedParameter> parameters) {
    return Bindings.createStringBinding(
        () -> {
          long changed = parameters.stream().filter(p -> p.changed().get()).count();
          return changed == 0 ? heading : heading + " \u2022 " + changed + " changed";
        },
        parameters.stream().map(EditedParameter::changed).toArray(Observable[]::new));
  }
}
