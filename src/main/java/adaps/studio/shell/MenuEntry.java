package adaps.studio.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/** One line of a menu: a name, a shortcut, what it does. */
final class MenuEntry extends MenuItem {

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

  /** Grey while this holds. */
  MenuEntry disabledWhile(ObservableValue<Boolean> when) {
    disableProperty().bind(when);
    return this;
  }
}
