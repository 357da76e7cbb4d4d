package adaps.studio.look.form;

import adaps.config.ParameterDescription;
import adaps.config.ParameterType;
import adaps.studio.session.EditedParameter;

/** What the form says of a parameter besides its name. */
final class ParameterWords {
  private ParameterWords() {}

  /** Unit and range on one line: {@code steps, 1 to 1024}; nothing for words to choose from. */
  static String unitAndRange(ParameterDescription description) {
    boolean number = description.choices().isEmpty() && description.type() != ParameterType.BOOLEAN;
    String range = number ? description.range() : "";
    String unit = description.unit();
    return unit.isEmpty() || range.isEmpty() ? unit + range : unit + ", " + range;
  }

  /** What it does, what is allowed, what is usual, and its name elsewhere. */
  static String help(EditedParameter parameter) {
    ParameterDescription description = parameter.description();
    return description.help()
        + "\nAllowed: "
        + description.range()
        + ". Normally "
        + parameter.normal()
        + ".\nIn the terminal: --set "
        + description.key()
        + "="
        + parameter.normal();
  }
}
