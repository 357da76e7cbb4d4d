package adaps.studio.look.form;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * What is wrong, right below the field that it is wrong with; gone when nothing is. ControlsFX's
 * graphic decoration says it only to who rests the mouse on a small picture, in colours that follow
 * no theme, and its pictures stay above what a scrolled form has moved away.
 */
public final class ProblemLabel extends Label {

  public ProblemLabel(String key, ReadOnlyStringProperty problem, Node editor) {
    setId("problem-" + key);
    getStyleClass().add("problem");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    textProperty().bind(problem);
    visibleProperty().bind(problem.isNotEmpty());
    managedProperty().bind(visibleProperty());
    problem.addListener((o, before, now) -> mark(editor, now));
    mark(editor, problem.get());
  }

  private static void mark(Node editor, String problem) {
    editor.pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, !problem.isEmpty());
  }
}
