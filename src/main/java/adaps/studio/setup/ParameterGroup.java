package adaps.studio.setup;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
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
  private final VBox rows = new VBox(12);
  private final List<ParameterRow> all;
  private boolean ahead;
  private boolean openBefore;

  ParameterGroup(String heading, List<EditedParameter> parameters, ParameterSearch search) {
    setId("group-" + heading.toLowerCase(Locale.ROOT).replace(' ', '-'));
    getStyleClass().add("parameter-group");
    rows.getStyleClass().add("parameter-rows");
    all = parameters.stream().map(parameter -> new ParameterRow(parameter, search)).toList();
    setAnimated(false);
    setExpanded(false);
    textProperty().bind(words(heading, parameters));
    anyShown = any(parameters.stream().map(search::shows).toList());
    expandedProperty().addListener((o, before, now) -> arrange());
    anyShown.addListener((o, before, now) -> arrange());
    all.forEach(row -> row.visibleProperty().addListener((o, before, now) -> arrange()));
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

  /** What is not seen is not in the window: a new look need not be worked out for it. */
  private void arrange() {
    if (isExpanded() && anyShown.get()) {
      boolean more = true;
      while (more) {
        more = addRow(ParameterRow::isVisible);
      }
      setContent(rows);
    } else if (!ahead) {
      setContent(null);
    }
  }

  /** Adds the next row that is wanted and not there; whether there was one. */
  private boolean addRow(Predicate<ParameterRow> wanted) {
    for (ParameterRow row : all) {
      if (row.getParent() == null && wanted.test(row)) {
        long before =
            all.subList(0, all.indexOf(row)).stream().filter(rows.getChildren()::contains).count();
        rows.getChildren().add((int) before, row);
        return true;
      }
    }
    return false;
  }

  /**
   * Puts one row more into the window, closed as the group is, so that it can be opened at once.
   *
   * @return whether there was one more
   */
  boolean prepare() {
    ahead = true;
    setContent(rows);
    return addRow(row -> true);
  }

  /** It need not be opened at once any more. */
  void rest() {
    ahead = false;
    arrange();
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
