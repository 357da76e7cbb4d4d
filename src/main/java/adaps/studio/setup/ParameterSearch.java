package adaps.studio.setup;

import adaps.config.ParameterDescription;
import adaps.studio.session.EditedParameter;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
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
    return matches(parameter.description(), words.get())
        && (!changedOnly.get() || parameter.changed().get());
  }

  /** Whether label, name, group, unit or help of a parameter hold every word, begun or whole. */
  static boolean matches(ParameterDescription description, String words) {
    String all =
        String.join(
                " ",
                description.label(),
                description.key(),
                description.group(),
                description.unit(),
                description.help())
            .toLowerCase(Locale.ROOT);
    Predicate<String> held = all::contains;
    return Arrays.stream(words.toLowerCase(Locale.ROOT).trim().split("\\s+")).allMatch(held);
  }
}
