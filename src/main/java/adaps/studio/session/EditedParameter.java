package adaps.studio.session;

import adaps.config.ParameterDescription;
import adaps.config.ParameterType;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One parameter while a person edits it: its text, and what is wrong with it. */
public final class EditedParameter {
  private final ParameterDescription description;
  private String normal;
  private final StringProperty text;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();

  /**
   * @param start value that it has until somebody changes it
   */
  public EditedParameter(ParameterDescription description, Object start) {
    this.description = description;
    normal = ParameterType.text(start);
    text = new SimpleStringProperty(normal);
    text.addListener((o, before, now) -> changed.set(!now.trim().equals(normal)));
  }

  /** Label, unit, help and range. */
  public ParameterDescription description() {
    return description;
  }

  /** What is written in its field. */
  public StringProperty text() {
    return text;
  }

  /** One sentence on what is wrong with it, or an empty text. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Says what is wrong with it; an empty text when nothing is. */
  public void setProblem(String sentence) {
    problem.set(sentence);
  }

  /** What its value comes to with the rest of the setting, in a few words; often empty. */
  public ReadOnlyStringProperty note() {
    return note.getReadOnlyProperty();
  }

  /** Says what its value comes to. */
  public void setNote(String words) {
    note.set(words);
  }

  /** Whether it differs from what it was at first. */
  public ReadOnlyBooleanProperty changed() {
    return changed.getReadOnlyProperty();
  }

  /** What it is when nobody has changed it. */
  public String normal() {
    return normal;
  }

  /**
   * What it is when nobody has changed it is another value from now on; a person's change stays.
   */
  public void setNormal(Object value) {
    boolean untouched = !changed.get();
    normal = ParameterType.text(value);
    if (untouched) {
      text.set(normal);
    }
    changed.set(!text.get().trim().equals(normal));
  }

  /** Makes it what it was at first. */
  public void reset() {
    text.set(normal);
  }
}
