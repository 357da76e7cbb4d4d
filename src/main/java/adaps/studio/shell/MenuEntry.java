package adaps.studio.shell;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/** One line of a menu: a name, a shortcut, what it does. */
final class MenuEntry extends MenuItem {
  private Supplier<String> whyDisabled = () -> "That cannot be done now.";

  /**
   * @param shortcut as {@link KeyCombination#valueOf} takes it, or empty
   */
  MenuEntry(String name, String shortcut, Runnable action) {
    super(name);
    if (!shortcut.isEmpty()) {
      setAccelerator(KeyCombination.valueOf(shortcut));
    }
    setOnAction(e -> action.run());
  }

  /**
   * Grey while this holds.
   *
   * @param why says so in a sentence
   */
  MenuEntry disabledWhile(ObservableValue<Boolean> when, Supplier<String> why) {
    disableProperty().bind(when);
    whyDisabled = why;
    return this;
  }

  /** Why it is grey, in a sentence; empty when it is not. */
  String whyNot() {
    return isDisable() ? whyDisabled.get() : "";
  }
}
