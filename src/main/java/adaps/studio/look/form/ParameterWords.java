package adaps.studio.look.form;

import adaps.config.ParameterDescription;
import adaps.config.ParameterType;
import adaps.studio.session.EditedParameter;
import java.util.regex.Pattern;

/** What the form says of a parameter besides its name. */
final class ParameterWords {
  private static final Pattern ROUND = Pattern.compile("\\b(\\d)(0{6,})\\b");

  private ParameterWords() {}

  /** Unit and range on one line: {@code steps, 1 to 1024}; nothing for words to choose from. */
  static String unitAndRange(ParameterDescription description) {
    boolean number = description.choices().isEmpty() && description.type() != ParameterType.BOOLEAN;
    String range = number ? range(description) : "";
    String unit = description.unit();
    return unit.isEmpty() || range.isEmpty() ? unit + range : unit + ", " + range;
  }

  /** The allowed values, with large round numbers as a person types them: {@code 1e12}. */
  static String range(ParameterDescription description) {
    return ROUND
        .matcher(description.range())
        .replaceAll(number -> number.group(1) + "e" + number.group(2).length());
  }

  /** What it does, what is allowed, what is usual, and its name elsewhere. */
  static String help(EditedParameter parameter) {
    ParameterDescription description = parameter.description();
    return description.help()
        + "\nAllowed: "
        + range(description)
        + ". Normally "
        + parameter.normal()
        + ".\nIn the terminal: --set "
        + description.key()
        + "="
        + parameter.normal();
  }
}
