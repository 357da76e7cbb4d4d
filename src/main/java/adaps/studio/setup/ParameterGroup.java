package adaps.studio.setup;

import java.util.List;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/**
 * Parameters under one heading that opens and closes; it opens by itself to show a problem or what
 * was searched for, and is gone while nothing in it is searched for.
 */
final class ParameterGroup extends TitledPane {
  private final BooleanBinding anyShown;
  private boolean openBefore;

  ParameterGroup(String heading, List<EditedParameter> parameters, ParameterSearch search) {
    setId("group-" + heading.toLowerCase(Locale.ROOT).replace(' ', '-'));
    getStyleClass().add("parameter-group");
    VBox rows = new VBox(12);
    rows.getStyleClass().add("parameter-rows");
    parameters.forEach(parameter -> rows.getChildren().add(new ParameterRow(parameter, search)));
    setAnimated(false);
    setExpanded(false);
    // What is not seen is not in the window: a new look or size need not be worked out for it.
    expandedProperty().addListener((o, before, now) -> setContent(now ? rows : null));
    textProperty().bind(words(heading, parameters));
    anyShown = any(parameters.stream().map(search::shows).toList());
    visibleProperty().bind(anyShown);
    managedProperty().bind(anyShown);
    BooleanBinding narrows = search.narrows();
    narrows.addListener((o, before, now) -> searching(now));
    // A binding that nobody holds is forgotten with its listeners.
    getProperties().put("search", narrows);
    for (EditedParameter parameter : parameters) {
      parameter.problem().addListener((o, before, now) -> openFor(now));
    }
  }

  private void searching(boolean now) {
    if (now) {
      openBefore = isExpanded();
    }
    setExpanded(now || openBefore);
  }

  private void openFor(String problem) {
    if (!problem.isEmpty()) {
      setExpanded(true);
    }
  }

  private static BooleanBinding any(List<? extends ObservableBooleanValue> values) {
    return Bindings.createBooleanBinding(
        () -> values.stream().anyMatch(ObservableBooleanValue::get),
        values.toArray(Observable[]::new));
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
