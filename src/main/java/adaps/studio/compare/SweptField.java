package adaps.studio.compare;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One parameter with the values to be tried, while a person edits both. */
public final class SweptField {
  private final StringProperty key = new SimpleStringProperty("");
  private final StringProperty values = new SimpleStringProperty("");

  /** Name of the parameter; blank while none is chosen. */
  public StringProperty key() {
    return key;
  }

  /** Its values, such as {@code 0.05,0.1} or {@code 2..8/4}. */
  public StringProperty values() {
    return values;
  }

  boolean isBlank() {
    return key.get().isBlank() && values.get().isBlank();
  }

  /** As {@code adaps compare --sweep} takes it. */
  String words() {
    return key.get().trim() + "=" + values.get().trim();
  }
}
