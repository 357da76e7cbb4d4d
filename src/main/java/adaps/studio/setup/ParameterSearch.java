package adaps.studio.setup;

import adaps.studio.session.EditedParameter;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which parameters are shown: those that hold every word asked for. */
final class ParameterSearch {
  private final StringProperty words = new SimpleStringProperty("");
  private final BooleanProperty changedOnly = new SimpleBooleanProperty();

  /** What is searched for; nothing shows all. */
  StringProperty words() {
    return words;
  }

  /** Whether only what differs from the default is shown. */
  BooleanProperty changedOnly() {
    return changedOnly;
  }

  /** Whether anything is left out at all. */
  BooleanBinding narrows() {
    return Bindings.createBooleanBinding(
        () -> changedOnly.get() || !words.get().isBlank(), words, changedOnly);
  }

  /** Whether a parameter is shown. */
  boolean shows(EditedParameter parameter) {
    return parameter.description().matches(words.get())
        && (!changedOnly.get() || parameter.changed().get());
  }
}
